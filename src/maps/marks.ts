import type { Marque } from '../contract/maps/place.ts';
import type { XY } from '../contract/maps/projections.ts';
import { formatListe } from '../contract/words/format.ts';
import { formatPoint } from './arc-path.ts';
import type { Dot } from './merge-places.ts';

/** From the smallest mark to the largest; its width is a class, so that it holds at every scale of the map. */
export type Taille = 1 | 2 | 3 | 4 | 5;

/** A mark to draw. */
export interface DrawnDot {
  d: string;
  marque: Marque;
  taille: Taille;
  titre: string | null;
}

/** The width that most of our maps have, in units: sizes of letters and distances between marks are given for it. */
export const LARGEUR_REPERE = 440;

/**
 * Half the width that a mark of each size takes on the narrowest screen, in units of a map of the reference width: the disc
 * of the style sheet, in pixels, over the scale of the map there.
 */
const RAYONS: Readonly<Record<Taille, number>> = { 1: 6, 2: 7.5, 3: 9.5, 4: 12, 5: 15 };
const RAYON_LOSANGE = 10;

export function rayonOf({ marque, taille }: Pick<DrawnDot, 'marque' | 'taille'>): number {
  return marque === 'recherche' ? RAYON_LOSANGE : RAYONS[taille];
}

/**
 * A stroke of almost no length, which its caps make a mark: round for the sides of a link; square for the others, and the
 * cap of an oblique stroke is a diamond.
 */
export function markPath(xy: XY, marque: Marque): string {
  const steps: Record<Marque, string> = { francais: 'h.01', etranger: 'h.01', programme: 'h.1', recherche: 'l.1 .1' };
  return `M${formatPoint(xy)}${steps[marque]}`;
}

/** The size of a mark or a line: by fixed steps, stretched when the heaviest goes far beyond the last one. */
export function tailleOf(poids: number, heaviest = 0): Taille {
  const stretch = Math.max(1, heaviest / 100);
  const index = [2, 5, 15, 50].findIndex((threshold) => poids < threshold * stretch);
  return (index === -1 ? 5 : index + 1) as Taille;
}

/** A partner that looks for another one: its diamond shows around its disc. */
const AROUND_PARTNER: Taille = 3;
const PARTNER_REACH = 9;

function tailleIn(dot: Dot, dots: readonly Dot[], heaviest: number, reach: number): Taille {
  if (dot.marque !== 'recherche') return tailleOf(dot.poids, heaviest);
  const isNear = ({ xy: [x, y] }: Dot) => Math.hypot(x - dot.xy[0], y - dot.xy[1]) < reach;
  return dots.some((other) => other.marque === 'etranger' && isNear(other)) ? AROUND_PARTNER : 1;
}

/** Beyond, titles on hover would weigh more than the map; the list beside it has them. */
const MAX_TITLED_DOTS = 80;

/** The marks of a map of this width, each with its size, and its titles for a pointer unless they are too many. */
export function drawDots(dots: readonly Dot[], largeur = LARGEUR_REPERE): DrawnDot[] {
  const hasTitles = dots.length <= MAX_TITLED_DOTS;
  const heaviest = Math.max(0, ...dots.map(({ poids }) => poids));
  const reach = (PARTNER_REACH * largeur) / LARGEUR_REPERE;
  return dots.map((dot) => ({
    d: markPath(dot.xy, dot.marque),
    marque: dot.marque,
    taille: tailleIn(dot, dots, heaviest, reach),
    titre: hasTitles && dot.titres.length > 0 ? joinTitles(dot.titres) : null,
  }));
}

/** `Cotonou`, `Cotonou et Porto-Novo`, `Cotonou, Porto-Novo et 3 autres`. */
export const joinTitles = (titres: readonly string[]): string => formatListe(titres, { max: 2, montres: 2 });
