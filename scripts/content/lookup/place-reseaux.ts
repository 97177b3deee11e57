import type { ReseauReference } from '../../../src/contract/content/reference.ts';
import type { Coordonnees } from '../../../src/contract/fields/coordonnees.ts';
import type { Ville } from '../../lib/load-villes.ts';
import { toTypographic } from './list-lignes.ts';
import type { Decoupage } from './load-decoupage.ts';

/**
 * Where a map shows each regional network: at the chief town of its region. A network that its document gives to no single
 * region is not placed.
 * @returns positions by the network's name
 */
export function placeReseaux(
  reseaux: readonly Pick<ReseauReference, 'nom' | 'regions'>[],
  { regions, communes }: Pick<Decoupage, 'regions' | 'communes'>,
  villes: readonly Pick<Ville, 'nom' | 'region' | 'coordonnees'>[],
): Record<string, Coordonnees> {
  return Object.fromEntries(
    reseaux.flatMap(({ nom, regions: [code, ...others] }) => {
      const chefLieu = regions.find((region) => region.code === code)?.chefLieu;
      const commune = communes.find((row) => row.code === chefLieu);
      const found = villes.filter((ville) => ville.region === code && ville.nom === toTypographic(commune?.nom ?? ''));
      return others.length === 0 && found[0] && found.length === 1 ? [[nom, found[0].coordonnees]] : [];
    }),
  );
}
