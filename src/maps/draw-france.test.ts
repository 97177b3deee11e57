import { describe, expect, it } from 'vitest';
import type { Place } from '../contract/maps/place.ts';
import { projectVues } from '../contract/maps/projections.ts';
import { FRANCE } from '../contract/maps/vues-france.ts';
import { cadreAround, drawFrance, drawPart } from './draw-france.ts';

const TOWNS: [string, number, number][] = [
  ['Dunkerque', 2.38, 51.03],
  ['Brest', -4.49, 48.39],
  ['Strasbourg', 7.75, 48.57],
  ['Bayonne', -1.48, 43.49],
  ['Bonifacio', 9.16, 41.39],
  ['Pointe-à-Pitre', -61.53, 16.24],
  ['Fort-de-France', -61.07, 14.6],
  ['Saint-Laurent-du-Maroni', -54.03, 5.5],
  ['Saint-Denis', 55.45, -20.88],
  ['Mamoudzou', 45.23, -12.78],
  ['Saint-Pierre', -56.17, 46.78],
  ['Marigot', -63.09, 18.07],
  ['Gustavia', -62.85, 17.9],
  ['Mata-Utu', -176.17, -13.28],
  ['Sigave', -178.16, -14.3],
  ['Nouméa', 166.45, -22.27],
  ['Papeete', -149.57, -17.53],
  ['Uturoa', -151.44, -16.73],
];
const place = ([titre, longitude, latitude]: [string, number, number]): Place => {
  return { titre, coordonnees: { longitude, latitude }, marque: 'francais' };
};
const windows = FRANCE.vues.slice(1);

describe('drawFrance(places)', () => {
  it.each(TOWNS)('places %s', (...town) => {
    expect(drawFrance([place(town)])).toMatchObject({ horsCadre: 0, dots: [{ titre: town[0] }] });
  });

  it.each(TOWNS.slice(0, 5))('keeps %s clear of the insets', (_, longitude, latitude) => {
    const [x, y] = projectVues(FRANCE.vues)([longitude, latitude]) ?? [0, 0];
    const inside = windows.filter(({ cadre: [left, top, width, height] }) => {
      return x > left - 8 && x < left + width + 8 && y > top - 8 && y < top + height + 8;
    });
    expect(inside).toEqual([]);
    expect(x < FRANCE.largeur - 8 && y > 8).toBe(true);
  });

  it('says that a place abroad is not on it', () => {
    expect(drawFrance([place(['Bamako', -8, 12.65])])).toMatchObject({ horsCadre: 1, dots: [] });
  });

  it('gives each overseas territory its window, and no window overlaps another', () => {
    expect(windows).toHaveLength(11);
    for (const [i, { cadre: a }] of windows.entries())
      for (const { cadre: b } of windows.slice(i + 1))
        expect(a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]).toBe(false);
    const [, , width, height] = FRANCE.vues[0]?.cadre ?? [0, 0, 0, 0];
    expect(windows.every(({ cadre: [x, y, w, h] }) => x > 0 && y > 0 && x + w < width && y + h < height)).toBe(true);
  });
});

describe('cadreAround(places), drawPart(places, cadre)', () => {
  const brest = place(['Brest', -4.49, 48.39]);
  const guipavas = place(['Guipavas', -4.4, 48.43]);
  const fort = place(['Fort-de-France', -61.07, 14.6]);

  it('should keep apart places that the whole map joins, and tell the one that it does not hold', () => {
    expect(drawFrance([brest, guipavas]).dots).toHaveLength(1);
    const cadre = cadreAround([brest, guipavas]);
    const part = cadre && drawPart([brest, guipavas, fort], cadre);
    expect(part?.dots).toHaveLength(2);
    expect(part?.labels.map(({ text }) => text).sort()).toEqual(['Brest', 'Guipavas']);
    expect(part?.horsCadre).toBe(1);
  });

  it('should show an overseas territory by its inset, and nothing without a place', () => {
    const cadre = cadreAround([fort]);
    expect(cadre?.largeur).toBe(84);
    expect(cadre && drawPart([fort], cadre).dots).toHaveLength(1);
    expect(cadreAround([])).toBeNull();
  });
});
