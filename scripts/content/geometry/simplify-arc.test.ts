import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/contract/maps/projections.ts';
import { filterArc, unwrapLongitudes, weighArc } from './simplify-arc.ts';

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
) as fc.Arbitrary<LonLat>;
const arcs = fc.array(position, { minLength: 2, maxLength: 40 });

describe('weighArc(arc)', () => {
  it('keeps both ends at any tolerance', () => {
    fc.assert(
      fc.property(arcs, (arc) => {
        const kept = filterArc(arc, weighArc(arc), Number.MAX_VALUE);
        expect([kept[0], kept.at(-1)]).toEqual([arc[0], arc.at(-1)]);
      }),
    );
  });

  it('keeps a ring a ring', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 40 }), (points) => {
        const ring = [...points, points[0] as LonLat];
        expect(filterArc(ring, weighArc(ring), Number.MAX_VALUE).length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it('removes the point that matters least first', () => {
    const arc: LonLat[] = [
      [0, 0],
      [1, 0.01],
      [2, 0],
      [3, 2],
      [4, 0],
    ];
    expect(filterArc(arc, weighArc(arc), 1000)).toEqual([arc[0], arc[2], arc[3], arc[4]]);
  });
});

describe('unwrapLongitudes(points)', () => {
  it('goes on across the antimeridian', () => {
    const arc: LonLat[] = [
      [179, 0],
      [-179, 0],
      [-178, 1],
      [179, 2],
    ];
    expect(unwrapLongitudes(arc).map(([longitude]) => longitude)).toEqual([179, 181, 182, 179]);
  });
});
