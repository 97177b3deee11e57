import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeColumns, type Serie } from './column-chart.ts';

const serie = (values: Record<number, number | null>): Serie => ({
  nom: 'Aide',
  valeurs: new Map(Object.entries(values).map(([annee, valeur]) => [Number(annee), valeur])),
});
const frame = { width: 340, height: 190 };

describe('placeColumns(serie, frame)', () => {
  it('should make heights proportional to the figures, from zero', () => {
    const { columns, base } = placeColumns(serie({ 2018: 10, 2019: 20, 2020: 5 }), frame);
    const [first, second, third] = columns.map(({ height }) => height);
    expect([first, third].map((height) => Math.round(((height ?? 0) / (second ?? 1)) * 100))).toEqual([50, 25]);
    expect(columns.every(({ y, height }) => Math.round(y + height) === base)).toBe(true);
  });

  it.each([
    ['a year that is absent', { 2015: 1, 2018: 2 }, [2016, 2017]],
    ['a year given as unknown', { 2015: 1, 2016: null, 2017: 2 }, [2016]],
    ['no gap', { 2015: 1, 2016: 0 }, []],
  ])('should mark %s, and never draw it as zero', (_, values, missing) => {
    const chart = placeColumns(serie(values), frame);
    expect(chart.missing.map(({ annee }) => annee)).toEqual(missing);
    expect(chart.columns.map(({ annee }) => annee).some((annee) => missing.includes(annee as never))).toBe(false);
  });

  it('should keep gaps in time as gaps', () => {
    const [a, b, c] = placeColumns(serie({ 2014: 1, 2016: 1, 2020: 1 }), frame).columns.map(({ x }) => x);
    expect(Math.round((c ?? 0) - (b ?? 0))).toBe(Math.round(2 * ((b ?? 0) - (a ?? 0))));
  });

  it('should always write the last year, and as many others as fit', () => {
    const values = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [2005 + index, index + 1]));
    const { years, columns } = placeColumns(serie(values), frame);
    expect(years.at(-1)?.annee).toBe(2025);
    expect(years.length).toBeLessThanOrEqual(8);
    const xs = years.map(({ x }) => x);
    expect(xs.slice(1).every((x, rank) => x - (xs[rank] ?? 0) >= 42)).toBe(true);
    expect(columns.findLast(({ chiffre }) => chiffre)?.valeur).toBe(21);
  });

  it('should write the greatest figure, and no two that touch, whatever the figures', () => {
    const figures = fc.dictionary(fc.integer({ min: 2000, max: 2025 }).map(String), fc.nat(200_000), { minKeys: 1 });
    fc.assert(
      fc.property(figures, (values) => {
        const written = placeColumns(serie(values), { ...frame, ecrire: (valeur) => `${valeur} €` }).columns.flatMap(
          ({ valeur, chiffre }) => (chiffre ? [{ valeur, x: chiffre.x, half: chiffre.texte.length * 4 }] : []),
        );
        expect(Math.max(...written.map(({ valeur }) => valeur))).toBe(Math.max(...Object.values(values)));
        for (const { x, half } of written) {
          expect(x - half).toBeGreaterThanOrEqual(0);
          expect(x + half).toBeLessThanOrEqual(frame.width);
        }
        const order = written.toSorted((a, b) => a.x - b.x);
        for (const [rank, { x, half }] of order.slice(1).entries())
          expect(x - half).toBeGreaterThanOrEqual((order[rank]?.x ?? 0) + (order[rank]?.half ?? 0));
      }),
    );
  });

  it.each([
    ['years far apart', { 2014: 4778, 2016: 4770, 2020: 4700 }, ['4778', '4770', '4700']],
    ['a low column between two higher ones', { 2018: 900_000, 2019: 111_111, 2020: 899_999 }, ['900000', '899999']],
  ])('should write what fits: %s', (_, values, expected) => {
    const { columns } = placeColumns(serie(values), { width: 150, height: 150 });
    expect(columns.flatMap(({ chiffre }) => chiffre?.texte ?? [])).toEqual(expected);
  });

  it('should share a scale with the charts beside it', () => {
    const [alone, beside] = [frame, { ...frame, plein: 20 }].map(
      (f) => placeColumns(serie({ 2019: 10 }), f).columns[0],
    );
    expect(beside?.height).toBe((alone?.height ?? 0) / 2);
  });

  it('should draw nothing for nothing', () => {
    expect(placeColumns(serie({}), frame)).toMatchObject({ columns: [], missing: [], years: [] });
  });
});
