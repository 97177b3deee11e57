import { VectorTile } from '@mapbox/vector-tile';
import { pairs, polygonContains } from 'd3';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { NIVEAUX, type TuilesFile } from '../../../src/contract/maps/tuiles.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { loadLand } from './load-land.ts';
import { loadVillesNommees } from './load-villes-nommees.ts';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { renderTuiles } from './render-tuiles.ts';
import { prepareWorld } from './world.ts';

const { frontieres } = loadReferenceData();
const world = prepareWorld(loadWorldAtlas(frontieres.fond), frontieres.rattachements);
const { path, text } = renderTuiles(world, loadVillesNommees());
const tuiles = JSON.parse(text) as TuilesFile;

const tileOf = (cle: string) => new VectorTile(new PbfReader(Buffer.from(tuiles[cle] ?? '', 'base64')));
/** The tile of a level that holds a place, and where in it, in its units. */
function locate(zoom: number, [longitude, latitude]: readonly [number, number]) {
  const side = 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = (longitude / 360 + 0.5) * side;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side;
  return { cle: `${zoom}/${Math.floor(x)}/${Math.floor(y)}`, at: [(x % 1) * 4096, (y % 1) * 4096] as const };
}
const namesAt = (zoom: number, place: readonly [number, number]) => {
  const { villes } = tileOf(locate(zoom, place).cle).layers;
  return Array.from({ length: villes?.length ?? 0 }, (_, index) => villes?.feature(index).properties.nom);
};
type Couche = 'frontieres' | 'terre';
function linesOf(cle: string, couche: Couche) {
  const layer = tileOf(cle).layers[couche];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).loadGeometry() ?? []).flat();
}
/** True where a place is within an odd number of outlines of land. */
function isLand(zoom: number, place: readonly [number, number]): boolean {
  const { cle, at } = locate(zoom, place);
  const crossed = linesOf(cle, 'terre').filter((ring) =>
    polygonContains(
      ring.map(({ x, y }) => [x, y]),
      [...at],
    ),
  );
  return crossed.length % 2 === 1;
}
/** How far the nearest border, or coast, is from a place, in units of the tile. */
function lineNear(zoom: number, place: readonly [number, number], couche: Couche = 'frontieres'): number {
  const { cle, at } = locate(zoom, place);
  const lines = linesOf(cle, couche);
  const segments = lines.flatMap((line) => line.slice(1).map((end, index) => [line[index] ?? end, end] as const));
  const distances = segments.map(([a, b]) => {
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along = ((at[0] - a.x) * (b.x - a.x) + (at[1] - a.y) * (b.y - a.y)) / (length || 1);
    const part = Math.min(1, Math.max(0, along));
    return Math.hypot(a.x + part * (b.x - a.x) - at[0], a.y + part * (b.y - a.y) - at[1]);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

describe('renderTuiles()', () => {
  it('weighs less than three megabytes, in one file to write', () => {
    expect(path).toBe('cartes/tuiles.json');
    const octets = Object.values(tuiles).map((tuile) => Buffer.from(tuile, 'base64').length);
    expect(octets.reduce((sum, size) => sum + size)).toBeLessThan(3_000_000);
    expect(Math.max(...octets)).toBeLessThan(60_000);
  });

  it('names towns as a French reader does, at the level that has room for them', () => {
    const [loin, pres] = NIVEAUX.map(({ zoom }) => zoom);
    expect(namesAt(pres ?? 0, [7.59, 47.56])).toContain('Bâle');
    expect(namesAt(loin ?? 0, [2.35, 48.85])).toContain('Paris');
    expect(namesAt(loin ?? 0, [2.35, 48.85])).not.toContain('Angers');
    expect(namesAt(pres ?? 0, [-0.55, 47.47])).toContain('Angers');
    expect(namesAt(pres ?? 0, [106.63, 10.82])).toContain('Hô-Chi-Minh-Ville');
  });

  it('keeps the borders of the other maps: none where Crimea joins Ukraine, one between Benin and Togo', () => {
    expect(lineNear(5, [33.7, 46.15])).toBeGreaterThan(100);
    expect(lineNear(5, [1.63, 8])).toBeLessThan(20);
  });

  it('draws a coast within a few kilometres of where it is', () => {
    const { cle, at } = locate(5, [-4.78, 48.33]);
    const points = linesOf(cle, 'terre').flat();
    expect(Math.min(...points.map(({ x, y }) => Math.hypot(x - at[0], y - at[1])))).toBeLessThan(20);
  });

  it('cuts land at the antimeridian: no segment crosses the world, no line does', () => {
    const segments = loadLand().flatMap((polygon) => polygon.flatMap((ring) => pairs(ring)));
    const long = segments.filter(([[from], [to]]) => Math.abs(to - from) > 180);
    expect(long).toEqual([]);
    // Where those of Fiji crossed Madagascar, and where the two halves of Chukotka meet.
    expect(lineNear(5, [47.5, -17], 'terre')).toBeGreaterThan(150);
    expect(lineNear(5, [179.99, 67.5], 'terre')).toBeGreaterThan(60);
    expect(lineNear(5, [-179.99, 67.5], 'terre')).toBeGreaterThan(60);
  });

  it.each(NIVEAUX)('has land where there is land, sea where there is sea, at the level $zoom', ({ zoom }) => {
    const land: [number, number][] = [
      [65, 66],
      [179.9, 67.5],
      [-179.9, 67.5],
      [-179.9, 71.2],
      [178, -17.8],
    ];
    const sea: [number, number][] = [
      [75, 75],
      [179, 69.9],
      [-179, 64],
      [51, 41],
      [0, 0],
      [0, -80],
      [-140, 70.5],
    ];
    expect(land.filter((place) => !isLand(zoom, place))).toEqual([]);
    expect(sea.filter((place) => isLand(zoom, place))).toEqual([]);
  });
});
