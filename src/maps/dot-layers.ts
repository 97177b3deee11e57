import type { DrawnDot, Taille } from './draw-monde.ts';
import type { Genre } from './place.ts';

/** Dots of one side and one size: drawn together, the halo of all of them under the discs. */
export interface DotLayer {
  genre: Genre;
  taille: Taille;
  /** Every dot of the layer in one path. */
  d: string;
  /** The discs: one path a dot when it has a title, else one for all. */
  discs: { d: string; titre: string | null }[];
}

/** The largest dots below, and at the same size the French side below. */
export function layersOf(dots: readonly DrawnDot[]): DotLayer[] {
  const groups = Map.groupBy(dots, ({ genre, taille }) => `${5 - taille} ${genre === 'francais' ? 0 : 1}`);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => layerOf(group));
}

function layerOf(group: readonly DrawnDot[]): DotLayer[] {
  const [first] = group;
  if (!first) return [];
  const d = group.map((dot) => dot.d).join('');
  const untitled = group.filter(({ titre }) => titre === null).map((dot) => dot.d);
  const titled = group.filter(({ titre }) => titre !== null).map(({ d, titre }) => ({ d, titre }));
  const discs = untitled.length > 0 ? [{ d: untitled.join(''), titre: null }, ...titled] : titled;
  return [{ genre: first.genre, taille: first.taille, d, discs }];
}
