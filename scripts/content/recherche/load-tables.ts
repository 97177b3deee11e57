import { z } from 'zod';
import { codePaysSchema } from '../../../src/contract/fields/code-pays.ts';
import { slugSchema } from '../../../src/contract/fields/slug.ts';
import { ligneSchema } from '../../../src/contract/fields/texte.ts';
import type { Intention } from '../../../src/contract/recherche/entree.ts';
import { type Keep, keepNothing } from '../../lib/keep.ts';
import { createNommerVille, loadNomsDeVilles, type NommerVille } from '../../lib/load-noms-de-villes.ts';
import { loadReferenceTable, loadTable } from '../../lib/load-table.ts';
import { loadDecoupage } from '../../lib/load-territoires.ts';
import { loadCities, loadVilles, type Ville } from '../../lib/load-villes.ts';
import { loadAliasPays, loadExonymes } from '../../lib/reference-tables.ts';

export interface TablesRecherche {
  usuels: NomsUsuels;
  intentions: readonly LigneIntention[];
  /** Towns of the world of 20,000 people and more. */
  villes: readonly Ville[];
  /** As the directory of towns writes them, by ISO code. */
  capitales: ReadonlyMap<string, string>;
  communes: readonly string[];
  /** Names of a town in other languages, by ISO code and by any of them. */
  nommerVille: NommerVille;
  /** Its names in French that people chose, the one that maps write first: those of GeoNames are old ones too, « Dantzig ». */
  nommerEnFrancais: NommerVille;
  /** Names by which a capital stands for its country; by the others, « Bruxelas », it is a town. */
  nommerCapitale: NommerVille;
}

let known: TablesRecherche | undefined;

/** What the search knows beside the inputs; read once a process. @throws UnreadableInput when a table has not its shape */
export function loadTablesRecherche(keep: Keep = keepNothing): TablesRecherche {
  if (known !== undefined) return known;
  // The packages take a second to read, for a few thousand towns.
  const { villes, autresNoms, capitales, communes } = keep('recherche', null, readPackages);
  const usuels = loadNomsUsuels();
  const noms = loadNomsDeVilles();
  const enFrancais = noms.map(({ pays, enFrancais }) => ({ pays, noms: enFrancais }));
  known = {
    usuels,
    intentions: loadIntentions(),
    villes,
    capitales,
    communes,
    nommerVille: createNommerVille([...noms, ...listExonymes(), ...autresNoms, ...usuels.villes]),
    nommerEnFrancais: createNommerVille(listExonymes()),
    nommerCapitale: createNommerVille([...enFrancais, ...listExonymes(), ...usuels.villes]),
  };
  return known;
}

/** People of the smallest town that is known by name: the seat of a region or province of a country that has a page. */
export const CHEF_LIEU_MIN = 20_000;

/** What the packages of towns and of communes say that a search needs. */
function readPackages() {
  const villes = loadVilles();
  return {
    villes: villes.filter(({ population }) => population >= CHEF_LIEU_MIN),
    autresNoms: villes.flatMap(({ pays, nom, autreNom }) =>
      autreNom === undefined ? [] : [{ pays, noms: [nom, autreNom] }],
    ),
    capitales: listCapitales(),
    communes: listCommunes(),
  };
}

/** The French names of towns, each after the one that the directory has. */
const listExonymes = () =>
  Object.entries(loadExonymes()).flatMap(([pays, noms]) =>
    Object.entries(noms).map(([nom, original]) => ({ pays, noms: [original, nom] })),
  );

/** The capital of each country, by ISO code. */
function listCapitales(): Map<string, string> {
  const capitales = loadCities().filter(({ featureCode }) => featureCode === 'PPLC');
  return new Map(capitales.map(({ name, country }) => [country, name]));
}

/** People of the smallest commune whose name a slip is mended to. */
const COMMUNE_MIN = 5000;

/** The larger communes, the most people first. */
function listCommunes(): string[] {
  const communes = loadDecoupage().communes.filter(({ population = 0 }) => (population ?? 0) >= COMMUNE_MIN);
  return communes.sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).map(({ nom }) => nom);
}

const partieSchema = z.strictObject({ partie: z.string().regex(/^#[a-z-]+$/), raison: ligneSchema });

const intentionsSchema = z.array(
  z.strictObject({
    mots: z.array(ligneSchema).min(1),
    titre: ligneSchema,
    adresse: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'adresse de ce site attendue, comme /guide/cadre-juridique/'),
    surPays: partieSchema.optional(),
    surRegion: partieSchema.optional(),
    seuls: z.array(ligneSchema).default([]),
    raison: ligneSchema.default('Ce qui s’y fait, qui agit, à qui écrire'),
  }),
);

/** Its phrases as they are written. */
export type IntentionEcrite = Omit<Intention, 'mots'> & { mots: readonly string[] };
/** An intention with the rarer words that lead to its page when they are typed alone. */
export type LigneIntention = IntentionEcrite & { seuls: readonly string[] };

export const INTENTIONS = 'data/reference/intentions.yaml';

/** What people type for a subject or an intent. @throws UnreadableInput when the table does not have its shape */
export const loadIntentions = (): LigneIntention[] => loadTable(INTENTIONS, intentionsSchema);

const nomsUsuelsSchema = z.strictObject({
  adjectifs: z.record(codePaysSchema, z.array(ligneSchema).min(1)),
  zones: z.record(slugSchema, z.array(ligneSchema).min(1)),
  regions: z.record(codePaysSchema, z.array(ligneSchema).min(1)),
  surnoms: z.record(codePaysSchema, z.array(ligneSchema).min(1)),
  territoires: z.record(z.string().regex(/^(?:reg|dep)-/), z.array(ligneSchema).min(1)),
  villes: z.record(codePaysSchema, z.record(ligneSchema, z.array(ligneSchema).min(1))),
  noms: z.array(z.strictObject({ nom: ligneSchema, vaut: ligneSchema, raison: ligneSchema })),
  motsCourants: z.array(ligneSchema),
  motsVides: z.array(ligneSchema),
  motsOrdinaires: z.array(ligneSchema),
});

/** Names that people type and pages do not print. */
export interface NomsUsuels {
  /** By ISO code: adjectives, usual and former names, nicknames, French names of regions. */
  pays: ReadonlyMap<string, readonly string[]>;
  /** By zone, what else it, a part of it or what comes from there is called. */
  zones: Readonly<Record<string, readonly string[]>>;
  /** By key (`dep-38`, `reg-84`): inhabitants, former provinces. */
  territoires: Readonly<Record<string, readonly string[]>>;
  /** What else towns are called, after a name that the directory of towns knows. */
  villes: readonly { pays: string; noms: readonly string[] }[];
  /** « PACA » → « Provence-Alpes-Côte d’Azur ». */
  equivalents: readonly (readonly [nom: string, vaut: string])[];
  /** Abbreviations that are ordinary words as well. */
  motsCourants: readonly string[];
  /** Words that say nothing of what is looked for. */
  motsVides: readonly string[];
  /** Words that no text may hold, and that are no slips. */
  motsOrdinaires: readonly string[];
}

/** From `noms-usuels.yaml` and `alias-pays.yaml`. */
function loadNomsUsuels(): NomsUsuels {
  const { adjectifs, zones, regions, surnoms, territoires, noms, motsCourants, motsVides, motsOrdinaires, ...rest } =
    loadReferenceTable('noms-usuels.yaml', nomsUsuelsSchema);
  const alias = loadAliasPays();
  const rows: [code: string, noms: string[]][] = [
    ...Object.entries(adjectifs),
    ...Object.entries(regions),
    ...Object.entries(surnoms),
    ...alias.flatMap(({ alias, code }): [string, string[]][] =>
      motsCourants.includes(alias) ? [] : [[code, [alias]]],
    ),
  ];
  const byCode = [...Map.groupBy(rows, ([code]) => code)];
  const pays = new Map(byCode.map(([code, group]) => [code, group.flatMap(([, noms]) => noms)]));
  const villes = Object.entries(rest.villes).flatMap(([pays, rows]) =>
    Object.entries(rows).map(([nom, autres]) => ({ pays, noms: [nom, ...autres] })),
  );
  const equivalents = noms.map(({ nom, vaut }): [string, string] => [nom, vaut]);
  return { pays, zones, territoires, villes, equivalents, motsCourants, motsVides, motsOrdinaires };
}
