// How names of places and authorities join a French sentence: « du Maroc », « d’Angers », « du Havre », « de la Région
// Bretagne », « d’Hyères » but « de Haguenau ». The one place that knows; pure, at build and in the browser.
import { H_MUETS } from './h-muets.ts';

export type Article = '' | 'le' | 'la' | 'l’' | 'les';

/** A name without its article, and the article that it takes. */
interface Complement {
  article: Article;
  nom: string;
}

/** A country as the reference names it: « Maroc », « au Maroc ». */
interface PaysNomme {
  nom: string;
  dans: string;
}

/** A collectivité or a foreign partner. */
interface Autorite {
  nom: string;
  /** Needed where a département or a région goes by its bare name: « Lot ». */
  nature?: string;
}

/** Countries said « en Haïti », and a région, that take no article. */
const SANS_ARTICLE = new Set(['Haïti', 'Israël', 'Mayotte']);

/** The article of a country, from how one says to be there: « au Bénin » → « le », « en Inde » → « l’ », « à Cuba » → none. */
export function articleOfPays({ nom, dans }: PaysNomme): Article {
  if (dans.startsWith('aux ') || dans.startsWith('dans les ')) return 'les';
  if (dans.startsWith('au ')) return startsWithVowel(nom) ? 'l’' : 'le';
  if (dans.startsWith('à la ')) return 'la';
  if (dans.startsWith('à l’')) return 'l’';
  if (!dans.startsWith('en ') || SANS_ARTICLE.has(nom)) return '';
  return startsWithVowel(nom) ? 'l’' : 'la';
}

/** « le Maroc », « la Côte d’Ivoire », « l’Inde », « les Comores », « Cuba ». */
export const lePays = (pays: PaysNomme): string => withArticle({ article: articleOfPays(pays), nom: pays.nom });

/** « du Maroc », « de la Côte d’Ivoire », « de l’Inde », « des Comores », « de Cuba ». */
export const dePays = (pays: PaysNomme): string => withDe({ article: articleOfPays(pays), nom: pays.nom });

/** « le département du Lot », « la Région Bretagne », « la Bretagne » for a région of that name, « Le Havre », « Angers ». */
export function lAutorite(autorite: Autorite): string {
  const complement = readAutorite(autorite);
  const { article, nom } = complement;
  if (autorite.nature === 'region' && article === '' && !nom.startsWith('La ') && !SANS_ARTICLE.has(nom))
    return withArticle({ article: startsWithVowel(nom) ? 'l’' : 'la', nom });
  return complement.nom.length < autorite.nom.length ? autorite.nom : withArticle(complement);
}

/** « du département du Lot », « de la Région Bretagne », « du Havre », « d’Angers ». */
export const deAutorite = (autorite: Autorite): string => withDe(readAutorite(autorite));

/** « à la Région Bretagne », « au Havre », « aux Sables-d’Olonne », « à l’Île-Saint-Denis ». */
export function aAutorite(autorite: Autorite): string {
  const { article, nom: rest } = readAutorite(autorite);
  if (article === 'le') return `au ${rest}`;
  return article === 'les' ? `aux ${rest}` : `à ${withArticle({ article, nom: rest })}`;
}

/** Whether « de » loses its vowel before the name: a vowel, a mute h, a letter that is spelled out with a vowel. */
export function isElided(nom: string): boolean {
  const [word = ''] = /^[\p{L}\d]+/u.exec(nom) ?? [];
  if (/^\p{Lu}{2,}$/u.test(word)) return isSigleElided(fold(word));
  const folded = fold(nom);
  if (/^[hy]/.test(folded)) return isMuet(folded);
  return startsWithVowel(nom);
}

/** Words that begin with a vowel and are not elided: « le onze », « de Ouagadougou », « de Iași ». */
const GLIDES = /^(?:onz|oui\b|ouistiti|uhlan|ouaga|ouahi|ouarza|i[ao]|ie(?!na))/;

function startsWithVowel(nom: string): boolean {
  const folded = fold(nom);
  return /^[aeiou]/.test(folded) && !GLIDES.test(folded);
}

/** « d’Yvetot », « de Yaoundé »: y is a vowel before a consonant; elsewhere, and for h, the table says. */
function isMuet(folded: string): boolean {
  if (/^y(?:[^aeiou]|$)/.test(folded)) return true;
  const [first = ''] = folded.split('-');
  return H_MUETS.has(first) || H_MUETS.has(folded);
}

/** « d’AIMF », « de SIAAP », « d’HLM »: without a vowel, letters are spelled out. */
function isSigleElided(sigle: string): boolean {
  if (/^[aeio]/.test(sigle)) return true;
  return /^[fhlmnrsx]/.test(sigle) && !/[aeiouy]/.test(sigle);
}

const fold = (nom: string): string =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/['’ ]/g, '-')
    .toLowerCase();

/** What an authority is called by, and the article that the noun takes. */
const NOMS: Readonly<Record<Exclude<Article, ''>, string>> = {
  le: `arrondissement bureau centre cercle comité comté conseil consortium consulat département district fonds gouvernement gouvernorat grand groupement land ministère parc
    pays programme pôle quartier réseau secteur siaap sicala sictom sivom sivu smictom syctom syndicat territoire village`,
  la: `chambre cncd collectivité commune communauté daect direction délégation fnau fédération maison mairie métropole municipalité paroisse préfecture principauté province
    région république ville voïvodie wilaya`,
  'l’': `académie adf afccre afd agence agglomération aimf airf aire alliance ambassade amf ancb assemblée association autorité école entité epage epci ept eptb établissement état institut
    eurométropole oblast union université`,
  les: `agglomérations associations cercles communautés communes départements districts îles mairies municipalités préfectures
    provinces quartiers régions territoires villes villages`,
};
const ARTICLES: ReadonlyMap<string, Article> = new Map(
  Object.entries(NOMS).flatMap(([article, noms]) => noms.split(/\s+/).map((nom) => [nom, article as Article] as const)),
);
/** Common nouns when a complement follows: « le département du Lot », but « la Région Bretagne », « la Métropole de Lyon ». */
const COMMUNS = new Set(
  `aire ambassade arrondissement cercle commune communes comté consulat département départements district gouvernement gouvernorat groupement
  municipalité municipalités paroisse préfecture province provinces quartier région régions village villages ville villes wilaya
  associations`.split(/\s+/),
);
/** Départements and régions that are named without their noun: « du Lot ». The others take no article: « de Bretagne ». */
const TERRITOIRES: ReadonlyMap<string, Article> = new Map(
  Object.entries({
    le: `Bas-Rhin,Calvados,Cantal,Centre-Val de Loire,Cher,Doubs,Finistère,Gard,Gers,Grand Est,Haut-Rhin,Jura,Loir-et-Cher,
      Loiret,Lot,Lot-et-Garonne,Morbihan,Nord,Pas-de-Calais,Puy-de-Dôme,Rhône,Tarn,Tarn-et-Garonne,Territoire de Belfort,
      Val-d’Oise,Val-de-Marne,Var,Vaucluse`,
    la: `Charente,Charente-Maritime,Corrèze,Corse-du-Sud,Creuse,Côte-d’Or,Dordogne,Drôme,Gironde,Guadeloupe,Guyane,Haute-Corse,
      Haute-Garonne,Haute-Loire,Haute-Marne,Haute-Saône,Haute-Savoie,Haute-Vienne,Loire,Loire-Atlantique,Lozère,Manche,Marne,
      Martinique,Mayenne,Meuse,Moselle,Nièvre,Nouvelle-Aquitaine,Nouvelle-Calédonie,Polynésie française,Sarthe,Savoie,
      Seine-Maritime,Seine-Saint-Denis,Somme,Vendée,Vienne`,
    'l’': `Ain,Aisne,Allier,Ardèche,Ariège,Aube,Aude,Aveyron,Essonne,Eure,Hérault,Indre,Isère,Oise,Orne,Yonne`,
    les: `Alpes-Maritimes,Alpes-de-Haute-Provence,Ardennes,Bouches-du-Rhône,Côtes-d’Armor,Deux-Sèvres,Hautes-Alpes,
      Hautes-Pyrénées,Hauts-de-France,Hauts-de-Seine,Landes,Pays de la Loire,Pyrénées-Atlantiques,Pyrénées-Orientales,
      Terres australes et antarctiques françaises,Vosges,Yvelines`,
  }).flatMap(([article, noms]) => noms.split(/,\s*/).map((nom) => [nom, article as Article] as const)),
);
const NATURES_DE_TERRITOIRE = new Set(['departement', 'region', 'collectivite-outre-mer']);

function readAutorite({ nom, nature }: Autorite): Complement {
  const territoire = NATURES_DE_TERRITOIRE.has(nature ?? '') ? TERRITOIRES.get(nom.replaceAll("'", '’')) : undefined;
  if (territoire !== undefined) return { article: territoire, nom };
  const [, written, rest] = /^(L[ea]|Les|L[’'])(?:\s|(?<=[’']))(.+)$/su.exec(nom) ?? [];
  if (written !== undefined && rest !== undefined) {
    if (written === 'Le') return { article: 'le', nom: rest };
    if (written === 'Les') return { article: 'les', nom: rest };
    return written === 'La' ? { article: '', nom } : { article: 'l’', nom: rest };
  }
  const [, word = '', after = ''] = /^([\p{L}]+)(?=(\s\S*)|$)/u.exec(nom) ?? [];
  const article = after === '' && !isSigle(word) ? undefined : ARTICLES.get(word.toLowerCase());
  if (article === undefined) return { article: '', nom };
  const isCommun =
    COMMUNS.has(word.toLowerCase()) && /^\s(?:de|du|des|d[’'].*|général|autonome|métropolitaine)$/u.test(after);
  return { article, nom: isCommun ? nom.charAt(0).toLowerCase() + nom.slice(1) : nom };
}

const isSigle = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) || word === 'Syctom';

const withArticle = ({ article, nom }: Complement): string =>
  article === '' || article === 'l’' ? `${article}${nom}` : `${article} ${nom}`;

function withDe({ article, nom }: Complement): string {
  if (article === 'le') return `du ${nom}`;
  if (article === 'les') return `des ${nom}`;
  if (article !== '') return `de ${withArticle({ article, nom })}`;
  return isElided(nom) ? `d’${nom}` : `de ${nom}`;
}
