import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { NIVEAUX, type TuilesFile } from '../../../src/contract/maps/tuiles.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
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
/** How far the nearest border is from a place, in units of the tile. */
function borderNear(zoom: number, place: readonly [number, number]): number {
  const { cle, at } = locate(zoom, place);
  const { frontieres: layer } = tileOf(cle).layers;
  const lines = Array.from(
    { length: layer?.length ?? 0 },
    (_, index) => layer?.feature(index).loadGeometry() ?? [],
  ).flat();
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
    expect(borderNear(5, [33.7, 46.15])).toBeGreaterThan(100);
    expect(borderNear(5, [1.63, 8])).toBeLessThan(20);
  });

  it('draws a coast within a few kilometres of where it is', () => {
    const { cle, at } = locate(5, [-4.78, 48.33]);
    const { terre } = tileOf(cle).layers;
    const points = Array.from(
      { length: terre?.length ?? 0 },
      (_, index) => terre?.feature(index).loadGeometry() ?? [],
    ).flat(2);
    expect(Math.min(...points.map(({ x, y }) => Math.hypot(x - at[0], y - at[1])))).toBeLessThan(20);
  });
});
