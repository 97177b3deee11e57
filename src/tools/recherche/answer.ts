import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import type { Entree, Intention, MotsConnus, PlanRecherche, TypeEntree } from '../../contract/recherche/entree.ts';
import { LES_TYPES } from '../../contract/recherche/entree.ts';
import { searchWords } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { findPlaces } from './find-places.ts';
import { mend } from './mend.ts';
import {
  type Environs,
  joinPays,
  joinThematique,
  type Piste,
  pickProbables,
  type Requete,
  rankEntree,
  rankIntention,
  readRequete,
  sortPistes,
} from './rank.ts';

/** Where a search reads, one request each: in a page, files of the site; in a test, tables. */
export interface Sources {
  plan: PlanRecherche;
  /** Entries of which a word may begin with a folded word. */
  entrees: (mot: string) => Promise<readonly Entree[]>;
  /** The collectivités of France that a text may name. */
  collectivites: (texte: string) => Promise<readonly CollectiviteTrouvee[]>;
  describe: (collectivite: CollectiviteTrouvee) => string;
  /** The words that begin like a folded one: what it may be a slip of, and those that are known as they are. */
  mots: (mot: string) => Promise<MotsConnus>;
  /** The most telling words, however they begin. */
  tete: () => Promise<readonly string[]>;
}

/** What is known of a query before any text is read. */
export interface Reponse {
  /** One to three links across kinds, the most likely first. */
  probables: Piste[];
  /** Everything of which the name answers, by kind. */
  groupes: { type: TypeEntree; pistes: Piste[] }[];
  /** A country, or a town of it, that no page speaks of: nothing else is shown in its place. */
  absent: Entree | null;
  /** The query as it was understood, when a word that nothing knows had a slip. */
  corrige: string | null;
}

/** Words of a query whose names are read: each costs a request. */
const MOTS_LUS = 4;

/**
 * What somebody means: a place, a subject or an intent, in this order of trust.
 * @param exact leaves the query as it was typed, slip or not
 */
export async function answer(texte: string, sources: Sources, { exact = false } = {}): Promise<Reponse> {
  const first = await answerAs(texte, sources);
  if (exact || first.absent !== null || first.probables.length + first.groupes.length > 0) return first;
  const corrige = await mend(texte, sources);
  return corrige === null ? first : { ...(await answerAs(corrige, sources)), corrige };
}

async function answerAs(texte: string, sources: Sources): Promise<Reponse> {
  const [typed = texte, opened] = listVariantes(texte, sources.plan);
  const readings = await Promise.all([
    read(typed, sources, MOTS_LUS),
    // A usual name is another name of one thing: its longest word finds it.
    ...(opened === undefined ? [] : [read(opened, sources, 1)]),
  ]);
  const pistes = readings.flatMap(({ pistes }) => pistes);
  const best = pickProbables(pistes);
  const absent = findAbsent(texte, best, pistes);
  if (absent !== null) {
    const homonymes = best.filter(({ type, isNamed }) => isNamed && type !== 'absent');
    return { probables: homonymes, groupes: [], absent, corrige: null };
  }
  const probables = best.filter(({ type }) => type !== 'absent');
  const most = Math.max(0, ...readings.flatMap(({ noms }) => noms.map(({ part }) => part)));
  const noms = readings.flatMap(({ noms }) => noms.filter(({ part }) => part >= most).map(({ piste }) => piste));
  return { probables, groupes: groupPistes(noms), absent: null, corrige: null };
}

/** Kinds of places: a country that no page speaks of may bear the name of one. */
const LIEUX: readonly TypeEntree[] = ['absent', 'collectivite', 'partenaire', 'ville'];

/**
 * The country without a page that the query names, whatever place bears its name: « Suisse » is in Moselle too. A place of
 * France goes before what the country is but called by: « Vienne » is its capital.
 */
function findAbsent(texte: string, [first]: readonly Piste[], pistes: readonly Piste[]): Entree | null {
  const named = pistes.find(({ type, isNamed }) => type === 'absent' && isNamed);
  if (named?.entree === undefined || first === undefined || !LIEUX.includes(first.type)) return null;
  const isItsName = foldText(named.titre) === foldText(texte);
  return isItsName || !pistes.some(({ type, isNamed }) => type === 'collectivite' && isNamed) ? named.entree : null;
}

/** The query, and what it says with a usual name opened: « PACA », « Provence-Alpes-Côte d’Azur ». */
function listVariantes(texte: string, { equivalents }: PlanRecherche): string[] {
  const folded = ` ${foldText(texte)} `;
  const opened = equivalents
    .filter(([nom]) => folded.includes(` ${foldText(nom)} `))
    .map(([nom, vaut]) => folded.replace(` ${foldText(nom)} `, ` ${vaut} `).trim());
  return [texte, ...opened.slice(0, 1)];
}

/** Names that answer with the part of the useful words that they answer to; everything that may be meant. */
interface Comprehension {
  noms: { piste: Piste; part: number }[];
  pistes: Piste[];
}

/** @param lus how many of its words are read */
async function read(texte: string, sources: Sources, lus: number): Promise<Comprehension> {
  const { plan } = sources;
  const requete = readRequete(texte, plan);
  if (requete.mots.length === 0) return { noms: [], pistes: [] };
  const wanted = plan.intentions.flatMap((intention) => {
    const found = rankIntention(intention, requete, plan);
    return found === null ? [] : [{ intention, ...found }];
  });
  const explained = new Set(wanted.flatMap(({ expliques }) => [...expliques]));
  // On a slow line, waiting is what costs: all is asked for at once.
  const [entrees, places] = await Promise.all([
    loadNames(requete, sources, lus),
    findPlaces(requete, explained, sources, lus > 1),
  ]);
  const environs = findEnvirons(requete, entrees, wanted);
  const named = entrees.flatMap((entree) => rankEntree(entree, requete, plan, environs) ?? []);
  const pays = sortPistes(named.filter(({ entree }) => entree?.type === 'pays')).slice(0, 2);
  const joined = wanted.flatMap(({ intention, expliques, piste }) =>
    pays.flatMap((country) => {
      const covered = coveredBy(country.entree, requete);
      const both = requete.utiles.filter((mot) => expliques.has(mot) || covered.has(mot)).length;
      const isMore = both > Math.max(piste.couverts, country.couverts);
      if (!isMore) return [];
      if (piste.type === 'thematique') return joinThematique(piste, country, both, requete, plan);
      return joinPays(intention, country, both, requete, plan) ?? [];
    }),
  );
  const noms = [...named, ...places].map((piste) => ({
    piste,
    part: Math.min(1, piste.couverts / requete.utiles.length),
  }));
  return { noms, pistes: [...named, ...wanted.map(({ piste }) => piste), ...joined, ...places] };
}

/** The names that the useful words may be part of. */
async function loadNames({ utiles }: Requete, sources: Sources, lus: number): Promise<Entree[]> {
  const longest = [...new Set(utiles)].sort((a, b) => b.length - a.length).slice(0, lus);
  const lists = await Promise.all(longest.map(sources.entrees));
  const key = ({ type, titre, adresse }: Entree) => `${type} ${titre} ${adresse}`;
  return [...new Map(lists.flat().map((entree) => [key(entree), entree])).values()];
}

function coveredBy(entree: Pick<Entree, 'titre' | 'noms'> | undefined, requete: Requete): ReadonlySet<string> {
  const words = new Set([entree?.titre ?? '', ...(entree?.noms ?? [])].flatMap(searchWords));
  return new Set(requete.utiles.filter((mot) => words.has(mot)));
}

/** Which words of a query name a country, and which a theme explains. */
function findEnvirons(
  requete: Requete,
  entrees: readonly Entree[],
  wanted: readonly { intention: Intention; expliques: ReadonlySet<string> }[],
): Environs {
  const environs = new Map<string, Set<string>>();
  const add = (words: Iterable<string>, places: readonly string[]) => {
    for (const mot of words) environs.set(mot, new Set([...(environs.get(mot) ?? []), ...places]));
  };
  for (const entree of entrees) if (entree.type === 'pays') add(coveredBy(entree, requete), entree.pays);
  for (const { intention, expliques } of wanted) {
    const [, slug] = /^\/thematiques\/([^/]+)\/$/.exec(intention.adresse) ?? [];
    if (slug !== undefined) add(expliques, [slug]);
  }
  return environs;
}

/** By kind, in the order of kinds, the best first. */
function groupPistes(pistes: readonly Piste[]): Reponse['groupes'] {
  const byType = Map.groupBy(
    sortPistes(pistes).filter(({ type }) => type !== 'absent'),
    ({ type }) => type,
  );
  return LES_TYPES.flatMap((type) => {
    const pistes = byType.get(type);
    return pistes === undefined ? [] : [{ type, pistes }];
  });
}
