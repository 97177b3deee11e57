import type { Marque } from '../contract/maps/place.ts';
import type { DrawnDot, Taille } from './marks.ts';

/** Dots of one side and one size: drawn together, the halo of all of them under the discs. */
interface DotLayer {
  marque: Marque;
  taille: Taille;
  /** Every dot of the layer in one path. */
  d: string;
  /** The discs: one path a dot when it has a title, else one for all. */
  discs: { d: string; titre: string | null }[];
}

/** A diamond shows around the disc of a partner that looks for another one. */
const ORDER: readonly Marque[] = ['recherche', 'programme', 'francais', 'etranger'];

/** Diamonds and squares below, then the largest discs, and at the same size the French side below. */
export function layersOf(dots: readonly DrawnDot[]): DotLayer[] {
  const rankOf = ({ marque, taille }: DrawnDot) => {
    const rank = ORDER.indexOf(marque);
    return rank < 2 ? `${rank} ${5 - taille}` : `2 ${5 - taille} ${rank}`;
  };
  const groups = Map.groupBy(dots, rankOf);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => layerOf(group));
}

function layerOf(group: readonly DrawnDot[]): DotLayer[] {
  const [first] = group;
  if (!first) return [];
  const d = group.map((dot) => dot.d).join('');
  const untitled = group.filter(({ titre }) => titre === null).map((dot) => dot.d);
  const titled = group.filter(({ titre }) => titre !== null).map(({ d, titre }) => ({ d, titre }));
  const discs = untitled.length > 0 ? [{ d: untitled.join(''), titre: null }, ...titled] : titled;
  return [{ marque: first.marque, taille: first.taille, d, discs }];
}
