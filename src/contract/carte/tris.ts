/** The orders of the list of the map, and what they are called. */
export const TRIS_LISTE = [
  { tri: 'nom', titre: 'Par nom' },
  { tri: 'pays', titre: 'Par pays' },
  { tri: 'recent', titre: 'Les plus récentes' },
  { tri: 'ancien', titre: 'Les plus anciennes' },
] as const;

export type Tri = (typeof TRIS_LISTE)[number]['tri'];
