// How old a fact is, and what may be said of it. The one rule of the site: nothing is told in the present that nobody has
// seen for long. Only absolute dates: a page is built once and read for months.
import type { Source } from '../fields/source.ts';
import { formatDate } from '../words/format.ts';

/** A fact as a record holds it. */
export interface Fait {
  source: Source;
  /** The day when somebody last checked it. */
  verifie?: string | null | undefined;
}

/** What its age is read from. */
export interface Age {
  /** Of the document that prints it: `2020`, `2014-03-31`; null when the document is not known. */
  publie: string | null;
  /** Null unless it was checked since. */
  verifie: string | null;
}

/** Beyond this, a fact that nobody checked since is told in the past. */
const MOIS_RECENT = 24;

/** A check that is older than the document says nothing of what the document prints. */
export function ageOf({ source, verifie }: Fait, documents: Readonly<Record<string, { date: string }>>): Age {
  const publie = documents[source.document]?.date ?? null;
  return { publie, verifie: verifie && verifie >= (publie ?? '') ? verifie : null };
}

/** True while the fact may be told in the present. @param jour the day of the publication, `2026-11-28` */
export function isRecent({ publie, verifie }: Age, jour: string): boolean {
  const seen = verifie ?? (publie === null ? null : lastDay(publie));
  return seen !== null && addMonths(seen, MOIS_RECENT) >= jour;
}

/** The last day that a date may mean: `2020` → `2020-12-31`; `2020-04` → `2020-04-31`, which sorts as it should. */
export const lastDay = (date: string): string => `${date}${'-12-31'.slice(date.length - 4)}`;

const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  return [Math.floor(total / 12), (total % 12) + 1, date].map((part) => String(part).padStart(2, '0')).join('-');
};

/** « en 2020 », « en avril 2020 », « le 31 mars 2014 ». */
export const quand = (date: string): string => `${date.length < 10 ? 'en' : 'le'} ${formatDate(date)}`;

/** The ending of the participles: one or several, masculine or feminine. */
export type Accord = '' | 'e' | 's' | 'es';

/** « publiées en 2020, non vérifiées depuis », « vérifié le 3 mars 2026 ». */
export function describeAge({ publie, verifie }: Age, accord: Accord = ''): string {
  if (verifie !== null) return `vérifié${accord} ${quand(verifie)}`;
  if (publie === null) return `sans date connue, non vérifié${accord}`;
  return `publié${accord} ${quand(publie)}, non vérifié${accord} depuis`;
}

/** « non vérifié depuis », « vérifié le 3 mars 2026 »: after the name of the document, which says its year. */
export const describeCheck = ({ verifie }: Age): string =>
  verifie === null ? 'non vérifié depuis' : `vérifié ${quand(verifie)}`;

/** « de 2020 », « vérifiée le 3 mars 2026 »: in a list of results, where every character weighs. */
export const shortenAge = ({ publie, verifie }: Age, accord: Accord): string =>
  verifie !== null ? `vérifié${accord} ${quand(verifie)}` : publie === null ? 'sans date' : `de ${publie.slice(0, 4)}`;

/** The ages of several facts, each said once, the last checked first. */
export function describeAges(ages: readonly Age[], accord: Accord): string {
  const sorted = [...ages].sort(compareAges);
  return [...new Set(sorted.map((age) => describeAge(age, accord)))].join('\u00a0; ');
}

/** The last checked first, then the last published. */
export const compareAges = (a: Age, b: Age): number =>
  (b.verifie ?? '').localeCompare(a.verifie ?? '') || (b.publie ?? '').localeCompare(a.publie ?? '');

/** In which tense facts are told together, and of when they are. */
export interface Temps {
  passe: boolean;
  /** « en 2020 », or « à la date de leur source » when they are of several years; empty in the present. */
  quand: string;
}

/** The present as long as every one of the facts is recent: one that is not would be told as true today. */
export function tempsDe(ages: readonly Age[], jour: string): Temps {
  if (ages.every((age) => isRecent(age, jour))) return { passe: false, quand: '' };
  const years = new Set(ages.map(({ publie, verifie }) => (verifie ?? publie)?.slice(0, 4)));
  const [year] = years;
  return { passe: true, quand: years.size === 1 && year ? `en ${year}` : 'à la date de leur source' };
}
