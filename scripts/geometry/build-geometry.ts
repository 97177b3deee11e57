import { FONDS } from '../../src/lib/projections.ts';
import type { GeneratedFile } from './generated-file.ts';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { renderFond } from './render-fond.ts';
import { renderGeoJson } from './render-geojson.ts';
import { renderPays } from './render-pays.ts';
import { prepareWorld } from './world.ts';

/** Detailed enough to frame a country; the path itself is drawn at the tolerance of its scale. */
const FRAMING_KM2 = 5;

function displayNames(codes: readonly string[]): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region' });
  return new Map(codes.map((code) => [code, names.of(code) ?? code]));
}

/**
 * Every file that the maps need, to be written under content/generated/: three base maps, one map a country, and the
 * explorer's base. Same input, same text.
 * @param noms names by ISO code where they differ from the usual French ones (`data/reference/pays.yaml`)
 */
export function buildGeometry(noms: ReadonlyMap<string, string> = new Map()): GeneratedFile[] {
  const world = prepareWorld(loadWorldAtlas());
  const coarse = world.shapesAt(FRAMING_KM2);
  const codes = coarse.flatMap(({ code, partOf }) => (code && !partOf ? [code] : []));
  return [
    ...FONDS.map((fond) => renderFond(world, fond)),
    ...codes.map((code) => renderPays(world, code, coarse)),
    renderGeoJson(world, new Map([...displayNames(codes), ...noms])),
  ];
}
