import type { Frontieres } from '../../../src/contract/content/frontieres.ts';
import { FONDS } from '../../../src/contract/maps/projections.ts';
import { assertFrontieres } from './check-frontieres.ts';
import type { GeneratedFile } from './generated-file.ts';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { type Etendue, renderEtendue } from './render-etendue.ts';
import { renderFond } from './render-fond.ts';
import { renderFrance } from './render-france.ts';
import { renderGeoJson } from './render-geojson.ts';
import { prepareWorld } from './world.ts';

export interface GeometryInput {
  frontieres: Frontieres;
  /** One map each: countries, zones, programmes. */
  etendues: readonly Etendue[];
  /** Names by ISO code where they differ from the usual French ones (`data/reference/pays.yaml`). */
  noms: ReadonlyMap<string, string>;
}

function displayNames(codes: readonly string[]): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region' });
  return new Map(codes.map((code) => [code, names.of(code) ?? code]));
}

/**
 * Every file that the maps need, to be written under content/generated/: the bases that pages share, one map an extent,
 * and the explorer's base. Same input, same text.
 * @throws when a disputed place is not where the point of view of the maps puts it
 */
export function buildGeometry({ frontieres, etendues, noms }: GeometryInput): GeneratedFile[] {
  const world = prepareWorld(loadWorldAtlas(frontieres.fond), frontieres.rattachements);
  assertFrontieres(world, frontieres);
  const codes = world.shapesAt(1).flatMap(({ code, partOf }) => (code && !partOf ? [code] : []));
  return [
    ...FONDS.map((fond) => renderFond(world, fond)),
    renderFrance(world),
    ...etendues.flatMap((etendue) => renderEtendue(world, etendue) ?? []),
    renderGeoJson(world, new Map([...displayNames(codes), ...noms])),
  ];
}
