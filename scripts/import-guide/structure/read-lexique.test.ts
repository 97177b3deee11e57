import { expect, it } from 'vitest';
import type { Repairer } from '../repair/repairer.ts';
import { readLexique } from './read-lexique.ts';

it('readLexique(elements, repairer) tells entries apart that no blank line parts', () => {
  const repair: Repairer['repair'] = (lines) => lines.map(({ raw }) => raw.trim()).join(' ');
  const lines = ['AAP : Appel à projets', 'dAeCt : Délégation pour l’action', 'extérieure : les collectivités'].map(
    (raw, at) => ({ raw, number: at + 1, page: 1, startsPage: false, followsOn: true }),
  );
  const repairer = { repair, repairPerson: (text: string) => text, isFirstName: () => false, doubts: [] };
  const { entrees } = readLexique([{ kind: 'paragraphe', lines, startsPage: false }], repairer);
  expect(entrees.map(({ sigle, developpe }) => [sigle, developpe])).toEqual([
    ['AAP', 'Appel à projets'],
    ['DAECT', 'Délégation pour l’action extérieure : les collectivités'],
  ]);
});
