import { describe, expect, it } from 'vitest';
import { drawDots, joinTitles, markPath, tailleOf } from './marks.ts';
import type { Dot } from './merge-places.ts';

describe('markPath(xy, marque)', () => {
  it('strokes searches obliquely, so that their square cap is a diamond', () => {
    expect(markPath([10, 20], 'recherche')).toBe('M10 20l.1 .1');
    expect(markPath([10, 20], 'programme')).toBe('M10 20h.1');
  });
});

describe('drawDots(dots)', () => {
  const dot = (marque: Dot['marque'], x: number): Dot => ({ xy: [x, 0], marque, poids: 1, titres: ['Vushtrri'] });

  it('enlarges the diamond of a partner that looks for another one', () => {
    const sizes = (dots: Dot[]) => drawDots(dots).map(({ taille }) => taille);
    expect(sizes([dot('etranger', 0), dot('recherche', 0)])).toEqual([1, 3]);
    expect(sizes([dot('etranger', 0), dot('recherche', 40)])).toEqual([1, 1]);
  });

  it('leaves titles out where marks are too many to point at', () => {
    const many = (count: number) => drawDots(Array.from({ length: count }, (_, place) => dot('etranger', place * 20)));
    expect(many(80)[0]?.titre).toBe('Vushtrri');
    expect(many(81)[0]?.titre).toBeNull();
  });
});

describe('joinTitles(titres)', () => {
  it.each([
    [['Cotonou'], 'Cotonou'],
    [['Cotonou', 'Ouidah'], 'Cotonou et Ouidah'],
    [['Cotonou', 'Ouidah', 'Allada'], 'Cotonou, Ouidah et 1\u00a0autre'],
    [['Cotonou', 'Ouidah', 'Allada', 'Abomey'], 'Cotonou, Ouidah et 2\u00a0autres'],
  ])('%j', (titres, text) => {
    expect(joinTitles(titres)).toBe(text);
  });
});

describe('tailleOf(poids, heaviest)', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 1],
    [2, 0, 2],
    [14, 0, 3],
    [15, 0, 4],
    [50, 100, 5],
    [50, 1000, 3],
    [1000, 1000, 5],
  ])('%d of %d → %d', (poids, heaviest, taille) => {
    expect(tailleOf(poids, heaviest)).toBe(taille);
  });
});
