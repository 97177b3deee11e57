import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { foldNom } from '../../contract/lookup/fold-nom.ts';
import { rankNom } from '../../contract/lookup/rank-collectivites.ts';
import type { Entree, PlanRecherche, TypeEntree } from '../../contract/recherche/entree.ts';
import { LES_TYPES } from '../../contract/recherche/entree.ts';
import { isWithin, searchWords } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import {
  joinPays,
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
  /** Known words, the most telling first. */
  mots: () => Promise<readonly string[]>;
  /** Does the text of a page hold the word? */
  isWritten: (mot: string) => Promise<boolean>;
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
/** A collectivité that bears the whole query, what its subjects leave, one of its words; or whose name begins so. */
const POINTS_LIEU = { entier: 92, reste: 60, mot: 40, debut: 64 } as const;
/** Letters of the shortest word in which two slips are looked for. */
const LETTRES_LONG = 8;
/** Letters of the shortest word in which a slip is looked for. */
const LETTRES_FAUTE = 4;

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
  const readings = await Promise.all(listVariantes(texte, sources.plan).map((text) => read(text, sources)));
  const pistes = readings.flatMap(({ pistes }) => pistes);
  const best = pickProbables(pistes);
  const absent = best[0]?.type === 'absent' && best[0].isNamed ? (best[0].entree ?? null) : null;
  if (absent !== null) return { probables: [], groupes: [], absent, corrige: null };
  const probables = best.filter(({ type }) => type !== 'absent');
  const most = Math.max(0, ...readings.flatMap(({ noms }) => noms.map(({ part }) => part)));
  const noms = readings.flatMap(({ noms }) => noms.filter(({ part }) => part >= most).map(({ piste }) => piste));
  return { probables, groupes: groupPistes(noms), absent: null, corrige: null };
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

async function read(texte: string, sources: Sources): Promise<Comprehension> {
  const { plan } = sources;
  const requete = readRequete(texte, plan);
  if (requete.mots.length === 0) return { noms: [], pistes: [] };
  const wanted = plan.intentions.flatMap((intention) => {
    const found = rankIntention(intention, requete, plan);
    return found === null ? [] : [{ intention, ...found }];
  });
  const explained = new Set(wanted.flatMap(({ expliques }) => [...expliques]));
  // On a slow line, waiting is what costs: all is asked for at once.
  const [entrees, places] = await Promise.all([loadNames(requete, sources), findPlaces(requete, explained, sources)]);
  const named = entrees.flatMap((entree) => rankEntree(entree, requete, plan) ?? []);
  const pays = sortPistes(named.filter(({ entree }) => entree?.type === 'pays')).slice(0, 2);
  const joined = wanted.flatMap(({ intention, expliques, piste }) =>
    pays.flatMap((country) => {
      const covered = coveredBy(country, requete);
      const both = requete.utiles.filter((mot) => expliques.has(mot) || covered.has(mot)).length;
      const isMore = both > Math.max(piste.couverts, country.couverts);
      return isMore ? (joinPays(intention, country, both, requete) ?? []) : [];
    }),
  );
  const noms = [...named, ...places].map((piste) => ({
    piste,
    part: Math.min(1, piste.couverts / requete.utiles.length),
  }));
  return { noms, pistes: [...named, ...wanted.map(({ piste }) => piste), ...joined, ...places] };
}

/** The names that the useful words may be part of. */
async function loadNames({ utiles }: Requete, sources: Sources): Promise<Entree[]> {
  const longest = [...new Set(utiles)].sort((a, b) => b.length - a.length).slice(0, MOTS_LUS);
  const lists = await Promise.all(longest.map(sources.entrees));
  const key = ({ type, titre, adresse }: Entree) => `${type} ${titre} ${adresse}`;
  return [...new Map(lists.flat().map((entree) => [key(entree), entree])).values()];
}

function coveredBy({ entree }: Piste, requete: Requete): ReadonlySet<string> {
  const words = new Set([entree?.titre ?? '', ...(entree?.noms ?? [])].flatMap(searchWords));
  return new Set(requete.utiles.filter((mot) => words.has(mot)));
}

/** What stands before the name of a place, in everyday words. */
const AVANT =
  /^(?:(?:la |le |l )?(?:ville|commune|mairie|municipalite|hotel de ville|village) (?:des |de la |de l |de |du |d )?)(?=.)/;
const CONSEIL = /^(?:le )?conseil (?:departemental|general) (?:des |de la |de l |de |du |d )?/;
const CONSEIL_REGIONAL = /^(?:le )?conseil regional (?:des |de la |de l |de |du |d )?/;

/** The text in which the name of a place is looked for: « mairie de Brest » → « brest ». */
export function toPlace(texte: string): string {
  const folded = foldText(texte);
  return folded.replace(AVANT, '').replace(CONSEIL, 'departement ').replace(CONSEIL_REGIONAL, 'region ');
}

/**
 * Collectivités of France that the query names: the whole of it, what its subjects leave, or one of its words (« Mulhouse
 * Alsace »); else those that begin so.
 */
async function findPlaces(requete: Requete, explained: ReadonlySet<string>, sources: Sources): Promise<Piste[]> {
  const rest = requete.utiles.filter((mot) => !explained.has(mot));
  const whole = toPlace(requete.texte);
  const single = rest.length > 1 ? rest.filter((mot) => mot.length >= LETTRES_SEUL) : [];
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
  if (named[0]?.length) return toPistes(0, named[0], POINTS_LIEU.entier);
  // What is left once the subjects are told is a whole too; a word among others is less than a name that begins so.
  const left = asked.findIndex(({ texte }, rank) => texte === rest.join(' ') && (named[rank]?.length ?? 0) > 0);
  if (left > 0) return toPistes(left, named[left] ?? [], POINTS_LIEU.reste);
  const alone = named.flatMap((list, rank) => toPistes(rank, list, POINTS_LIEU.mot));
  return explained.size > 0 ? alone : [...toPistes(0, found[0] ?? [], POINTS_LIEU.debut), ...alone];
}

function isVeryName(collectivite: CollectiviteTrouvee, texte: string): boolean {
  if (/^\d[\dab ]*$/i.test(texte)) return true;
  const name = texte.replace(/\b\d{2,5}\b/g, ' ').trim();
  const rank = rankNom(collectivite, foldNom(name));
  return rank === 0 || rank === 1;
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

/** The query with its unknown words mended, one slip each; null when there is none, or when a text holds the word as it is. */
async function mend(texte: string, sources: Sources): Promise<string | null> {
  const words = foldText(texte).split(' ').filter(Boolean);
  const known = await sources.mots();
  let mended = false;
  const result: string[] = [];
  for (const word of words) {
    const near = word.length < LETTRES_FAUTE || known.includes(word) ? undefined : findSlip(word, known);
    const right = near !== undefined && !(await sources.isWritten(word)) ? near : word;
    mended ||= right !== word;
    result.push(right);
  }
  return mended ? result.join(' ') : null;
}

/** One slip, the first letter right rather than wrong; in a long word, two. */
function findSlip(word: string, known: readonly string[]): string | undefined {
  const alike = known.filter((near) => near[0] === word[0]);
  return (
    alike.find((near) => isWithin(near, word, 1)) ??
    known.find((near) => isWithin(near, word, 1)) ??
    (word.length < LETTRES_LONG ? undefined : alike.find((near) => isWithin(near, word, 2)))
  );
}
