import { geoContains } from 'd3';
import type { Frontieres, LieuDispute } from '../../../src/contract/content/frontieres.ts';
import { FONDS } from '../../../src/contract/maps/projections.ts';
import { type Keep, keepNothing } from '../../lib/keep.ts';
import type { GeneratedFile } from './generated-file.ts';
import { loadVillesNommees } from './load-villes-nommees.ts';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { renderEtendue } from './render-etendue.ts';
import { renderFond } from './render-fond.ts';
import { renderFrance } from './render-france.ts';
import { renderGeoJson } from './render-geojson.ts';
import { renderTuiles } from './render-tuiles.ts';
import { prepareWorld, type World } from './world.ts';

/** What a map is about: a country, the countries of a zone, the destinations of a programme. */
interface Etendue {
  /** `pays/BJ`, `zones/sahel`: the path of the file under `cartes/`. */
  chemin: string;
  codes: readonly string[];
}

export interface GeometryInput {
  frontieres: Frontieres;
  /** One map each: countries, zones, programmes. */
  etendues: readonly Etendue[];
  /** Names by ISO code where they differ from the usual French ones (`data/reference/pays.yaml`). */
  noms: ReadonlyMap<string, string>;
  /** By ISO code, the zone that no other holds: the base maps group their countries by it. */
  zones: ReadonlyMap<string, string>;
  /** The texts of the tables that name towns (`readTables`): their names on the finer base are made of them. */
  tables: readonly string[];
}

function displayNames(codes: readonly string[]): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region' });
  return new Map(codes.map((code) => [code, names.of(code) ?? code]));
}

/**
 * Every file that the maps need, to be written under content/generated/: the bases that pages share, one map an extent,
 * the base of the maps that open, and its finer tiles. Same input, same text.
 * @throws when a disputed place is not where the point of view of the maps puts it
 */
export function buildGeometry(
  { frontieres, etendues, noms, zones, tables }: GeometryInput,
  keep: Keep = keepNothing,
): GeneratedFile[] {
  const { fond, rattachements } = frontieres;
  let prepared: World | undefined;
  const world = () => {
    prepared ??= prepareWorld(loadWorldAtlas(fond), rattachements);
    return prepared;
  };
  return [
    ...keep('fonds', [frontieres, noms, zones], () => renderShared(world(), { frontieres, noms, zones })),
    keep('tuiles', [fond, rattachements, tables], () => renderTuiles(world(), loadVillesNommees())),
    ...etendues.flatMap(({ chemin, codes }) => {
      const text = keep('etendue', [fond, rattachements, codes], () => renderEtendue(world(), codes));
      return text === null ? [] : [{ path: `cartes/${chemin}.json`, text }];
    }),
  ];
}

/** What every edition has. */
function renderShared(
  world: World,
  { frontieres, noms, zones }: Pick<GeometryInput, 'frontieres' | 'noms' | 'zones'>,
): GeneratedFile[] {
  assertFrontieres(world, frontieres);
  const codes = world.shapesAt(1).flatMap(({ code, partOf }) => (code && !partOf ? [code] : []));
  return [
    ...FONDS.map((fond) => renderFond(world, fond, zones)),
    renderFrance(world),
    renderGeoJson(world, new Map([...displayNames(codes), ...noms])),
  ];
}

/** As detailed as the atlas: a place near a border stands on its own side. */
const EXACT_KM2 = 1;

/** Where the maps put a place: the ISO code of the territory, null for the sea and for land attributed to nobody. */
export function territoryAt(world: World, point: readonly [number, number]): string | null {
  const holds = ({ polygons }: { polygons: number[][][][] }) =>
    geoContains({ type: 'MultiPolygon', coordinates: polygons }, [...point]);
  return world.shapesAt(EXACT_KM2).find(holds)?.code ?? null;
}

/**
 * The maps say what the table says.
 * @throws naming each disputed place that the shapes and the attachments put elsewhere: no map may be published then.
 */
export function assertFrontieres(world: World, { lieux }: Pick<Frontieres, 'lieux'>): void {
  const describe = ({ nom, territoire, pays, position }: LieuDispute) => {
    const found = territoryAt(world, position);
    return found === pays ? [] : [`${nom} (${territoire}) : ${pays} attendu, ${found ?? 'aucun territoire'} trouvé`];
  };
  const misplaced = lieux.flatMap(describe);
  if (misplaced.length === 0) return;
  const hint = 'corrigez les rattachements, ou les lieux, de data/reference/frontieres.yaml';
  throw new Error(`frontières : ${misplaced.join(' ; ')}\n  → ${hint}`);
}
