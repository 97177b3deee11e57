import type { CollectiviteTrouvee, Voisine } from '../content/annuaire.ts';

/** Orders the collectivités of the Atlas by region, then by département; those of the same place share a beginning. */
export function cleActive(region = '', departement?: string): string {
  return departement === undefined ? `${region} ` : `${region} ${departement} `;
}

/** 0 in the same EPCI, 1 in the same département, 2 farther. */
export function proximite(voisine: Voisine, { code, nature, epci, departement }: CollectiviteTrouvee): number {
  const groupe = nature === 'epci' ? code : epci;
  if (groupe !== undefined && voisine.epci === groupe) return 0;
  return departement !== undefined && voisine.departement === departement ? 1 : 2;
}
