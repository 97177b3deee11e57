import { geoContains } from 'd3';
import type { Frontieres, LieuDispute } from '../../../src/contract/content/frontieres.ts';
import type { World } from './world.ts';

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
