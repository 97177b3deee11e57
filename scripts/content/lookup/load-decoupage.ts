import { createRequire } from 'node:module';

/** Rows of `@etalab/decoupage-administratif`, as far as the lookup reads them. */
export interface Decoupage {
  communes: readonly {
    code: string;
    nom: string;
    type: string;
    departement: string;
    region: string;
    /** Of a former commune: the code of the one that it is now a part of. */
    chefLieu?: string;
    siren?: string;
    population?: number;
    codesPostaux?: string[];
  }[];
  epci: readonly {
    /** SIREN */
    code: string;
    nom: string;
    populationMunicipale: number;
    membres: readonly { code: string; populationMunicipale: number }[];
  }[];
  /** Groups of communes within the Métropole du Grand Paris, which holds them all. */
  ept: Decoupage['epci'];
  departements: readonly { code: string; nom: string; region: string }[];
  /** `chefLieu`: the code of its chief town. */
  regions: readonly { code: string; nom: string; chefLieu: string }[];
}

const require = createRequire(import.meta.url);

/** Reads the package. */
export function loadDecoupage(): Decoupage {
  return {
    communes: loadRows('communes'),
    epci: loadRows('epci'),
    ept: loadRows('ept'),
    departements: loadRows('departements'),
    regions: loadRows('regions'),
  };
}

function loadRows<T>(name: string): T {
  return require(`@etalab/decoupage-administratif/data/${name}.json`) as T;
}
