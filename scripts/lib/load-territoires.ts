import { createRequire } from 'node:module';
import { greatest } from 'd3';

/** The tables of the Code officiel géographique (`@etalab/decoupage-administratif`), as far as they are read. */
export interface Decoupage {
  communes: readonly CommuneInsee[];
  epci: readonly EpciInsee[];
  /** Groups of communes within the Métropole du Grand Paris, which holds them all. */
  ept: readonly EpciInsee[];
  departements: readonly DepartementInsee[];
  regions: readonly RegionInsee[];
}

/** Communes that merged stay in the table, without population. */
export interface CommuneInsee {
  code: string;
  nom: string;
  /** `commune-actuelle`, `commune-deleguee`… */
  type: string;
  departement: string;
  region: string;
  /** Of a former commune: the code of the one that it is now a part of. */
  chefLieu?: string;
  siren?: string;
  population?: number;
  codesPostaux?: string[];
}

export interface EpciInsee {
  /** SIREN */
  code: string;
  nom: string;
  populationMunicipale: number;
  membres: readonly { code: string; populationMunicipale: number }[];
}

export interface RegionInsee {
  code: string;
  nom: string;
  /** The code of its chief town. */
  chefLieu: string;
  /** `com` for a collectivité overseas that is neither région nor département. */
  zone: string;
  /** Which article stands before the name. */
  typeLiaison: number;
}

export interface DepartementInsee extends RegionInsee {
  region: string;
}

/** The code of its most populous member: the package does not name the seat. */
export const siegeOf = ({ membres }: EpciInsee): string =>
  greatest(membres, ({ populationMunicipale }) => populationMunicipale)?.code ?? '';

const require = createRequire(import.meta.url);

/** A table of the package, read once. */
export const loadTerritoires = <Table extends keyof Decoupage>(table: Table): Decoupage[Table] =>
  require(`@etalab/decoupage-administratif/data/${table}.json`);

/** All the tables at once. */
export const loadDecoupage = (): Decoupage => ({
  communes: loadTerritoires('communes'),
  epci: loadTerritoires('epci'),
  ept: loadTerritoires('ept'),
  departements: loadTerritoires('departements'),
  regions: loadTerritoires('regions'),
});
