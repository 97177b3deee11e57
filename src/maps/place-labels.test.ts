import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, type DotRequest, labelBox, placeLabels, placeNames } from './place-labels.ts';

const frame: Box = { left: 0, top: 0, right: 440, bottom: 400 };
const rules = { fontSize: 17, max: 12 };
const request = (x: number, y: number, text: string, poids = 1): DotRequest => {
  return { xy: [x, y], text, poids, frame, rayon: 6 };
};
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeLabels(requests, rules)', () => {
  it('names the largest first', () => {
    const crowd = [request(100, 100, 'Abomey-Calavi', 2), request(102, 102, 'Cotonou', 9)];
    expect(placeLabels(crowd, { ...rules, max: 1 }).map(({ text }) => text)).toEqual(['Cotonou']);
  });

  it('turns a name back from the edge', () => {
    expect(placeLabels([request(430, 200, 'Porto-Novo')], rules)[0]?.anchor).toBe('end');
  });

  it('leaves out a name that fits nowhere', () => {
    const narrow = { ...request(40, 40, 'Saint-Laurent-du-Maroni'), frame: { left: 0, top: 0, right: 90, bottom: 90 } };
    expect(placeLabels([narrow], rules)).toEqual([]);
  });

  it('should not let names overlap, leave their frame, or be more than asked', () => {
    const requests = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 440 }), fc.integer({ min: 0, max: 400 }), fc.string({ maxLength: 18 })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(requests, (list) => {
        const labels = placeLabels(
          list.map(([x, y, text], i) => request(x, y, text, i)),
          rules,
        );
        const boxes = labels.map((label) => labelBox(label, rules.fontSize));
        expect(labels.length).toBeLessThanOrEqual(12);
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.top >= 0 && a.right <= 440 && a.bottom <= 400).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
          const covered = list.filter(([x, y]) => overlap(a, boxAround([x, y], 6)));
          expect(new Set(covered.map(([x, y]) => `${x} ${y}`)).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('placeNames(requests, rules)', () => {
  const area = (text: string, places: [number, number][], poids = 1) => ({ text, places, poids, frame });

  it('takes the first place that is free', () => {
    const obstacles = [boxAround([100, 100], 30)];
    const [label] = placeNames(
      [
        area('Mali', [
          [100, 100],
          [300, 300],
        ]),
      ],
      { ...rules, obstacles },
    );
    expect(label?.xy[0]).toBe(300);
  });

  it('should not write a name on another', () => {
    const names = placeNames([area('Niger', [[100, 100]], 2), area('Tchad', [[110, 104]])], rules);
    expect(names.map(({ text }) => text)).toEqual(['Niger']);
  });
});
