// Towns of the finer base, from the tiles that MapLibre has.
import type { Map as MapLibre } from 'maplibre-gl';
import { NIVEAUX } from '../../contract/maps/tuiles.ts';
import { type Box, drawName } from './fond.ts';
import { sourceOf } from './fond-style.ts';
import type { Cadre } from './toile.ts';
import { toWorldX, toWorldY } from './vue.ts';

export interface Ville {
  nom: string;
  habitants: number;
  /** In the world, 1 wide. */
  x: number;
  y: number;
}

/** The towns of the tiles in view, read anew when tiles have come or the level changes. */
export function createVilles(map: MapLibre): () => readonly Ville[] {
  let kept: { zoom: number; villes: Ville[] } | undefined;
  map.on('sourcedata', ({ sourceId }) => {
    if (sourceId.startsWith(sourceOf(0).slice(0, -1))) kept = undefined;
  });
  map.on('moveend', () => {
    kept = undefined;
  });
  return () => {
    const niveau = NIVEAUX.findLast(({ depuis }) => map.getZoom() >= depuis);
    if (!niveau || !map.getSource(sourceOf(niveau.zoom))) return [];
    if (kept?.zoom === niveau.zoom) return kept.villes;
    const villes = map
      .querySourceFeatures(sourceOf(niveau.zoom), { sourceLayer: 'villes' })
      .flatMap(({ geometry, properties }): Ville[] => {
        if (geometry.type !== 'Point') return [];
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        return [
          {
            nom: String(properties.nom),
            habitants: Number(properties.habitants),
            x: toWorldX(longitude),
            y: toWorldY(latitude),
          },
        ];
      });
    // Tiles repeat the towns of their edges.
    const distinct = [...new Map(villes.map((ville) => [`${ville.nom} ${ville.habitants}`, ville])).values()];
    kept = { zoom: niveau.zoom, villes: distinct.sort((a, b) => b.habitants - a.habitants) };
    return kept.villes;
  };
}

/** The towns that there is room for. */
export function drawVilles(cadre: Cadre, taken: Box[]): void {
  const { context, scale, top, zoom, copies, palette, villes } = cadre;
  // Half as many people at each half step closer: as many names, whatever the zoom.
  const least = 3_000_000 / 2 ** ((zoom - 3.5) * 1.7);
  for (const { nom, habitants, x, y } of villes) {
    if (habitants < least) break;
    for (const left of copies) {
      const [px, py] = [left + x * scale, top + y * scale];
      // Where a mark of ours stands, it is the dot.
      const isMarked = taken.some(([west, north, east, south]) => px > west && px < east && py > north && py < south);
      if (!drawName(cadre, taken, { text: nom, x: px, y: py - 13, size: 12 }) || isMarked) continue;
      context.beginPath();
      context.arc(px, py, 1.75, 0, 2 * Math.PI);
      context.fillStyle = palette.texte;
      context.fill();
    }
  }
}
