import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { titreSchema } from '../../src/schemas/texte.ts';

/** Rows of `@etalab/decoupage-administratif`, as far as the lookup reads them. */
export interface Decoupage {
  communes: readonly {
    code: string;
    nom: string;
    type: string;
    departement: string;
    region: string;
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
  departements: readonly { code: string; nom: string; region: string }[];
  regions: readonly { code: string; nom: string }[];
  fondus: readonly ConseilFondu[];
}

const conseilFonduSchema = z.union([
  z.strictObject({ departement: z.string(), collectivite: z.string(), raison: titreSchema }),
  z.strictObject({ region: z.string(), collectivite: z.string(), raison: titreSchema }),
]);
export type ConseilFondu = z.infer<typeof conseilFonduSchema>;

const require = createRequire(import.meta.url);

/** Reads the package and the table of councils that are not where the package has a territory. */
export function loadDecoupage(folder = 'data/reference'): Decoupage {
  const rows: unknown = parse(readFileSync(join(folder, 'conseils-fondus.yaml'), 'utf8'));
  return {
    communes: loadRows('communes'),
    epci: loadRows('epci'),
    departements: loadRows('departements'),
    regions: loadRows('regions'),
    fondus: z.array(conseilFonduSchema).parse(rows),
  };
}

function loadRows<T>(name: string): T {
  return require(`@etalab/decoupage-administratif/data/${name}.json`) as T;
}
