import { describe, expect, it } from 'vitest';
import { joinLexique } from './join-lexique.ts';

const slugsOf = (...sigles: string[]) =>
  joinLexique({
    source: { document: 'guide-2020', pages: [] },
    autres: [],
    entrees: sigles.map((sigle) => ({ sigle, developpe: sigle, definition: null })),
  })?.entrees.map(({ slug }) => slug);

describe('joinLexique(lexique)', () => {
  it.each([
    [
      ['AFD', 'DAECT'],
      ['afd', 'daect'],
    ],
    [
      ['CA', 'C.A.', 'ca'],
      ['ca', 'c-a', 'ca-2'],
    ],
    [
      ['?', '&'],
      ['sans-nom', 'sans-nom-2'],
    ],
    // Ids of the page itself.
    [['Contenu'], ['contenu-2']],
  ])('should give %j places of their own on the page: %j', (sigles, slugs) =>
    expect(slugsOf(...sigles)).toEqual(slugs),
  );
});
