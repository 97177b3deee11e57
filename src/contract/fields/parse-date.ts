import { foldText } from '../words/fold-text.ts';

type ParsedDate =
  | { date: string }
  | { trouble: 'date-ambigue' | 'date-illisible' }
  /** `attendu`: what of it makes it impossible. */
  | { trouble: 'date-impossible'; attendu: string };

const MOIS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const MOIS_ABREGES = 'janv fevr mars avr mai juin juil aout sept oct nov dec'.split(' ');

/** Longer texts are no dates: the patterns need not be tried on them. */
const LONGUEUR_MAX = 60;
const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/;
const FRANCAISE = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;
const EN_LETTRES = /^(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$/;
const ANNEE_COURTE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;

/**
 * Reads a date known to the year, the month or the day. Order is French: `03/04/2021` is 3 April.
 * `31/02/2020` is impossible; `03/04/21` is ambiguous: of which century, and is 21 the year?
 */
export function parseDate(text: string): ParsedDate {
  if (text.length > LONGUEUR_MAX) return { trouble: 'date-illisible' };
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return checkDate(iso[1], iso[2], iso[3]);
  const francaise = FRANCAISE.exec(trimmed);
  if (francaise) return checkDate(francaise[3], francaise[2], francaise[1]);
  if (ANNEE_COURTE.test(trimmed)) return { trouble: 'date-ambigue' };
  const enLettres = EN_LETTRES.exec(foldText(trimmed));
  const mois = monthNumber(enLettres?.[2]);
  return enLettres && mois !== null
    ? checkDate(enLettres[3], String(mois), enLettres[1])
    : { trouble: 'date-illisible' };
}

function monthNumber(name: string | undefined): number | null {
  if (name === undefined) return null;
  const index = Math.max(MOIS.indexOf(name), MOIS_ABREGES.indexOf(name));
  return index === -1 ? null : index + 1;
}

const [ANNEE_MIN, ANNEE_MAX] = [1800, 2099];

/** Joins the parts that are known, when they make a day of the calendar, of a year that an export may speak of. */
function checkDate(annee: string | undefined, mois: string | undefined, jour: string | undefined): ParsedDate {
  const [y, m, d] = [Number(annee), Number(mois ?? 1), Number(jour ?? 1)];
  const day = new Date(Date.UTC(y, m - 1, d));
  if (day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d)
    return { trouble: 'date-impossible', attendu: 'jour du calendrier attendu' };
  if (y < ANNEE_MIN || y > ANNEE_MAX)
    return { trouble: 'date-impossible', attendu: `année de ${ANNEE_MIN} à ${ANNEE_MAX} attendue` };
  const parts = [annee, mois, jour].filter((part) => part !== undefined);
  return { date: parts.map((part) => part.padStart(2, '0')).join('-') };
}
