// The tables that names are resolved against. Whoever runs the import gives them as data: read from packages under Node,
// loaded from files in a browser.

import { foldNom, foldNomSansArticle } from '../contract/annuaire/fold-nom.ts';
import type { Collectivite } from '../contract/atlas/collectivite.ts';
import { foldText } from '../contract/words/fold-text.ts';
import type { AliasPays } from './atlas/reference.ts';
import { keyEpci } from './noms/key-epci.ts';
import { Voisinage } from './noms/nearest.ts';

/** A French body that exists, by the id that the Atlas gives it: its SIREN, `dep-38`, `reg-84`. */
export type CollectiviteConnue = Pick<
  Collectivite,
  'id' | 'nom' | 'nature' | 'siren' | 'insee' | 'departement' | 'region' | 'population' | 'coordonnees'
> & {
  codesPostaux?: readonly string[];
  /** Former names, names of what merged into it, nicknames. */
  autresNoms?: readonly string[];
};

export interface VilleConnue {
  nom: string;
  /** Its French name, when `nom` is another of its names. */
  usuel?: string;
  /** ISO code. */
  pays: string;
  population: number;
  latitude: number;
  longitude: number;
}

export interface DonneesReference {
  collectivites: readonly CollectiviteConnue[];
  /** Codes and names of départements and regions, in which a name is told from its homonyms. */
  territoires: readonly { code: string; nom: string; genre: 'departement' | 'region' }[];
  /** Codes of the countries that the site speaks of (`data/reference/pays.yaml`): neither France nor its territories. */
  paysDuSite: readonly string[];
  /** Every name of a country, with its code: first the one that the site gives it. */
  pays: readonly (readonly [nom: string, code: string])[];
  /** Those that people type, beside the French ones: what an export is checked with. */
  aliasPays: readonly AliasPays[];
  villes: readonly VilleConnue[];
  thematiques: readonly { slug: string; nom: string; mots: readonly string[] }[];
  /** What columns are called: names by field, from `data/reference/colonnes.yaml`. */
  colonnes: Readonly<Record<string, readonly string[]>>;
  /** Words that tell the address of a desk. */
  motsDeService: readonly string[];
}

/** The same, by what a table may write of them. */
export interface Reference {
  donnees: DonneesReference;
  parId: ReadonlyMap<string, CollectiviteConnue>;
  parSiren: ReadonlyMap<string, CollectiviteConnue>;
  /** Communes only: départements and regions have codes of two figures that mean too much else. */
  parInsee: ReadonlyMap<string, CollectiviteConnue>;
  codesPostaux: ReadonlySet<string>;
  /** Own names, without an article: every nature but EPCI. */
  parNom: ReadonlyMap<string, readonly CollectiviteConnue[]>;
  /** Other names, by which a body is found when none has it as its own. */
  parAutreNom: ReadonlyMap<string, readonly CollectiviteConnue[]>;
  /** Communes, by each group of words that their name begins with and goes beyond: `corbeil` of Corbeil-Essonnes. */
  parDebut: () => ReadonlyMap<string, readonly CollectiviteConnue[]>;
  /** EPCI, by the words that tell them apart. */
  parEpci: ReadonlyMap<string, readonly CollectiviteConnue[]>;
  departements: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
  pays: ReadonlyMap<string, string>;
  /** Names that two countries share: « Congo ». */
  paysDoubles: ReadonlyMap<string, readonly string[]>;
  nomPays: ReadonlyMap<string, string>;
  /** The towns of a country that bear a name. */
  villesDe: (code: string, nom: string) => readonly VilleConnue[];
  thematiques: ReadonlyMap<string, string>;
  /** Made when a name that nobody bears is first met. */
  voisines: () => Voisinage<CollectiviteConnue>;
  paysVoisins: () => Voisinage<string>;
  /** Towns of every country, by name. */
  villesParNom: () => ReadonlyMap<string, readonly VilleConnue[]>;
}

/** `saint denis`, without its article. « L’Haÿ » loses its `l`, Livry keeps its own. */
export const keyNom = foldNomSansArticle;

/** The key of a country's name: no accent, no article, no space. */
export const keyPays = (nom: string): string =>
  foldText(nom)
    .replace(/^(?:les|la|le|l|the) (?=.)/, '')
    .replace(/ (?:et|and) /g, ' ')
    .replaceAll(' ', '');

export const keyVille = (nom: string): string => foldNom(nom).replace(/^(?:les|la|le|el|al) (?=.)/, '');

export function indexReference(donnees: DonneesReference): Reference {
  const { collectivites, territoires, pays, villes, thematiques } = donnees;
  const genre = (wanted: string) => territoires.filter((territoire) => territoire.genre === wanted);
  const byCode = (wanted: string) =>
    new Map(
      genre(wanted).flatMap(({ code, nom }) => [[keyNom(nom), code] as const, [code.toLowerCase(), code] as const]),
    );
  const codesOf = new Map<string, Set<string>>();
  for (const [nom, code] of pays) {
    const key = keyPays(nom);
    if (key !== '') codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));
  }
  return {
    donnees,
    parId: new Map(collectivites.map((one) => [one.id, one])),
    parSiren: new Map(collectivites.flatMap((one) => (one.siren === undefined ? [] : [[one.siren, one]]))),
    parInsee: new Map(
      collectivites.flatMap((one) => (one.nature === 'commune' && one.insee !== undefined ? [[one.insee, one]] : [])),
    ),
    codesPostaux: new Set(collectivites.flatMap(({ codesPostaux = [] }) => codesPostaux)),
    parNom: groupByKeys(collectivites, ({ nature, nom }) => {
      if (nature === 'epci') return [];
      if (nature !== 'commune') return [keyNom(bareTerritoire(nom))];
      // « Lhaÿ-les-Roses »: an elision is also written in one word.
      return nom.startsWith('L’') ? [keyNom(nom), foldNom(nom)] : [keyNom(nom)];
    }),
    parAutreNom: groupByKeys(collectivites, ({ autresNoms = [] }) => autresNoms.map(keyNom)),
    parDebut: once(() =>
      groupByKeys(collectivites, ({ nature, nom }) => {
        const mots = nature === 'commune' ? foldNom(nom).split(' ') : [];
        return mots.slice(1).map((_, place) => mots.slice(0, place + 1).join(' '));
      }),
    ),
    parEpci: groupByKeys(collectivites, ({ nature, nom, autresNoms = [] }) =>
      nature === 'epci' ? [nom, ...autresNoms].map(keyEpci) : [],
    ),
    departements: byCode('departement'),
    regions: byCode('region'),
    pays: new Map([...codesOf].flatMap(([key, codes]) => (codes.size === 1 ? [[key, [...codes][0] ?? '']] : []))),
    paysDoubles: new Map([...codesOf].flatMap(([key, codes]) => (codes.size > 1 ? [[key, [...codes]]] : []))),
    nomPays: new Map([...pays].reverse().map(([nom, code]) => [code, nom])),
    villesDe: indexVilles(villes),
    voisines: once(
      () =>
        new Voisinage(collectivites.map((one) => [one.nature === 'epci' ? keyEpci(one.nom) : keyNom(one.nom), one])),
    ),
    paysVoisins: once(() => new Voisinage(pays.map(([nom, code]) => [foldText(nom), code]))),
    villesParNom: once(() => groupByKeys(villes, (ville) => [keyVille(ville.nom)])),
    thematiques: new Map(
      thematiques.flatMap(({ slug, nom }) => [slug.replaceAll('-', ' '), foldText(nom)].map((key) => [key, slug])),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The towns of a country are read when one of its names is asked for: few countries stand in a table. */
function indexVilles(villes: readonly VilleConnue[]): Reference['villesDe'] {
  const byCountry = Map.groupBy(villes, ({ pays }) => pays);
  const indexes = new Map<string, Map<string, VilleConnue[]>>();
  return (code, nom) => {
    const index = indexes.get(code) ?? groupByKeys(byCountry.get(code) ?? [], (ville) => [keyVille(ville.nom)]);
    indexes.set(code, index);
    return index.get(keyVille(nom)) ?? [];
  };
}

/** « Département de l’Isère » → « Isère », « Région Bretagne » → « Bretagne ». */
export function bareTerritoire(nom: string): string {
  return nom.replace(
    /^(?:Département|Région|Collectivité(?: territoriale)?) (?!européenne)(?:de la |de l’|du |des |de |d’)?/,
    '',
  );
}

function groupByKeys<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows)
    for (const key of new Set(keysOf(row))) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  return groups;
}
