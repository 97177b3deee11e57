import { describe, expect, it } from 'vitest';
import type { Element, ElementKind } from './element.ts';
import { markSummaries } from './mark-summaries.ts';

const element = (kind: ElementKind, startsPage: boolean, ...raws: string[]): Element => ({
  kind,
  startsPage,
  lines: raws.map((raw, at) => ({
    number: at + 1,
    raw,
    page: null,
    startsPage: startsPage && at === 0,
    followsOn: at > 0,
  })),
});

describe('markSummaries(elements)', () => {
  it.each([true, false])(
    'leaves the heading of an introduction to its text, under a table of contents (new page: %s)',
    (page) => {
      const made = markSummaries([
        element('titre', false, 'Sommaire'),
        element('section', false, '1.1 Déchets'),
        element('section', false, '1.2 Énergie'),
        element('titre', false, 'INTRODUCTION'),
        element('titre', false, 'UNE APPROCHE', 'TRANSVERSALE'),
        element(
          'paragraphe',
          page,
          'Les thématiques et les pays de ce guide',
          'disent ce qui se fait aujourd’hui, et',
          'non tout.',
        ),
      ]);
      expect(made.map(({ kind }) => kind)).toEqual([
        'sommaire',
        'sommaire',
        'sommaire',
        'titre',
        'titre',
        'paragraphe',
      ]);
    },
  );
});
