import { z } from 'zod';
import { type Chiffres, chiffresSchema } from '../../src/contract/content/chiffres.ts';
import { type Frontieres, frontieresSchema } from '../../src/contract/content/frontieres.ts';
import { type LieuReference, lieuReferenceSchema } from '../../src/contract/content/lieux.ts';
import type { Territoire } from '../../src/contract/content/records.ts';
import type { DocumentSource, EligibiliteApd, ReseauReference } from '../../src/contract/content/reference.ts';
import {
  documentsSchema,
  eligibiliteApdSchema,
  type paysReferenceSchema,
  reseauReferenceSchema,
  voisinsSchema,
  zoneReferenceSchema,
} from '../../src/contract/content/reference.ts';
import type { ReglesMonProjet } from '../../src/contract/content/regles-mon-projet.ts';
import { reglesMonProjetSchema } from '../../src/contract/content/regles-mon-projet.ts';
import { type VigilancePays, vigilancesSchema } from '../../src/contract/content/vigilances.ts';
import { slugSchema } from '../../src/contract/fields/slug.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import { type Keep, keepNothing } from '../lib/keep.ts';
import { loadTablesCollectivites, type TablesCollectivites } from '../lib/list-collectivites.ts';
import { createNommerEnLangue, type NomsEnLangue } from '../lib/load-noms-de-villes.ts';
import { loadReferenceTable } from '../lib/load-table.ts';
import { loadTerritoires } from '../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../lib/load-villes.ts';
import { loadExonymes, loadPaysReference } from '../lib/reference-tables.ts';
import type { Guichets } from '../personnes/functional-address.ts';
import { loadGuichets } from '../personnes/load-ecart.ts';

/** The small tables of `data/reference/` and the territories of France, each row by its key. */
export interface ReferenceData {
  documents: ReadonlyMap<string, DocumentSource>;
  pays: ReadonlyMap<string, z.infer<typeof paysReferenceSchema>>;
  /** In the order of the guide. */
  zones: ReadonlyMap<string, z.infer<typeof zoneReferenceSchema>>;
  apd: readonly EligibiliteApd[];
  /** The point of view of the maps. */
  frontieres: Frontieres;
  /** Places that the directory of towns does not know under the guide's name. */
  lieux: readonly LieuReference[];
  /** National figures as published. */
  chiffres: Chiffres;
  /** Countries under caution, by ISO code. */
  vigilances: ReadonlyMap<string, VigilancePays>;
  /** What tells the contact of a desk from a person's. */
  guichets: Guichets;
  /** How « Mon projet » ranks and words its options. */
  reglesMonProjet: ReglesMonProjet;
  /** Regional networks, as the guide names them. */
  reseaux: readonly ReseauReference[];
  tablesCollectivites: TablesCollectivites;
  departements: ReadonlyMap<string, Territoire>;
  regions: ReadonlyMap<string, Territoire>;
  /** Code of the région of each département; overseas collectivités, which are no département, are their own. */
  regionDe: ReadonlyMap<string, string>;
  /** The SIREN of its intercommunalité, by the INSEE code of a commune. */
  epciDe: ReadonlyMap<string, string>;
  /** Codes of the départements that share a border. */
  voisins: ReadonlyMap<string, readonly string[]>;
  /** How a town abroad is called in the languages of the mirror. */
  nommerEnLangue: (pays: string, nom: string) => NomsEnLangue;
  /** The towns of a country. */
  villes: (pays: string) => readonly Ville[];
}

/**
 * Reads every reference table.
 * @throws UnreadableInput when a table is missing or does not have its shape: nothing can be published without it.
 */
export function loadReferenceData(keep: Keep = keepNothing): ReferenceData {
  return {
    documents: new Map(Object.entries(loadReferenceTable('documents.yaml', documentsSchema))),
    pays: loadPaysReference(),
    zones: new Map(Object.entries(loadReferenceTable('zones.yaml', z.record(slugSchema, zoneReferenceSchema)))),
    apd: loadReferenceTable('apd.yaml', z.array(eligibiliteApdSchema)),
    lieux: loadReferenceTable('lieux.yaml', z.array(lieuReferenceSchema)),
    frontieres: loadReferenceTable('frontieres.yaml', frontieresSchema),
    chiffres: loadReferenceTable('chiffres.yaml', chiffresSchema),
    vigilances: new Map(Object.entries(loadReferenceTable('vigilances.yaml', vigilancesSchema))),
    guichets: loadGuichets(keep),
    reglesMonProjet: loadReferenceTable('regles-mon-projet.yaml', reglesMonProjetSchema),
    reseaux: loadReferenceTable('reseaux-regionaux.yaml', z.array(reseauReferenceSchema)),
    tablesCollectivites: loadTablesCollectivites(),
    departements: toTerritoires(loadTerritoires('departements')),
    regions: toTerritoires(loadTerritoires('regions')),
    regionDe: new Map(loadTerritoires('departements').map(({ code, region }) => [code, region])),
    epciDe: keep('epci', null, loadEpciDe),
    voisins: new Map(Object.entries(loadReferenceTable('voisins.yaml', voisinsSchema))),
    nommerEnLangue: createNommerEnLangue(loadExonymes()),
    villes: (pays) => keep('villes', pays, () => loadVilles(new Set([pays]))),
  };
}

const loadEpciDe = (): Map<string, string> =>
  new Map(
    loadTerritoires('epci').flatMap(({ code, membres }) =>
      membres.map((commune): [string, string] => [commune.code, code]),
    ),
  );

/** With the documents that an edition brings: it knows its own best, so that its rows stand before those of the table. */
export const withDocuments = (reference: ReferenceData, documents: ReferenceData['documents']): ReferenceData => ({
  ...reference,
  documents: new Map([...reference.documents, ...documents]),
});

/** The zone that no other holds, where this one is; a table whose zones hold each other ends anywhere in the round. */
export function racineOf(slug: string, zones: ReferenceData['zones']): string {
  let racine = slug;
  for (const _ of zones) racine = zones.get(racine)?.parent ?? racine;
  return racine;
}

function toTerritoires(rows: readonly { code: string; nom: string }[]): Map<string, Territoire> {
  return new Map(
    rows.map(({ code, nom }) => {
      const name = nom.replaceAll("'", '’');
      return [code, { code, nom: name, slug: slugify(name) }];
    }),
  );
}
