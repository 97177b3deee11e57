import { describe, expect, it } from 'vitest';
import { cutJoinedHead } from './cut-joined-heads.ts';
import { loadImportReference } from './load-import-reference.ts';
import { isCountryName, isKnownName } from './reference.ts';

const reference = loadImportReference();
const context = {
  metrics: { width: 80, trailingSpaces: false },
  isKnownName: isKnownName(reference),
  isCountry: isCountryName(reference),
};
const line = (raw: string) => ({ number: 1, raw, page: 1, startsPage: false, followsOn: true });
const cut = (raw: string, above = 'La fête a eu lieu.'): string[] =>
  cutJoinedHead(line(raw), line(above), context).map((part) => part.raw);

describe('cutJoinedHead(line, above, context)', () => {
  it.each([
    ['2.1 Népal Le Népal compte sept provinces.', ['2.1 Népal', 'Le Népal compte sept provinces.']],
    ['4.2 Népal (République du Népal) dans le cadre', ['4.2 Népal (République du Népal)', 'dans le cadre']],
    ['7.1 Caucase Bhoutan Le pays', ['7.1 Caucase', 'Bhoutan', 'Le pays']],
    ['anne@exemple.org 2.3 Bhoutan', ['anne@exemple.org', '2.3 Bhoutan']],
    ['Bhoutan Après la fête, le pays', ['Bhoutan', 'Après la fête, le pays']],
    ['Elle viendra le moment venu. CONTACTS', ['Elle viendra le moment venu.', 'CONTACTS']],
    ['CONTACTS Anne Martin mairie de Vannes', ['CONTACTS', 'Anne Martin mairie de Vannes']],
  ])('cuts a heading from what stands under it: %s', (raw, expected) => {
    expect(cut(raw)).toEqual(expected);
  });

  it.each([
    '3.2 Burkina Faso',
    '10.3 Numérique Voir page 48.',
    'Madagascar reste le premier pays.',
    'Haïti, Le Cap',
    'CONTACTS ET PROJETS',
    'Elle en a les contacts',
    '2.1 Népal ............ 67',
  ])('leaves what is one thing: %s', (raw) => {
    expect(cut(raw)).toEqual([raw]);
  });

  it.each([
    ['3.3 Lutte contre le', 'changement climatique Ce thème est', ['changement climatique', 'Ce thème est']],
    ['4.2 Centrafrique', '(République centrafricaine) dans le', ['(République centrafricaine)', 'dans le']],
    ['4.2 Centrafrique', 'Dans le pays', ['Dans le pays']],
    ['Lutte contre le', 'changement climatique Ce thème est', ['changement climatique Ce thème est']],
  ])('cuts the end of a heading on two lines from the text that it was joined to: %s / %s', (above, raw, expected) => {
    expect(cut(raw, above)).toEqual(expected);
  });

  it('should not cut a sentence that goes on from the line above', () => {
    expect(cut('Bhoutan Le projet', 'Elle coopère avec le')).toEqual(['Bhoutan Le projet']);
  });
});
