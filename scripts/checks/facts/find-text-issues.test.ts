import { describe, expect, it } from 'vitest';
import { BLOCK_END, excerptAt, findTextIssues } from './find-text-issues.ts';

describe('findTextIssues(text)', () => {
  it.each([
    ["l'eau", ['apostrophe']],
    ["les '90, 5' et 'mot'", []],
    ['etc...', ['points']],
    ['un mot : deux', ['espace-ordinaire']],
    ['un mot\u00A0: deux\u202F!', []],
    ['un mot · deux', ['espace-ordinaire']],
    ['un mot\u00A0· deux', []],
    ['un mot\n\u00A0· deux', ['espace-ordinaire']],
    ['« mot »', ['espace-ordinaire', 'espace-ordinaire']],
    ['«mot»', ['espace-manquante', 'espace-manquante']],
    ['Quoi?', ['espace-manquante']],
    ['https://exemple.fr/?a=1;b à 12:30, échelle 1:5', []],
    [`Budget${BLOCK_END} : ${BLOCK_END}3`, []],
  ])('should read %j as %j', (text, kinds) => {
    expect(findTextIssues(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('excerptAt(text, index)', () => {
  it('should show the slip and its words, without the blocks around', () => {
    const text = `Titre${BLOCK_END}La ville\n  d'Abidjan${BLOCK_END}Suite`;
    expect(excerptAt(text, text.indexOf("'"))).toBe("La ville\nd'Abidjan");
  });
});
