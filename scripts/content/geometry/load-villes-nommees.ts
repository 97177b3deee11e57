import { loadVilles } from '../../lib/load-villes.ts';
import { loadExonymes } from '../../lib/reference-tables.ts';

/** A town as a map names it. */
export interface VilleNommee {
  /** As a French reader knows it. */
  nom: string;
  habitants: number;
  position: [longitude: number, latitude: number];
}

/** Every town that the directory counts people of. */
export function loadVillesNommees(): VilleNommee[] {
  const named = Object.entries(loadExonymes()).flatMap(([pays, names]) =>
    Object.entries(names).map(([nom, original]) => [`${pays} ${original}`, nom] as const),
  );
  // Of several names of one town, the first.
  const francais = new Map(named.reverse());
  return loadVilles().map(({ nom, pays, population, coordonnees: { longitude, latitude } }) => ({
    nom: francais.get(`${pays} ${nom}`) ?? nom,
    habitants: population,
    position: [longitude, latitude],
  }));
}
