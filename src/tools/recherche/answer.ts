import type { Entree, PlanRecherche, TypeEntree } from '../../contract/recherche/entree.ts';
import { LES_TYPES } from '../../contract/recherche/entree.ts';
import { answerWord, isSaint, searchWords } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { findParts, findPlaces } from './find-places.ts';
import { mend } from './mend.ts';
import type { Sources } from './open-sources.ts';
import {
  type Environs,
  joinLieu,
  joinThematique,
  keyOf,
  type Piste,
  POINTS_TOUT,
  pickProbables,
  type Requete,
  rankEntree,
  rankIntention,
  readRequete,
  slugOf,
  sortPistes,
  wordsOf,
} from './rank.ts';

/** What is known of a query before any text is read. */
export interface Reponse {
  /** One to three links across kinds, the most likely first. */
  probables: Piste[];
  /** Everything of which the name answers, by kind. */
  groupes: { type: TypeEntree; pistes: Piste[] }[];
  /** Countries, or towns of them, that the query names and no page speaks of. */
  absents: Piste[];
  /** It asks for nothing else: nothing is shown in their place. */
  isAbsent: boolean;
  /** Nothing answers to all its words. */
  isPartiel: boolean;
  /** The query as it was understood, when a word that nothing knows had a slip. */
  corrige: string | null;
}

/** Everything that answers, in the order of the page, each once. */
export const listPistes = ({ probables, groupes }: Pick<Reponse, 'probables' | 'groupes'>): Piste[] => {
  const all = [...probables, ...groupes.flatMap(({ pistes }) => pistes)];
  return [...new Map(all.map((piste) => [keyOf(piste), piste])).values()];
};

/** Files of names that are read for a query: on a slow line, each is waited for. */
const FICHIERS_LUS = 4;
/** Words of a query whose names are read at first, the longest, which are the rarest; and at most, when those leave something. */
const MOTS_DABORD = 2;
const MOTS_LUS = 4;

/**
 * What somebody means: a place, a subject or an intent, in this order of trust.
 * @param exact leaves the query as it was typed, slip or not
 */
export async function answer(texte: string, sources: Sources, { exact = false } = {}): Promise<Reponse> {
  const lues = sources.limit(FICHIERS_LUS);
  const first = await answerAs(texte, lues);
  if (exact || first.reponse.isAbsent || first.connus === null) return first.reponse;
  const isNothing = first.reponse.probables.length + first.reponse.groupes.length === 0;
  // Something answers already: nobody waits for one more file to see whether another word has a slip.
  const corrige = await mend(texte, isNothing ? sources : { ...lues, tete: async () => [] }, first.connus);
  if (corrige === null) return first.reponse;
  // A mended word that is a name, of a country most often, is no other place: two files less.
  const others = sources.limit(FICHIERS_LUS);
  const named = await answerAs(corrige, { ...others, collectivites: async () => [] });
  const isName = named.reponse.probables.some(({ isNamed }) => isNamed);
  const mended = isName ? named : await answerAs(corrige, others);
  return mended.connus === null ? { ...mended.reponse, corrige } : first.reponse;
}

/** An answer, and the useful words that something explains; null when all are. */
interface Essai {
  reponse: Reponse;
  connus: ReadonlySet<string> | null;
}

async function answerAs(texte: string, sources: Sources): Promise<Essai> {
  const [typed = texte, opened] = listVariantes(texte, sources.plan);
  const readings = await Promise.all([
    // A usual name is another name of one thing: its longest word finds it; alone, it is no other place.
    read(typed, sources, {
      lus: MOTS_LUS,
      isPlace: !sources.plan.equivalents.some(([nom]) => nom === foldText(typed)),
    }),
    ...(opened === undefined ? [] : [read(opened, sources, { lus: 1, isPlace: true })]),
  ]);
  const pistes = readings.flatMap(({ pistes }) => pistes);
  const best = pickProbables(pistes);
  const { absents, isAbsent } = findAbsents(texte, best, pistes);
  if (isAbsent) {
    // Its homonyms, and what was asked about it: « démocratique » is a part of its name.
    const isBeside = absents.every(({ points }) => points < POINTS_TOUT);
    const probables = best.filter(
      ({ type, isNamed }) => type !== 'absent' && (isNamed || (isBeside && SUJETS.includes(type))),
    );
    return { reponse: { probables, groupes: [], absents, isAbsent, isPartiel: false, corrige: null }, connus: null };
  }
  const probables = best.filter(({ type }) => type !== 'absent');
  const isPartiel = !readings.some(({ isWhole }) => isWhole);
  const most = Math.max(0, ...readings.flatMap(({ noms }) => noms.map(({ part }) => part)));
  const noms = readings.flatMap(({ noms }) => noms.filter(({ part }) => part >= most).map(({ piste }) => piste));
  const connus = readings.some(({ connus }) => connus === null)
    ? null
    : new Set(readings.flatMap(({ connus }) => [...(connus ?? [])]));
  return { reponse: { probables, groupes: groupPistes(noms), absents, isAbsent, isPartiel, corrige: null }, connus };
}

/** Kinds of what may be asked about a country. */
const SUJETS: readonly TypeEntree[] = ['thematique', 'chapitre', 'page'];
/** Kinds of places: a country that no page speaks of may bear the name of one. */
const LIEUX: readonly TypeEntree[] = ['absent', 'collectivite', 'partenaire', 'ville'];

/**
 * The countries without a page that the query names, the most likely first, and whether it asks for nothing else, whatever place
 * bears their name: « Suisse » is in Moselle too. A place of France goes before what a country is but called by: « Vienne » is its
 * capital.
 */
function findAbsents(
  texte: string,
  [first]: readonly Piste[],
  pistes: readonly Piste[],
): Pick<Reponse, 'absents' | 'isAbsent'> {
  const mots = searchWords(texte);
  const all = sortPistes(pistes.filter(({ type }) => type === 'absent'));
  const typed = all.filter(({ titre }) => searchWords(titre).every((mot) => mots.includes(mot)));
  // Of one that is half typed, nothing else can be shown.
  const isAlone = all.length === pistes.length;
  const named = all.filter(({ isNamed, couverts }) => isNamed || (isAlone && couverts >= mots.length));
  const told = typed.length > 0 ? typed : named;
  const isAbsent =
    (isAlone ? told : named).length > 0 &&
    first !== undefined &&
    [...LIEUX, ...SUJETS].includes(first.type) &&
    (named.some((one) => typed.includes(one)) ||
      !pistes.some(({ type, isNamed }) => type === 'collectivite' && isNamed));
  return { absents: isAbsent ? told : typed, isAbsent };
}

/** The query, and what it says with a usual name opened: « PACA », « Provence-Alpes-Côte d’Azur ». */
function listVariantes(texte: string, { equivalents }: PlanRecherche): string[] {
  const folded = ` ${foldText(texte)} `;
  const opened = equivalents
    .filter(([nom]) => folded.includes(` ${nom} `))
    .map(([nom, vaut]) => folded.replace(` ${nom} `, ` ${vaut} `).trim());
  return [texte, ...opened.slice(0, 1)];
}

/** Names that answer with the part of the useful words that they answer to; everything that may be meant. */
interface Comprehension {
  noms: { piste: Piste; part: number }[];
  pistes: Piste[];
  /** The useful words that a subject, a name or a place explains; null when all are. */
  connus: ReadonlySet<string> | null;
  /** Something answers to all of them. */
  isWhole: boolean;
}

/**
 * @param lus how many of its words are read
 * @param isPlace whether it may name a place
 */
async function read(texte: string, sources: Sources, { lus, isPlace }: Lecture): Promise<Comprehension> {
  const { plan } = sources;
  const requete = readRequete(texte, plan);
  if (requete.mots.length === 0) return { noms: [], pistes: [], connus: null, isWhole: false };
  const wanted = plan.intentions.flatMap((intention) => {
    const found = rankIntention(intention, requete);
    return found === null ? [] : [{ intention, ...found }];
  });
  const explained = new Set(wanted.flatMap(({ expliques }) => [...expliques]));
  const words = listRead(requete, explained).slice(0, lus);
  const begun = words.slice(0, MOTS_DABORD);
  // On a slow line, waiting is what costs: what answers most queries is asked for at once.
  const [names, wholes] = await Promise.all([
    loadNames(begun, sources),
    isPlace ? findPlaces(requete, explained, sources) : [],
  ]);
  // What a place is called by, now or before, is its name whole: « Pierrefitte-sur-Seine ».
  const isWhole = wholes.some(({ isNamed }) => isNamed);
  const isAnswered =
    isWhole || names.some((entree) => holdsAll(entree, words)) || words.every((mot) => explained.has(mot));
  const [others, parts] = isAnswered
    ? [[], []]
    : await Promise.all([
        loadNames(words.slice(MOTS_DABORD), sources),
        isPlace
          ? findParts(
              words.filter((mot) => !names.some((entree) => isPlaced(entree, mot))),
              sources,
            )
          : [],
      ]);
  const entrees = unique([...names, ...others]);
  const places = [...wholes, ...parts];
  const environs = findEnvirons(requete, entrees, wanted);
  const rest = requete.utiles.filter((mot) => !explained.has(mot));
  // Once subjects are told, a country without a page is named: « eau Nigeria ». « jumelage Vienne » is about a town of France.
  const isLeft = (entree: Entree): boolean =>
    entree.type === 'absent' &&
    rest.length > 0 &&
    (places.length === 0 || wordsOf(entree).titre.every((mot) => requete.mots.includes(mot))) &&
    rest.every((mot) => coveredBy(entree, requete).has(mot));
  const named = entrees.flatMap((entree) => {
    const piste = rankEntree(entree, requete, plan, environs);
    return piste === null ? [] : { ...piste, isNamed: piste.isNamed || isLeft(entree) };
  });
  const lieux = sortPistes(named.filter(({ type }) => type === 'pays' || type === 'territoire')).slice(0, 2);
  const joined = wanted.flatMap(({ intention, expliques, piste }) =>
    lieux.flatMap((lieu) => {
      const covered = coveredBy(lieu.entree, requete);
      const both = requete.utiles.filter((mot) => expliques.has(mot) || covered.has(mot)).length;
      const isMore = both > Math.max(piste.couverts, lieu.couverts);
      if (!isMore) return [];
      if (piste.type !== 'thematique') return joinLieu(intention, piste, lieu, both, requete, plan);
      return lieu.type === 'pays' ? joinThematique(piste, lieu, both, requete) : [];
    }),
  );
  const noms = [...named, ...places].map((piste) => ({
    piste,
    part: piste.couverts / requete.utiles.length,
  }));
  const written = new Set([
    ...entrees.flatMap((entree) => [wordsOf(entree).titre, ...wordsOf(entree).noms].flat()),
    ...places.flatMap(({ titre }) => searchWords(titre)),
  ]);
  const connus = requete.utiles.filter(
    (mot) => isWhole || explained.has(mot) || written.has(mot) || (places.length > 0 && /\d/.test(mot)),
  );
  const pistes = [...named, ...wanted.map(({ piste }) => piste), ...joined, ...places];
  return {
    noms,
    pistes,
    isWhole: pistes.some(({ couverts }) => couverts >= requete.utiles.length),
    connus: connus.length === requete.utiles.length ? null : new Set(connus),
  };
}

interface Lecture {
  lus: number;
  isPlace: boolean;
}

/**
 * The words whose names are read, the longest first: a word that a subject explains needs none beside another, nor does a number;
 * a postcode is no name.
 */
function listRead({ mots, utiles }: Requete, explained: ReadonlySet<string>): string[] {
  const isNumber = mots.length > 1 ? /^\d+$/ : /^\d{5}$/;
  const names = utiles.filter((mot) => !isNumber.test(mot));
  const rest = names.filter((mot) => !explained.has(mot));
  const words = [...new Set(rest.length > 0 ? rest : names)].sort((a, b) => b.length - a.length);
  return words.filter((mot) => words.length === 1 || !isSaint(mot));
}

const loadNames = async (words: readonly string[], sources: Sources): Promise<Entree[]> =>
  unique((await Promise.all(words.map(sources.entrees))).flat());

/** Each entry once: a file holds but those of its names that lead there. */
function unique(entrees: readonly Entree[]): Entree[] {
  const known = new Map<string, Entree>();
  for (const entree of entrees) {
    const key = entree.type + keyOf(entree);
    const noms = new Set([...(known.get(key)?.noms ?? []), ...entree.noms]);
    known.set(key, noms.size === entree.noms.length ? entree : { ...entree, noms: [...noms] });
  }
  return [...known.values()];
}

/** One name holds all the words: none of them is another thing. */
function holdsAll(entree: Entree, words: readonly string[]): boolean {
  const { titre, noms } = wordsOf(entree);
  const names = entree.type === 'contact' ? [titre] : [titre, ...noms];
  return names.some((name) => words.every((mot) => name.some((word) => answerWord(word, mot) > 1)));
}

/** A word is the name of a place that was read: it is not looked for among all those of France. */
const isPlaced = (entree: Entree, mot: string): boolean =>
  (LIEUX.includes(entree.type) || entree.type === 'pays') && wordsOf(entree).titre.join(' ') === mot;

/** The words that are a name of a country, whole: « Bretagne » is no part of Grande-Bretagne. */
function coveredBy(entree: Entree, requete: Requete): ReadonlySet<string> {
  const { titre, noms } = wordsOf(entree);
  const names = [titre, ...noms];
  const words = new Set(names.filter((name) => name.every((word) => requete.mots.includes(word))).flat());
  return new Set(requete.utiles.filter((mot) => words.has(mot)));
}

/** Which words of a query name a country, and which a theme explains. */
function findEnvirons(
  requete: Requete,
  entrees: readonly Entree[],
  wanted: readonly { piste: Piste; expliques: ReadonlySet<string> }[],
): Environs {
  const environs = new Map<string, Set<string>>();
  const add = (words: Iterable<string>, places: readonly string[]) => {
    for (const mot of words) environs.set(mot, new Set([...(environs.get(mot) ?? []), ...places]));
  };
  for (const entree of entrees) if (entree.type === 'pays') add(coveredBy(entree, requete), entree.pays);
  for (const { piste, expliques } of wanted) if (piste.type === 'thematique') add(expliques, [slugOf(piste)]);
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
