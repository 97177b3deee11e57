// How facts are written in French. Pure; the same at build and in the browser.

// Each format costs a browser some milliseconds: one that a page does not use is left out of it.
const euros = /* @__PURE__ */ new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 2,
  minimumFractionDigits: 0,
});
const pourcentage = /* @__PURE__ */ new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Named, since a minified template keeps its escape, of six characters; a name becomes one. */
export const NBSP = '\u00a0';

/** What somebody typed, between guillemets that no line break parts from it. */
export const cite = (text: string): string => `«${NBSP}${text}${NBSP}»`;

let nombre: Intl.NumberFormat | undefined;

/** 12727 → « 12 727 »: U+202F between thousands. Of a whole number, by hand: the format costs more than a whole search. */
export function formatNombre(value: number): string {
  if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202F');
  nombre ??= new Intl.NumberFormat('fr-FR');
  return nombre.format(value);
}

/** 3000 → « 3 000 € ». */
export const formatEuros = (value: number): string => euros.format(value);

/** 0.5 → « 50 % ». */
export const formatTaux = (value: number): string => pourcentage.format(value);

/**
 * `2021` → « 2021 », `2021-04` → « avril 2021 », `2021-04-03` → « 3 avril 2021 », `2021-04-01` → « 1er avril 2021 »: U+00A0
 * between its parts.
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  const name = `${MOIS[Number(month) - 1]}\u00a0${year}`;
  return day === undefined ? name : `${Number(day) === 1 ? '1er' : Number(day)}\u00a0${name}`;
}

const isDay = (date: string): boolean => date.length > 'AAAA-MM'.length;

/**
 * « 2012-2015 », « du 27 au 29 juin 2018 », « de mars 2018 à avril 2019 », « depuis le 11 février 2020 », « jusqu’en 2015 »;
 * empty when nothing is known.
 */
export function formatPeriode(debut?: string, fin?: string): string {
  if (debut && fin) return formatIntervalle(debut, fin);
  if (debut) return `depuis ${isDay(debut) ? 'le ' : ''}${formatDate(debut)}`;
  if (fin) return isDay(fin) ? `jusqu’au ${formatDate(fin)}` : `jusqu’en ${formatDate(fin)}`;
  return '';
}

/** What both dates share is said once. */
function formatIntervalle(debut: string, fin: string): string {
  const last = formatDate(fin);
  if (debut === fin) return isDay(debut) ? `le ${last}` : last;
  if (debut.length === 'AAAA'.length && fin.length === 'AAAA'.length) return `${debut}-${fin}`;
  const first = formatDate(debut);
  const shared =
    isDay(debut) && debut.slice(0, 7) === fin.slice(0, 7) ? 2 : debut.slice(0, 4) === fin.slice(0, 4) ? 1 : 0;
  const short =
    debut.length === fin.length && shared > 0 ? first.split('\u00a0').slice(0, -shared).join('\u00a0') : first;
  const de = isDay(debut) ? 'du ' : /^[ao]/.test(first) ? 'd’' : 'de ';
  return `${de}${short} ${isDay(fin) ? 'au' : 'à'} ${last}`;
}

/** The count and the noun that never leaves it: « 1 projet », « 3 projets », « 0 projet ». */
export function pluriel(count: number, one: string, many = `${one}s`): string {
  return `${formatNombre(count)}${NBSP}${count < 2 ? one : many}`;
}

/** « 1er », « 2e ». */
export const formatRang = (rang: number): string => (rang === 1 ? '1er' : `${rang}e`);

/** First letter in lower case, but that of an acronym: « Chargée de mission » → « chargée de mission », « ODD ». */
export const decapitalise = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** First letter in upper case. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** « Sfax, Fès et Rabat »; of more than `max`, the first `montres` and how many more: « Sfax, Fès et 4 autres ». */
export function formatListe(
  items: readonly string[],
  { max = items.length, montres = max - 1 }: { max?: number; montres?: number } = {},
): string {
  const said = items.length > max ? [...items.slice(0, montres), pluriel(items.length - montres, 'autre')] : items;
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} et ${said.at(-1)}`;
}

const DECIMALES = /* @__PURE__ */ new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const ECHELLES = [
  { seuil: 1e9, mot: 'milliard', symbole: 'Md' },
  { seuil: 1e6, mot: 'million', symbole: 'M' },
] as const;

/** A figure as a document gives it: « plus de 30 M€ », « 300 ». */
export function formatChiffre(chiffre: { precision?: string; valeur: number; unite?: string }): string {
  return [chiffre.precision, formatGrandNombre(chiffre.valeur, chiffre.unite)].filter(Boolean).join('\u00A0');
}

/**
 * A figure with its unit, millions and billions in short where nothing is lost: `121,5 M€`, `2,5 milliards`, `1 234 567`.
 * @param unite as the source writes it; left out for a plain count.
 */
export function formatGrandNombre(valeur: number, unite?: string): string {
  const scale = ECHELLES.find(({ seuil }) => Math.abs(valeur) >= seuil);
  const short = scale && Number.isInteger(Math.round((valeur / scale.seuil) * 1e9) / 1e7);
  if (!scale || !short) return [DECIMALES.format(valeur), unite].filter(Boolean).join('\u00A0');
  const count = valeur / scale.seuil;
  if (unite === '€') return `${DECIMALES.format(count)}\u00A0${scale.symbole}€`;
  const word = `${DECIMALES.format(count)}\u00A0${scale.mot}${Math.abs(count) >= 2 ? 's' : ''}`;
  return unite ? `${word} ${/^[aeiouyéèêhœ]/i.test(unite) ? 'd’' : 'de '}${unite}` : word;
}
