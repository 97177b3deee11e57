import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LabelRequest, labelBox, placeLabels } from './place-labels.ts';

const frame: Box = { left: 0, top: 0, right: 440, bottom: 400 };
const rules = { fontSize: 17, dotRadius: 6, max: 12 };
const request = (x: number, y: number, text: string, poids = 1): LabelRequest => ({ xy: [x, y], text, poids, frame });
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
        }
      }),
    );
  });
});
