import { describe, expect, it } from 'vitest';
import type { Element } from './element.ts';
import { findGaps } from './find-gaps.ts';

const sections = (...titles: string[]): Element[] =>
  titles.map((raw, at) => ({
    kind: 'section',
    startsPage: false,
    lines: [{ number: at + 1, raw, page: null, startsPage: false, followsOn: true }],
  }));

const gaps = (...titles: string[]): string[] => findGaps(sections(...titles)).map(({ texte }) => texte);

describe('findGaps(elements)', () => {
  it('says which number is missing', () => {
    expect(gaps('2.1 Cuba', '2.3 Chili', '2.6 Pérou', '3.2 Inde')).toMatchInlineSnapshot(`
      [
        "2.1 puis 2.3 : 2.2 introuvable",
        "2.3 puis 2.6 : 2.4, 2.5 introuvables",
        "3.2 d’abord : 3.1 introuvable",
      ]
    `);
  });

  it('should not see one where numbers begin again', () => {
    expect(gaps('2.1 Eau', '2.2 Santé', '6.1 Bénin', '6.2 Togo', '2.1 Inde')).toEqual([]);
  });
});
