import { type Box, type Cadre, drawName } from './fond.ts';

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
