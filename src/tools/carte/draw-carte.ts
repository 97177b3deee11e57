// How the marks, the arcs and the dots of the map look; the base is drawn under them.

import type { Cadre } from '../explorer/fond.ts';
import { type Box, drawName, drawNoms, type Nom, type Palette } from '../explorer/fond.ts';
import { REACH } from '../explorer/toile.ts';
import { copiesOf, distanceTo, drawDisc, strokeTraces } from '../explorer/traits.ts';
import { drawVilles } from '../explorer/villes.ts';
import type { Point } from '../explorer/vue.ts';
import type { MapContent, Marque, PointFrancais, Trait } from './map-content.ts';

/** What is lit, over everything else: arcs, and a name beside what is pointed at. */
export interface Lumiere {
  traits: readonly Trait[];
  texte?: { nom: string; x: number; y: number };
}

export const ETEINT: Lumiere = { traits: [] };

/** What somebody points at. */
export type Vise = { marque: Marque } | { collectivite: number } | { trait: Trait };

const rayonOf = ({ genre, n }: Marque): number => {
  const steps = genre === 'pays' || genre === 'groupe' ? [9, 10, 12, 15, 19] : [6, 9, 11, 14, 18];
  return steps[[2, 10, 100, 1000].filter((step) => n >= step).length] ?? 6;
};

/** Fewer arcs than that may be wider. */
const CLAIRSEMES = 60;

/** Arcs by their width, so that each width is one stroke. */
function drawTraits(cadre: Cadre, traits: readonly Trait[], palette: Palette): void {
  const { context } = cadre;
  context.globalAlpha = 0.75;
  const widths = Map.groupBy(traits, ({ n }) => Math.min(4, 0.9 + Math.log10(n)));
  for (const [width, group] of widths) {
    strokeTraces(
      cadre,
      group.map(({ points }) => points),
      palette.arc,
      cadre.zoom > 5 && traits.length < CLAIRSEMES ? width + 0.6 : width,
    );
  }
  context.globalAlpha = 1;
  // Where they go, whatever the marks group.
  for (const { points } of traits)
    drawDisc(cadre, { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 }, 2.5, {
      fill: palette.etranger,
      stroke: palette.terre,
      width: 1,
    });
}

function drawLit(cadre: Cadre, { traits }: Lumiere, { terre, vif }: Palette): void {
  const traces = traits.map(({ points }) => points);
  if (traces.length === 0) return;
  strokeTraces(cadre, traces, terre, 6);
  strokeTraces(cadre, traces, vif, 3);
  for (const points of traces) {
    for (const at of [0, points.length - 2])
      drawDisc(cadre, { x: points[at] ?? 0, y: points[at + 1] ?? 0 }, 5, { fill: vif, stroke: terre, width: 1.5 });
  }
}

/** The hollow dots that mark the French side on every map of the site. */
function drawFrancais(cadre: Cadre, points: readonly PointFrancais[], palette: Palette, taken: Box[]): void {
  const radius = Math.min(5, Math.max(2.5, cadre.zoom * 0.9));
  for (const point of points) {
    const size = point.collectivite === null ? 6 : radius;
    drawDisc(cadre, point, size, {
      fill: palette.terre,
      stroke: palette.francais,
      width: Math.max(1.5, size * 0.55),
    });
    for (const left of cadre.copies) {
      const [x, y] = [left + point.x * cadre.scale, cadre.top + point.y * cadre.scale];
      taken.push([x - 4, y - 4, x + 4, y + 4]);
    }
  }
}

function drawMarques(cadre: Cadre, marques: readonly Marque[], palette: Palette, taken: Box[]): void {
  const { context, scale, copies, top } = cadre;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const marque of marques) {
    const { genre, n } = marque;
    const radius = rayonOf(marque);
    for (const left of copies) {
      const [x, y] = [left + marque.x * scale, top + marque.y * scale];
      if (x < -40 || y < -40 || x > cadre.width + 40 || y > cadre.height + 40) continue;
      const isSeul = genre === 'seul';
      if (genre === 'groupe') {
        // A ring around several places: it opens as one comes closer.
        context.beginPath();
        context.arc(x, y, radius + 4, 0, 2 * Math.PI);
        context.strokeStyle = palette.etranger;
        context.lineWidth = 1.5;
        context.stroke();
      }
      context.beginPath();
      if (isSeul) {
        const half = radius * 1.35;
        context.moveTo(x, y - half);
        context.lineTo(x + half, y);
        context.lineTo(x, y + half);
        context.lineTo(x - half, y);
        context.closePath();
      } else context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = isSeul ? palette.terre : palette.etranger;
      context.fill();
      context.strokeStyle = isSeul ? palette.etranger : palette.terre;
      context.lineWidth = isSeul ? 2 : 1.5;
      context.stroke();
      taken.push([x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2]);
      if (n < 2) continue;
      context.font = `600 ${radius > 10 ? 12 : 11}px ${palette.police}`;
      context.fillStyle = isSeul ? palette.etranger : palette.terre;
      context.fillText(n < 10_000 ? String(n) : `${Math.round(n / 1000)}k`, x, y + 0.5);
    }
  }
}

/** All that stands on the base. */
export function drawCarte(
  cadre: Cadre,
  { content, lumiere, noms }: { content: MapContent; lumiere: Lumiere; noms: readonly Nom[] },
): void {
  const { context, palette } = cadre;
  const taken: Box[] = [];
  drawTraits(cadre, content.traits, palette);
  drawFrancais(cadre, content.francais, palette, taken);
  drawMarques(cadre, content.marques, palette, taken);
  if (content.ici) {
    drawFrancais(cadre, content.ici.proches, palette, taken);
    drawDisc(cadre, content.ici, 6, { fill: palette.texte, stroke: palette.terre, width: 3 });
  }
  drawNoms(cadre, noms, taken);
  drawVilles(cadre, taken);
  drawLit(cadre, lumiere, palette);
  const { texte } = lumiere;
  if (texte) {
    context.font = `600 14px ${palette.police}`;
    const half = context.measureText(texte.nom).width / 2 + 8;
    const x = Math.min(Math.max(texte.x, half), Math.max(half, cadre.width - half));
    drawName(cadre, [], { text: texte.nom, x, y: Math.max(14, texte.y - 24), size: 14, weight: 600 });
  }
}

/** What stands within reach of a point of the screen: a mark first, a dot, then an arc. */
export function findVise(
  cadre: Pick<Cadre, 'scale' | 'copies' | 'top'>,
  { marques, francais, traits, ici }: MapContent,
  [px, py]: Point,
  reach: number,
): Vise | null {
  const { scale, copies, top } = cadre;
  let best: Vise | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const look = ({ x, y }: { x: number; y: number }, radius: number, found: Vise) => {
    for (const left of copies) {
      const distance = Math.hypot(left + x * scale - px, top + y * scale - py);
      if (distance <= radius + reach && distance < nearest) [best, nearest] = [found, distance];
    }
  };
  for (const marque of marques) look(marque, rayonOf(marque), { marque });
  if (best) return best;
  for (const point of [...francais, ...(ici?.proches ?? [])]) {
    if (point.collectivite !== null) look(point, 5, { collectivite: point.collectivite });
  }
  if (best || reach > REACH) return best;
  for (const left of copiesOf(cadre)) {
    for (const trait of traits) {
      const distance = distanceTo(trait.points, (px - left) / scale, (py - top) / scale) * scale;
      if (distance <= REACH && distance < nearest) [best, nearest] = [{ trait }, distance];
    }
  }
  return best;
}
