import type { LigneAnnuaire } from '../content/annuaire.ts';
import { foldText } from '../words/fold-text.ts';

/** « st », « ste », « sts », « stes »; « stbrieuc », as no other French word begins. */
export const openSaint = (word: string): string => word.replace(/^st(e?s?$|(?=[^aehioruy]..))/, 'saint$1');
const SIGLES = new Map([
  ['cc', 'communaute de communes'],
  ['ca', 'communaute d agglomeration'],
  ['cu', 'communaute urbaine'],
]);
const GROUPES = `${[...SIGLES.values()].join('|')}|(?:euro)?metropole|agglo(?:meration)?|interco(?:mmunalite)?|com ?com|epci`;
/** What stands before the name proper, and the article after it. */
const NATURE = new RegExp(`^(departement|region|${GROUPES}) (?:(?:de la|de l|du|des|de|d|la|les|le|l) )?(?=.)`);
const GROUPE = new RegExp(`^(?:${GROUPES}) (?=.)| (?:${GROUPES})$`);
const ARTICLE = /^(?:les|la|le|l|los|las|lo) (?=.)/;

/**
 * The form in which names are compared: folded, « st » opened, the article after « département » dropped, elisions
 * closed, so that « St-Martin-d’Hères » and « saint martin d heres » are one: `saint martin dheres`.
 */
export function foldNom(text: string): string {
  return closeElisions(toMots(text));
}

/** The same without what kind of group of communes it is: « CC du Pays de Gex » has become a CA; « Pau agglo » → « pau ». */
export const foldNomSansGroupe = (text: string): string => closeElisions(toMots(text).replace(GROUPE, ''));

/** The same without « le », « la », « les », « l’ »: « le Grésivaudan » is filed under its G. */
export function foldNomSansArticle(text: string): string {
  return closeElisions(toMots(text).replace(ARTICLE, ''));
}

/** What a name is filed under first, without its article nor what kind of group it is: the search reads its words there. */
export const foldNomPropre = (text: string): string => foldNomSansArticle(foldNomSansGroupe(text));

interface Cles {
  /** The name as it is, and without its leading article. */
  propres: string[];
  /** What else leads to it. */
  autres: string[];
}

/** Folding is what costs: a row that several lookups read is folded once. */
const known = new WeakMap<object, Cles>();

type Nommee = Pick<LigneAnnuaire, 'nom' | 'nature' | 'autresNoms'> & Partial<Pick<LigneAnnuaire, 'population'>>;

/** People from which a collectivité is known by its name in one word, as the address of its site has it: « saintetienne ». */
const CONNUE = 10_000;

/** The keys under which a collectivité is filed. */
export function clesDeNom(ligne: Nommee): Cles {
  const cles = known.get(ligne) ?? computeCles(ligne);
  known.set(ligne, cles);
  return cles;
}

function computeCles({ nom, nature, autresNoms = [], population }: Nommee): Cles {
  // « Plouezoc’h » is also written in one word; elisions are closed already.
  const ecrits = [nom, ...autresNoms].flatMap((text) => [text, text.replace(/(?<=\p{L}\p{L})’/gu, '')]);
  const nus = ecrits.flatMap((text) => withoutArticle(toMots(text).replace(NATURE, '')));
  const natures = nature === 'departement' || nature === 'region' ? [toMots(`${nature} ${toMots(nom)}`)] : [];
  const colles = (population ?? 0) < CONNUE ? [] : nus.map((mots) => mots.replaceAll(' ', ''));
  const autres = [...autresNoms.flatMap((text) => withoutArticle(toMots(text))), ...nus, ...natures, ...colles];
  const close = (keys: string[]) => [...new Set(keys.map(closeElisions))];
  return { propres: close(withoutArticle(toMots(nom))), autres: close(autres) };
}

/**
 * What people write for short, opened: « Vitry s/Seine », « Neuilly/Seine », the figures of « CP 59140 », « CD 44 », « SIREN : 213 002 116 »,
 * the sigle of « A.P.D. ».
 */
export const openSaisie = (text: string): string =>
  text
    .replace(/\b(?:cp|c[dg]|d[ée]p(?:t|artement)?|dpt|(?:code )?(?:postal|insee)|sire[nt])\W*(?=\d)/gi, '')
    .replace(/[\s-]s ?\/[ -]?|(?<=\p{L})\/(?=\p{L})/giu, ' sur ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');

export const foldSaisie = (text: string): string => foldText(openSaisie(text));

/** Words separated by single spaces. */
function toMots(text: string): string {
  const words = foldSaisie(text).split(' ');
  const opened = words.map((word, place) =>
    place === 0 && words.length > 1 ? (SIGLES.get(word) ?? openSaint(word)) : openSaint(word),
  );
  return opened.join(' ').replace(NATURE, '$1 ');
}

function withoutArticle(mots: string): string[] {
  return [mots, mots.replace(ARTICLE, '')];
}

/** `l hay les roses` → `lhay les roses`: « L’Haÿ » is also written in one word. */
function closeElisions(mots: string): string {
  return mots.replace(/(^| )([ld]) (?=.)/g, '$1$2');
}
