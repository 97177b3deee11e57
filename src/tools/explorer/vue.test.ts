import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOfVue,
  fitVue,
  holdVue,
  isInside,
  MAX_ZOOM,
  type Point,
  scaleOf,
  shiftVue,
  toWorldX,
  toWorldY,
} from './vue.ts';

const taille = fc.record({ width: fc.integer({ min: 200, max: 2400 }), height: fc.integer({ min: 200, max: 1400 }) });
const vue = fc.record({
  zoom: fc.double({ min: 2, max: 9, noNaN: true }),
  latitude: fc.double({ min: -50, max: 60, noNaN: true }),
  longitude: fc.double({ min: -170, max: 170, noNaN: true }),
});

describe('holdVue(vue, taille)', () => {
  it('should show nothing beyond the poles, and leave alone a view that shows none of it', () => {
    fc.assert(
      fc.property(taille, vue, (size, any) => {
        const held = holdVue({ ...any, zoom: any.zoom - 3 }, size);
        const { north, south } = boundsOfVue(held, size);
        expect(north).toBeLessThan(85.06);
        expect(south).toBeGreaterThan(-85.06);
        const again = holdVue(held, size);
        expect(again.zoom).toBeCloseTo(held.zoom, 9);
        expect(again.latitude).toBeCloseTo(held.latitude, 6);
      }),
    );
  });

  it('should turn round the globe, and come no closer than the base has something to show', () => {
    const held = holdVue({ zoom: 20, latitude: 10, longitude: 540 }, { width: 800, height: 600 });
    expect(held).toMatchObject({ zoom: MAX_ZOOM, longitude: -180 });
    expect(held.latitude).toBeCloseTo(10, 9);
  });
});

describe('fitVue(bounds, taille)', () => {
  it('should show the whole of the bounds, and not much more', () => {
    const bounds = { west: -110, south: -36, east: 145, north: 60 };
    const size = { width: 865, height: 747 };
    const fitted = fitVue(bounds, size);
    expect(isInside(bounds, boundsOfVue(fitted, size))).toBe(true);
    expect(isInside(bounds, boundsOfVue({ ...fitted, zoom: fitted.zoom + 0.25 }, size))).toBe(false);
  });

  it('should come to a single place as close as it may', () => {
    const paris = { west: 2.35, east: 2.35, south: 48.85, north: 48.85 };
    expect(fitVue(paris, { width: 400, height: 400 }, 7).zoom).toBe(7);
  });
});

describe('shiftVue(vue, taille, geste)', () => {
  it('should bring what was seen at a point to another, as many times larger as asked', () => {
    fc.assert(
      fc.property(taille, vue, fc.constantFrom(0.8, 1, 1.5), (size, from, factor) => {
        const at: Point = [size.width / 3, size.height / 2];
        const to: Point = [at[0] + 12, at[1] - 9];
        const shifted = shiftVue(from, size, { from: at, to, factor });
        fc.pre(shifted.zoom > Math.log2(size.height / 512) + 1 && Math.abs(shifted.latitude) < 60);
        const scale = scaleOf(from.zoom);
        const x = toWorldX(from.longitude) + (at[0] - size.width / 2) / scale;
        const y = toWorldY(from.latitude) + (at[1] - size.height / 2) / scale;
        const next = scaleOf(shifted.zoom);
        expect(next).toBeCloseTo(scale * factor, 3);
        // Round the globe, it is the same place.
        const turned = x - toWorldX(shifted.longitude);
        expect(size.width / 2 + (turned - Math.round(turned)) * next).toBeCloseTo(to[0], 3);
        expect(size.height / 2 + (y - toWorldY(shifted.latitude)) * next).toBeCloseTo(to[1], 3);
      }),
    );
  });
});
