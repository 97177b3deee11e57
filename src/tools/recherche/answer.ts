import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { clesDeNom, foldNom } from '../../contract/lookup/fold-nom.ts';
import { toPlace } from '../../contract/lookup/to-place.ts';
import type { Entree, Intention, MotsConnus, PlanRecherche, TypeEntree } from '../../contract/recherche/entree.ts';
import { LES_TYPES } from '../../contract/recherche/entree.ts';
import { isWithin, searchWords, singularise } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { rankMeant } from '../ma-collectivite/find-collectivites.ts';
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
  /** The words that a folded one may be a slip of, and those that are known as they are. */
  mots: (mot: string) => Promise<MotsConnus>;
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
/** Letters of the shortest word that may name a place among others. */
const LETTRES_SEUL = 4;
/** A collectivité that bears the whole query, begins with it, bears what its subjects leave, one of its words; begins alike. */
const POINTS_LIEU = { entier: 92, commence: 84, village: 76, reste: 60, mot: 40, debut: 64 } as const;
/** A town whose name begins with the whole query hides behind its homonym unless it is so many times as large. */
const FOIS = 4;
/** People of the smallest commune that a word is the name of, rather than the word: « contre », « bio », « bus ». */
const HABITANTS_SEUL = 2000;
/** Letters of the shortest word in which two slips are looked for. */
const LETTRES_LONG = 8;
/** Letters of the shortest word in which a slip is looked for, and of the shortest that any known word may mend. */
const LETTRES_FAUTE = 4;
const LETTRES_SUR = 6;

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
      if (piste.type === 'thematique') return joinThematique(piste, country, both, requete);
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

/**
 * Collectivités of France that the query names: the whole of it, what its subjects leave, or one of its words (« Mulhouse
 * Alsace »); else those that begin so.
 * @param isOpen its words may each name one
 */
async function findPlaces(
  requete: Requete,
  explained: ReadonlySet<string>,
  sources: Sources,
  isOpen: boolean,
): Promise<Piste[]> {
  const rest = requete.utiles.filter((mot) => !explained.has(mot));
  const whole = toPlace(requete.texte);
  const single =
    isOpen && rest.length > 1
      ? rest.filter((mot) => mot.length >= LETTRES_SEUL && !/^saintes?$|^saints$/.test(mot))
      : [];
  const tries = [
    { texte: whole, couverts: requete.utiles.length },
    ...(rest.length > 0 ? [{ texte: rest.join(' '), couverts: rest.length }] : []),
    ...single.map((texte) => ({ texte, couverts: 1 })),
  ];
  const asked = [...new Map(tries.map((one) => [one.texte, one])).values()];
  const found = await Promise.all(asked.map(({ texte }) => sources.collectivites(texte)));
  const named = asked.map(({ texte }, rank) => found[rank]?.filter((one) => isVeryName(one, texte)) ?? []);
  const toPistes = (rank: number, list: readonly CollectiviteTrouvee[], points: number): Piste[] =>
    list.map((one) => toPiste(one, asked[rank]?.couverts ?? 0, sources, points));
  const large = explained.size === 0 ? findLarge(found[0] ?? [], named[0] ?? [], whole) : [];
  if (named[0]?.length || large.length > 0) {
    // Of a commune that merged, the name may be the beginning of a larger one's: « Villefranche ».
    const isSure = large.length === 0 || named[0]?.some((one) => rankPlace(one, whole) === 0);
    const points = isSure ? POINTS_LIEU.entier : POINTS_LIEU.commence;
    // « bus », « pont » are subjects before they are villages.
    const pointsOf = (one: CollectiviteTrouvee) =>
      explained.size > 0 && !isKnownPlace(one) ? POINTS_LIEU.village : points;
    const very = (named[0] ?? []).flatMap((one) => toPistes(0, [one], pointsOf(one)));
    return [...very.map((piste) => ({ ...piste, isNamed: true })), ...toPistes(0, large, POINTS_LIEU.commence)];
  }
  // What is left once the subjects are told is a whole too; a word among others is less than a name that begins so.
  const left = asked.findIndex(({ texte }, rank) => texte === rest.join(' ') && (named[rank]?.length ?? 0) > 0);
  if (left > 0) return toPistes(left, named[left] ?? [], POINTS_LIEU.reste);
  const alone = named.flatMap((list, rank) => toPistes(rank, list.filter(isKnownPlace), POINTS_LIEU.mot));
  return explained.size > 0 ? alone : [...toPistes(0, found[0] ?? [], POINTS_LIEU.debut), ...alone];
}

/** A place that is more likely meant than the word that it is called by. */
const isKnownPlace = ({ fiche, population }: CollectiviteTrouvee): boolean =>
  fiche !== undefined || (population ?? 0) >= HABITANTS_SEUL;

/** A code is nobody else’s. */
const rankPlace = (collectivite: CollectiviteTrouvee, texte: string): number =>
  /^\d[\dab ]*$/i.test(texte) ? 0 : rankMeant(collectivite, texte);

const isVeryName = (collectivite: CollectiviteTrouvee, texte: string): boolean => rankPlace(collectivite, texte) < 2;

/** Of those found, the towns whose name begins with the whole query, when the very name is that of a much smaller one, or of none. */
function findLarge(
  found: readonly CollectiviteTrouvee[],
  named: readonly CollectiviteTrouvee[],
  texte: string,
): CollectiviteTrouvee[] {
  const start = `${foldNom(texte)} `;
  const exact = named.filter((one) => rankPlace(one, texte) === 0).map(({ population }) => population ?? 0);
  const least = Math.max(HABITANTS_SEUL, FOIS * Math.max(0, ...exact));
  return found.filter(
    (one) =>
      !named.includes(one) &&
      (one.population ?? 0) > least &&
      clesDeNom(one).propres.some((cle) => cle.startsWith(start)),
  );
}

function toPiste(collectivite: CollectiviteTrouvee, couverts: number, { describe }: Sources, points: number): Piste {
  const { code, nom, fiche, population } = collectivite;
  return {
    type: 'collectivite',
    titre: nom,
    adresse: fiche ? `/collectivites/${fiche}/` : `/ma-collectivite/?collectivite=${code}`,
    detail: `${describe(collectivite)}${fiche ? '' : ' · pas encore de fiche'}`,
    couverts,
    points: points + Math.log10((population ?? 0) + 1) / 2 + (fiche ? 1 : 0),
  };
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

/** The query with its unknown words mended; null when there is none. */
async function mend(texte: string, sources: Sources): Promise<string | null> {
  const words = foldText(texte).split(' ').filter(Boolean);
  const mended = await Promise.all(
    words.map(async (word) => (word.length < LETTRES_FAUTE ? null : mendWord(word, await sources.mots(word)))),
  );
  return mended.every((word) => word === null) ? null : words.map((word, rank) => mended[rank] ?? word).join(' ');
}

/** What a word is a slip of, as it is written; null for a word that a name or a text holds, or for one that is like none. */
function mendWord(word: string, { tete, cibles, autres }: MotsConnus): string | null {
  const isKnown =
    [...tete, ...cibles].some((mot) => foldText(mot) === word) || autres.includes(` ${singularise(word)}`);
  if (isKnown) return null;
  // So many short words are a letter apart that only the most telling are proposed.
  return findSlip(word, word.length < LETTRES_SUR ? tete : [...cibles, ...tete]) ?? null;
}

/** One slip, the first letter right rather than wrong; in a long word, two. */
function findSlip(word: string, known: readonly string[]): string | undefined {
  const folded = known.map((mot) => ({ mot, near: foldText(mot) }));
  const alike = folded.filter(({ near }) => near[0] === word[0]);
  const found =
    alike.find(({ near }) => isWithin(near, word, 1)) ??
    folded.find(({ near }) => isWithin(near, word, 1)) ??
    (word.length < LETTRES_LONG ? undefined : alike.find(({ near }) => isWithin(near, word, 2)));
  return found?.mot;
}
