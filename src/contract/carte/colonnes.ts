/** The columns of the CSV of the map that are not fields of the contract as they stand. */
const COLONNES_PROPRES = [
  'action',
  'forme',
  'collectivites',
  'partenaires',
  'pays',
  'thematiques',
  'debut',
  'fin',
] as const;

export type Colonne = (typeof COLONNES_PROPRES)[number] | 'adresse';

/** All of them. @param champs the fields that the schema says to filter by */
export const listColonnes = (champs: readonly string[]): string[] => [...COLONNES_PROPRES, ...champs, 'adresse'];
