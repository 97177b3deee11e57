import { describe, expect, it } from 'vitest';
import { listEssais } from './list-essais.ts';

const intention = (mots: string, titre: string, adresse: string) => ({ mots, titre, adresse, raison: 'Parce que' });
const PLAN = {
  vides: ['comment'],
  intentions: [
    intention('forage,puits', 'Eau et assainissement', '/thematiques/eau/'),
    intention('financer', 'Cofinancements', '/guide/cofinancements/'),
  ],
};

describe('listEssais(texte, plan)', () => {
  it.each([
    [
      'what is wanted dropped, then the subject by the name of its theme',
      'Comment financer un forage ?',
      [
        'comment financer forage',
        'financer forage',
        'forage pour forage',
        'eau assainissement pour Eau et assainissement',
      ],
    ],
    [
      'a name kept with the subject, as it was typed',
      'puits Sénégal',
      [
        'puits senegal',
        'puits senegal',
        'puits senegal pour puits, Sénégal',
        'eau assainissement senegal pour Eau et assainissement, Sénégal',
      ],
    ],
    ['what is wanted alone, never dropped', 'financer', ['financer', 'financer']],
    ['nothing', '', []],
  ])('should ask in turn: %s', (_, texte, expected) => {
    const told = listEssais(texte, PLAN).map(
      ({ mots, pour }) => mots.join(' ') + (pour ? ` pour ${pour.join(', ')}` : ''),
    );
    expect(told).toEqual(expected);
  });
});
