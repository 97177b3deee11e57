import { createRequire } from 'node:module';

/** A row of a table of the Code officiel géographique. Communes that merged stay in theirs, without population. */
interface TerritoireInsee {
  code: string;
  nom: string;
  /** Of a commune: `commune-actuelle`, `commune-deleguee`… */
  type?: string;
  population?: number;
}

const require = createRequire(import.meta.url);

export const loadTerritoires = <T = TerritoireInsee>(
  table: 'communes' | 'departements' | 'regions' | 'epci' | 'ept',
): readonly T[] => require(`@etalab/decoupage-administratif/data/${table}.json`);
