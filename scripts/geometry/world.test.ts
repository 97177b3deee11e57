import { geoContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { prepareWorld } from './world.ts';

const world = prepareWorld(loadWorldAtlas());

function shapeAt(point: [number, number]): string | null | undefined {
  const shapes = world.shapesAt(5);
  return shapes.find(({ polygons }) => geoContains({ type: 'MultiPolygon', coordinates: polygons }, point))?.code;
}

describe('prepareWorld(atlas)', () => {
  it.each([
    ['Simferopol', [34.1, 44.95], 'UA'],
    ['Laayoune', [-13.19, 27.1], 'EH'],
    ['Kyrenia', [33.3, 35.3], 'CY'],
    ['Hargeisa', [44.06, 9.56], 'SO'],
    ['Pristina', [21.16, 42.66], 'XK'],
    ['Gaza', [34.4, 31.45], 'PS'],
    ['Saint-Denis de La Réunion', [55.5, -21.1], 'RE'],
    ['Fort-de-France', [-60.98, 14.65], 'MQ'],
    ['Cayenne', [-52.5, 4.6], 'GF'],
    ['Dijon', [5.04, 47.32], 'FR'],
  ] as [string, [number, number], string][])('puts %s in its country', (_, point, code) => {
    expect(shapeAt(point)).toBe(code);
  });

  it('leaves Antarctica out', () => {
    expect(shapeAt([0, -80])).toBeUndefined();
  });

  it('loses no shape, however rough the simplification', () => {
    const codes = (minKm2: number) => world.shapesAt(minKm2).map(({ code }) => code);
    expect(codes(20_000)).toEqual(codes(1));
    expect(codes(1)).toContain('VA');
  });
});
