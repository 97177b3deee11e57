// What is most likely meant: every rule of the order of results, in one place.
import { adressePaysThematique } from '../../contract/addresses/adresses.ts';
import { openSaisie } from '../../contract/annuaire/fold-nom.ts';
import type { Entree, Intention, PlanRecherche, TypeEntree } from '../../contract/recherche/entree.ts';
import { answerWord, isKindred, searchWords } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';

interface Mots {
  /** Folded. */
  mots: readonly string[];
  /** Those that say what is looked for; all of them when none does. */
  utiles: readonly string[];
}

/** A query as it is read. */
export interface Requete extends Mots {
  /** As typed. */
  texte: string;
}

/** Somewhere that a search may lead to, and why. */
export interface Piste {
  type: TypeEntree;
  titre: string;
  /** Without base path. */
  adresse: string;
  detail: string;
  /** How many useful words it answers to, and how likely it is. */
  couverts: number;
  points: number;
  entree?: Entree;
  /** It is the very name that was typed. */
  isNamed?: boolean;
}

/** How a name answers to a query, the best first. */
const POINTS_CLASSE = {
  exact: 30,
  autre: 26,
  nomme: 22,
  commence: 14,
  entier: 10,
  debut: 4,
  partiel: 0,
} as const;
type Classe = keyof typeof POINTS_CLASSE;
/** The thing itself, then what gathers, then records; a town without a record gives way to anything that has one. */
const POINTS_TYPE: Readonly<Record<TypeEntree, number>> = {
  pays: 6,
  zone: 5,
  territoire: 7,
  thematique: 5,
  collectivite: 4,
  programme: 3,
  partenaire: 3,
  chapitre: 2,
  appel: 2,
  sigle: 1,
  contact: -6,
  page: 1,
  recherche: 1,
  retour: 1,
  projet: 0,
  absent: 0,
  ville: -8,
};
/** All the useful words are answered. */
export const POINTS_TOUT = 60;
const POINTS_INTENTION = 24;
/** A subject or an intent with the country it is asked about. */
const POINTS_ENSEMBLE = 20;
const POINTS_RASSEMBLE = 14;
const POINTS_APRES = 3;
/** What a subject loses when but a form of its words is typed: « Florence » is a town before it is flora. */
const POINTS_PARENTE = 4;

export function readRequete(texte: string, { vides }: Pick<PlanRecherche, 'vides'>): Requete {
  // « 10 000 € » is no postcode, « 800 habitants » no part of one.
  const said = openSaisie(texte)
    .replace(/\d[\d\s.]*(€|euros?\b)/gi, ' euros')
    .replace(/\d[\d\s.]*(?=hab|ans\b|jeune|pers)/gi, '');
  const mots = searchWords(said);
  // « Grand Est » is a name, whatever « est » says elsewhere.
  const telling = mots.filter((mot, rank) => !vides.includes(mot) || `${mots[rank - 1]} ${mot}` === 'grand est');
  return { texte: said, mots, utiles: telling.length > 0 ? telling : mots };
}

const share = (couverts: number, { utiles }: Requete): number =>
  couverts >= utiles.length ? POINTS_TOUT : (POINTS_TOUT / 2) * (couverts / utiles.length);

/** The words of a query that name a country or a theme: with the ISO codes, the slugs that they stand for. */
export type Environs = ReadonlyMap<string, ReadonlySet<string>>;
const NULLE_PART: Environs = new Map();

/**
 * What a name is worth for a query; null when it answers to none of its words. A word that names its country or its theme is
 * answered too: « Saint-Louis du Sénégal », « forage Togo ».
 */
export function rankEntree(
  entree: Entree,
  requete: Requete,
  { motsCourants }: Pick<PlanRecherche, 'motsCourants'>,
  environs: Environs = NULLE_PART,
): (Piste & { entree: Entree }) | null {
  const words = wordsOf(entree);
  const { titre } = words;
  // Among other words, two or three letters are no ISO code: « pS-Eau contact », « ton projet ».
  const noms =
    requete.mots.length > 1 && (entree.type === 'pays' || entree.type === 'absent')
      ? words.noms.filter(([mot = '', ...rest]) => rest.length > 0 || !/^[a-z]{2,3}$/.test(mot))
      : words.noms;
  const own = requete.utiles.map((mot) => answerOf(mot, titre, noms));
  const most = Math.max(...own);
  if (most === 0) return null;
  const around = new Set(requete.utiles.filter((mot, rank) => own[rank] === 0 && isAround(entree, environs.get(mot))));
  const answers = requete.utiles.map((mot, rank) => (around.has(mot) ? 2 : (own[rank] ?? 0)));
  const couverts = answers.filter((answer) => answer > 0).length;
  // That a word begins as one of several says nothing.
  if (couverts < answers.length && most < 2) return null;
  const isOrdinary = motsCourants.includes(entree.titre);
  const bare = around.size === 0 ? requete : withoutWords(requete, around);
  const told = isOrdinary ? 'partiel' : classify(bare, titre, noms, answers, LIEUX.includes(entree.type));
  // « eau Bénin » is not the name of all that is in Bénin; the other names of a programme, of a feedback are what they gather.
  const isGathered = entree.type === 'programme' || entree.type === 'retour';
  const classe = told === 'autre' && (around.size > 0 || isGathered) ? 'entier' : told;
  const { type, adresse, detail, poids } = entree;
  // Of countries and nothing else, each goes before what joins them: « Maroc et Tunisie ». Codes of countries are in capitals.
  const isOneOf =
    type === 'pays' &&
    classe === 'nomme' &&
    requete.utiles.every((mot) => [...(environs.get(mot) ?? 'a')].join() < 'a');
  const answered = share(isOneOf ? requete.utiles.length : couverts, requete);
  const points = answered + POINTS_CLASSE[classe] + POINTS_TYPE[type] + Math.log10(poids + 1) / 4;
  // « Romans » is no plural of Roman, in Romania.
  const isOther = type === 'ville' && own.includes(2);
  const isNamed = !isOther && POINTS_CLASSE[classe] > POINTS_CLASSE.nomme;
  return { type, titre: entree.titre, adresse, detail, couverts, points, entree, isNamed };
}

/** Kinds of places that have a page. */
const LIEUX: readonly TypeEntree[] = ['collectivite', 'partenaire', 'pays'];

/** A country is not about the themes that it has pages on. */
const isAround = ({ type, pays, thematiques }: Entree, places: ReadonlySet<string> | undefined): boolean =>
  places !== undefined && [...pays, ...(type === 'pays' ? [] : thematiques)].some((place) => places.has(place));

const withoutWords = ({ mots, utiles }: Mots, words: ReadonlySet<string>): Mots => ({
  mots: mots.filter((mot) => !words.has(mot)),
  utiles: utiles.filter((mot) => !words.has(mot)),
});

/** Folding is what costs: the words of a name are folded once. */
const folded = new WeakMap<Entree, { titre: string[]; noms: string[][] }>();

/** The words of its title, and of each of its other names. */
export function wordsOf(entree: Entree): { titre: string[]; noms: string[][] } {
  const known = folded.get(entree) ?? { titre: searchWords(entree.titre), noms: entree.noms.map(searchWords) };
  folded.set(entree, known);
  return known;
}

const answerOf = (mot: string, titre: readonly string[], noms: readonly (readonly string[])[]): number =>
  Math.max(0, ...[titre, ...noms].flatMap((words) => words.map((word) => answerWord(word, mot))));

function classify(
  { mots, utiles }: Mots,
  titre: readonly string[],
  noms: readonly (readonly string[])[],
  answers: readonly number[],
  isPlace: boolean,
): Classe {
  // Of several words, one is the whole name of a place: « Strasbourg Bénin ».
  if (answers.includes(0)) return isPlace && titre.every((word) => mots.includes(word)) ? 'nomme' : 'partiel';
  if (isSame(titre, mots) || isSame(titre, utiles)) return 'exact';
  if (noms.some((nom) => isSame(nom, mots) || isSame(nom, utiles))) return 'autre';
  if (answers.includes(1)) return 'debut';
  return utiles.every((mot, rank) => answerWord(titre[rank] ?? '', mot) > 1) ? 'commence' : 'entier';
}

const isSame = (name: readonly string[], wanted: readonly string[]): boolean =>
  name.length === wanted.length && name.every((word, rank) => answerWord(word, wanted[rank] ?? '') > 1);

/** What a subject or an intent is worth, and which words it explains; null when none of its phrases is typed. */
export function rankIntention(
  intention: Intention,
  requete: Requete,
): { piste: Piste; expliques: ReadonlySet<string> } | null {
  const expliques = new Set<string>();
  let length = 0;
  let isExact = false;
  for (const phrase of intention.mots.split(',')) {
    const words = phrase.split(' ');
    const found = words.flatMap((wanted) => requete.mots.find((mot) => meansWord(mot, wanted)) ?? []);
    if (found.length < words.length) continue;
    for (const mot of found) expliques.add(mot);
    // Among intents, the one of which most is typed: « mon projet » rather than « projet ».
    length = Math.max(length, words.length);
    if (words.every((wanted) => requete.mots.some((mot) => answerWord(wanted, mot) > 1))) isExact = true;
  }
  if (expliques.size === 0) return null;
  const couverts = requete.utiles.filter((mot) => expliques.has(mot) || isYear(mot)).length;
  if (couverts === 0) return null;
  const { titre, adresse, raison } = intention;
  const points = share(couverts, requete) + POINTS_INTENTION + length / 10 - (isExact ? 0 : POINTS_PARENTE);
  const type = adresse.startsWith('/thematiques/') ? 'thematique' : adresse.startsWith('/guide/') ? 'chapitre' : 'page';
  const isNamed = couverts >= requete.utiles.length;
  return { piste: { type, titre, adresse, detail: raison, couverts, points, isNamed }, expliques };
}

/** A year is one of those that « année » stands for. */
const meansWord = (mot: string, wanted: string): boolean =>
  isKindred(mot, wanted) || (wanted === 'annee' && isYear(mot));

/** A year says when, not what. */
const isYear = (mot: string): boolean => /^(?:19|20)\d\d$/.test(mot);

/** An intent asked about a country, a région, a département: the part of its page that answers, then what answers anywhere. */
export function joinLieu(
  { surPays, surRegion }: Intention,
  wanted: Piste,
  lieu: Piste,
  couverts: number,
  requete: Requete,
  { parties }: Pick<PlanRecherche, 'parties'>,
): Piste[] {
  const sur = lieu.type === 'pays' ? surPays : surRegion;
  if (sur === undefined) return [];
  const [code = ''] = lieu.entree?.pays ?? [];
  // Not every page has an example or an announcement.
  if (parties[sur.partie]?.includes(code) === false) return [];
  // « appel » is of calls before it is a form of « appeler ».
  const points = wanted.points - share(wanted.couverts, requete) + share(couverts, requete) + POINTS_ENSEMBLE;
  return [
    { ...lieu, adresse: `${lieu.adresse}${sur.partie}`, detail: sur.raison, couverts, points },
    { ...wanted, couverts, points: points - POINTS_APRES },
  ];
}

/** The last part of its address: of a theme, of a country, what says which. */
export const slugOf = ({ adresse }: Piste): string => adresse.split('/').at(-2) ?? '';

/** A theme asked about a country: the page of both, then what gathers each, before the records that hold them. */
export function joinThematique(theme: Piste, pays: Piste, couverts: number, requete: Requete): Piste[] {
  const points = share(couverts, requete) + POINTS_RASSEMBLE;
  const [slugPays = '', slug = ''] = [pays, theme].map(slugOf);
  const both: Piste = {
    ...theme,
    titre: `${theme.titre}\u00a0· ${pays.titre}`,
    adresse: adressePaysThematique(slugPays, slug),
    detail: 'Qui y agit sur ce thème, quoi rejoindre, à qui écrire',
    couverts,
    points: points + 1,
  };
  const isWritten = pays.entree?.thematiques.includes(slug) === true;
  // Where a page is of both, a programme of both goes before what gathers one of them.
  const gathered = points - (isWritten ? POINTS_APRES : 0);
  return [
    ...(isWritten ? [both] : []),
    { ...theme, couverts, points: gathered },
    { ...pays, couverts, points: gathered - 1 },
  ];
}

/** How many places the block of what is most likely has. */
const PROBABLES = 3;
/** What is so far behind the first is not likely. */
const ECART = 34;

/** The best first, each address once; of one page, the part that answers rather than the page. */
export function pickProbables(pistes: readonly Piste[]): Piste[] {
  const sorted = sortPistes(pistes);
  const [first] = sorted;
  // A town without a record that but begins so is not meant where something bears the very name: « Lagos de Moreno ».
  const likely = sorted.filter(
    ({ points, type, isNamed }) =>
      points >= (first?.points ?? 0) - ECART && !(type === 'ville' && !isNamed && first?.isNamed === true),
  );
  const best = likely.slice(0, PROBABLES);
  // Three homonyms of one kind do not hide what bears the very name and is of another: Montréal is not in the Gers only. Nor the
  // subject that was asked about: « école Bretagne ».
  const other = likely
    .slice(PROBABLES)
    .find(({ isNamed, type }) => (isNamed || type === 'thematique') && best.every((one) => one.type !== type));
  return other === undefined ? best : [...best.slice(0, PROBABLES - 1), other];
}

/** What is shown once. */
export const keyOf = ({ adresse, titre }: Pick<Piste, 'adresse' | 'titre'>): string => `${adresse} ${titre}`;

/** Kinds of which several lead to one page. */
const SANS_PAGE: readonly TypeEntree[] = ['contact', 'recherche', 'absent'];

/** The best first, each page once. Among equals, by name, folded: the order of French costs a browser more than the whole ranking. */
export function sortPistes<P extends Piste>(pistes: readonly P[]): P[] {
  const pages = new Map<string, P>();
  const named = pistes.map((piste) => ({ piste, nom: foldText(piste.titre) }));
  for (const { piste } of named.sort((a, b) => b.piste.points - a.piste.points || (a.nom < b.nom ? -1 : 1))) {
    const [page = ''] = piste.adresse.split('#');
    const key = SANS_PAGE.includes(piste.type) ? keyOf(piste) : page;
    if (!pages.has(key)) pages.set(key, piste);
  }
  return [...pages.values()];
}
