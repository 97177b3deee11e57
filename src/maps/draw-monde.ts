import type { LonLat, NomFond, XY } from '../lib/projections.ts';
import type { Coordonnees } from '../schemas/coordonnees.ts';
import { arcPath, formatNumber, formatPoint } from './arc-path.ts';
import { type Cadre, cadreOf } from './cadre.ts';
import { type Dot, type MergedDots, mergePlaces } from './merge-places.ts';
import type { Genre, Lien, Place } from './place.ts';

/** A dot to draw: its size is a class, so that it keeps its width on the screen at every scale of the map. */
export interface DrawnDot {
  d: string;
  genre: Genre;
  taille: Taille;
  titre: string | null;
}

export interface DrawnArc {
  d: string;
  taille: Taille;
}

export interface DrawnMap {
  /** Many links: thinner lines and smaller dots. */
  isDense: boolean;
  fond: NomFond;
  viewBox: string;
  arcs: DrawnArc[];
  dots: DrawnDot[];
}

export type Taille = 1 | 2 | 3 | 4 | 5;

/** More arcs than that cannot be told apart: dots are merged until their arcs are fewer. */
const MAX_ARCS = 320;
const DENSE_ARCS = 60;
/** Beyond, titles on hover would weigh more than the map; the list beside it has them. */
const MAX_TITLED_DOTS = 80;
/** The share of the map's width under which two dots touch. */
const TOUCHING = 0.007;
/** Where links are many, their French ends crowd in a corner of the map while the others spread over the world. */
const FRENCH_SHARE = 1.5;

/** The size of a dot or a line: by fixed steps, stretched when the heaviest goes far beyond the last one. */
export function tailleOf(poids: number, heaviest = 0): Taille {
  const stretch = Math.max(1, heaviest / 100);
  const index = [2, 5, 15, 50].findIndex((threshold) => poids < threshold * stretch);
  return (index === -1 ? 5 : index + 1) as Taille;
}

function toLonLat({ longitude, latitude }: Coordonnees): LonLat {
  return [longitude, latitude];
}

/** `Cotonou`, `Cotonou et Porto-Novo`, `Cotonou, Porto-Novo et 3 autres`. */
export function joinTitles(titres: readonly string[]): string {
  const [first = '', second] = titres;
  if (second === undefined) return first;
  if (titres.length === 2) return `${first} et ${second}`;
  const others = titres.length - 2;
  return `${first}, ${second} et ${others} ${others > 1 ? 'autres' : 'autre'}`;
}

interface MergedArc {
  from: Dot;
  to: Dot;
  poids: number;
}

function mergeArcs(ends: readonly { from: XY; to: XY }[], { find }: MergedDots): MergedArc[] {
  const ids = new Map<Dot, number>();
  const idOf = (dot: Dot) => ids.get(dot) ?? ids.set(dot, ids.size).size - 1;
  const arcs = new Map<string, MergedArc>();
  for (const { from, to } of ends) {
    const [origin, target] = [find(from, 'francais'), find(to, 'etranger')];
    if (!origin || !target) continue;
    const key = `${idOf(origin)} ${idOf(target)}`;
    const arc = arcs.get(key) ?? { from: origin, to: target, poids: 0 };
    arc.poids += 1;
    arcs.set(key, arc);
  }
  return [...arcs.values()].sort((a, b) => a.poids - b.poids || comparePlaces(a, b));
}

function comparePlaces(a: MergedArc, b: MergedArc): number {
  const deltas = [a.to.xy[0] - b.to.xy[0], a.to.xy[1] - b.to.xy[1], a.from.xy[0] - b.from.xy[0]];
  return deltas.find((delta) => delta !== 0) ?? a.from.xy[1] - b.from.xy[1];
}

function projectPlaces({ fond }: Cadre, places: readonly Place[], liens: readonly Lien[]) {
  const toXY = (coordonnees: Coordonnees) => fond.project(toLonLat(coordonnees));
  const toDot = (coordonnees: Coordonnees, genre: Genre, poids: number, titres: string[]): Dot[] => {
    const xy = toXY(coordonnees);
    return xy ? [{ xy, genre, poids, titres }] : [];
  };
  const dots = places.flatMap(({ coordonnees, genre, poids = 1, titre }) => toDot(coordonnees, genre, poids, [titre]));
  const ends = liens.flatMap(({ de, vers }) => {
    const [from, to] = [toXY(de), toXY(vers)];
    return from && to ? [{ from, to }] : [];
  });
  const endDots = ends.flatMap(({ from, to }): Dot[] => [
    { xy: from, genre: 'francais', poids: 0, titres: [] },
    { xy: to, genre: 'etranger', poids: 0, titres: [] },
  ]);
  return { dots: [...dots, ...endDots], ends };
}

/** Small dots last, over the large ones. */
function drawDots(dots: readonly Dot[]): DrawnDot[] {
  const heaviest = Math.max(0, ...dots.map(({ poids }) => poids));
  const isTitled = dots.length <= MAX_TITLED_DOTS;
  return dots.map(({ xy, genre, poids, titres }) => ({
    d: `M${formatPoint(xy)}h.01`,
    genre,
    taille: tailleOf(poids, heaviest),
    titre: isTitled && titres.length > 0 ? joinTitles(titres) : null,
  }));
}

/**
 * The links and the places of a map of the world, or of the part of it that they need. Links and places that would not
 * be told apart are merged, the weight of the dot says how many there are: nothing is left out.
 */
export function drawMonde(places: readonly Place[], liens: readonly Lien[] = []): DrawnMap {
  const positions = [...places.map(({ coordonnees }) => coordonnees), ...liens.flatMap(({ de, vers }) => [de, vers])];
  const cadre = cadreOf(positions.map(toLonLat));
  const { dots, ends } = projectPlaces(cadre, places, liens);
  const merge = (distance: number) => {
    const merged = mergePlaces(dots, { francais: distance * FRENCH_SHARE, etranger: distance });
    return { merged, arcs: mergeArcs(ends, merged) };
  };
  let distance = cadre.viewBox[2] * TOUCHING;
  let { merged, arcs } = merge(distance);
  while (arcs.length > MAX_ARCS) {
    distance *= 1.2;
    ({ merged, arcs } = merge(distance));
  }
  const heaviest = Math.max(0, ...arcs.map(({ poids }) => poids));
  return {
    isDense: arcs.length > DENSE_ARCS,
    fond: cadre.fond.nom,
    viewBox: cadre.viewBox.map(formatNumber).join(' '),
    arcs: arcs.map(({ from, to, poids }) => ({ d: arcPath(from.xy, to.xy), taille: tailleOf(poids, heaviest) })),
    dots: drawDots(merged.dots),
  };
}
