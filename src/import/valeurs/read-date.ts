import { parseDate } from '../../contract/fields/parse-date.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { quote } from '../../contract/words/quote.ts';
import { listLignes } from '../noms/split-cell.ts';
import type { Cellule } from '../tableau.ts';
import type { Lecture } from './read-montant.ts';

interface Periode {
  debut?: string;
  fin?: string;
  /** « en cours », « à ce jour ». */
  enCours?: boolean;
}

/** Days since 30 December 1899, as spreadsheets count them: from 1954 to 2064. */
const SERIE_MIN = 20_000;
const SERIE_MAX = 60_000;
const JOUR = 86_400_000;

/**
 * A date, or the two ends of a period: a day of a spreadsheet, its serial number (44288), a year, `03/04/2021`, « mars 2020 »,
 * « 2019-2021 », « depuis 2019 ».
 */
export function readPeriode(cellule: Cellule): Lecture<Periode> {
  if (cellule instanceof Date)
    return Number.isNaN(cellule.getTime()) ? TROUBLE : { valeur: { debut: cellule.toISOString().slice(0, 10) } };
  if (typeof cellule === 'number') return readNumber(cellule);
  if (typeof cellule !== 'string') return TROUBLE;
  const text = cellule.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return readNumber(Number(text.replace(',', '.')));
  if (EN_COURS.test(text)) return { valeur: { enCours: true } };
  const courte = readAnneesCourtes(text);
  if (courte !== undefined) return courte;
  const single = readOne(text.replace(/^(?:depuis|à partir de|dès|à compter du?|en|année|le|début :?)\s+/i, ''));
  if (single !== undefined) return single;
  // Two lines of a cell are two ends, as on both sides of « / ».
  const lignes = listLignes(cellule).join(' / ');
  return readBornes(text) ?? readBornes(lignes) ?? { trouble: explain(text) };
}

/** Longer texts are no periods: they need not be cut. */
const LONGUEUR_MAX = 60;
/** Between the two ends, the surest first: « 15/03/2019 - 17/03/2019 » is cut at its spaces. */
const SEPARATEURS: readonly RegExp[] = [
  /\s+(?:[-=]?>|[-–—/→]|à|au|jusqu['’](?:à|en|au)|et)\s+/i,
  /\s*(?:[-=]?>|[-–—→])\s*/,
  /\s*\/\s*/,
];

function readBornes(text: string): Lecture<Periode> | undefined {
  if (text.length > LONGUEUR_MAX) return undefined;
  const bare = text.replace(/^(?:de |du |entre )(?:le )?/i, '');
  const parts = SEPARATEURS.map((separateur) => bare.split(separateur)).find((one) => one.length === 2);
  const [from, to] = parts ?? [];
  if (from === undefined || to === undefined) return undefined;
  const debut = readOne(withAnnee(from, to));
  const fin = EN_COURS.test(to) ? { valeur: { enCours: true } } : readOne(to);
  if (debut === undefined || fin === undefined || !('valeur' in debut) || !('valeur' in fin)) return undefined;
  const [start, end] = [debut.valeur.debut, fin.valeur.debut];
  // « novembre - février 2019 » began the year before, or is a mistake.
  if (start !== undefined && end !== undefined && from !== withAnnee(from, to) && start > end) return undefined;
  // « 2019 et 2021 » are two years; « entre 2019 et 2021 » is a period, and « 2019 et 2020 » are one as well.
  if (
    start !== undefined &&
    end !== undefined &&
    /\set\s/i.test(text) &&
    !/^entre\s/i.test(text) &&
    !follows(start, end)
  )
    return {
      trouble: `une seule période attendue : écrivez ${quote(`${from}-${to}`)} si elle est continue, sinon une ligne par date`,
    };
  return {
    valeur: { ...(start && { debut: start }), ...(end && { fin: end }), ...(fin.valeur.enCours && { enCours: true }) },
  };
}

/** Two years, two months or two days, of which the second is the next. */
function follows(start: string, end: string): boolean {
  const rank = (date: string) => {
    const [annee = 0, mois = 1] = date.split('-').map(Number);
    return date.length === 4 ? annee : date.length === 7 ? annee * 12 + mois : Date.parse(date) / JOUR;
  };
  return start.length === end.length && rank(end) - rank(start) === 1;
}

/** « 1er mars » au « 30 juin 2019 »: the year is said once. */
function withAnnee(from: string, to: string): string {
  const annee = /\d{4}$/.exec(to)?.[0];
  if (annee === undefined || /\d{4}/.test(from)) return from;
  if (/^\d{1,2}\/\d{1,2}$/.test(from) && /^\d{1,2}\/\d{1,2}\//.test(to)) return `${from}/${annee}`;
  return /\p{L}{3}/u.test(from) ? `${from} ${annee}` : from;
}

const TROUBLE = { trouble: 'date attendue : AAAA-MM-JJ, JJ/MM/AAAA ou AAAA' } as const;
const EN_COURS =
  /^(?:(?:toujours )?en cours|(?:à )?ce jour|aujourd['’]hui|maintenant|actuel(?:lement)?|présent|illimitée?|indéterminée?|sans terme|reconduction tacite)$/i;

/** Longest period that people write with a short year: « 2014-20 ». */
const ANNEES_MAX = 10;

/**
 * « 2019-20 » is two years. « 2009-10 » is a school year or a month, « 2010-12 » three years or a month: which, is asked.
 * « 2019-04 » can only be a month.
 */
function readAnneesCourtes(text: string): Lecture<Periode> | undefined {
  const [, debut, court] = /^(\d{4}) ?[-–—/] ?(\d{2})$/.exec(text) ?? [];
  if (debut === undefined || court === undefined) return undefined;
  const duree = (Number(court) - Number(debut) + 10_000) % 100;
  if (duree === 0 || duree > ANNEES_MAX) return undefined;
  const fin = String(Number(debut) + duree);
  const mois = MOIS[Number(court) - 1];
  if (mois !== undefined)
    return {
      trouble: `période ou mois attendu sans doute possible : écrivez ${quote(`${debut}-${fin}`)} ou ${quote(`${mois} ${debut}`)}`,
    };
  return 'date' in parseDate(debut) && 'date' in parseDate(fin) ? { valeur: { debut, fin } } : TROUBLE;
}

/** What was expected, and how to write a date that is half known: « mi-2018 », « T3 2021 », « sept-20 ». */
function explain(text: string): string {
  const [, debut = '', court] = /^(\p{L}{3,9})\.?[ -/](\d{2})$/u.exec(text) ?? [];
  const mois = MOIS.find((nom) => foldText(nom).startsWith(foldText(debut)));
  if (court !== undefined && mois !== undefined)
    return `année sur quatre chiffres attendue : écrivez ${quote(`${mois} 20${court}`)}`;
  const annees = text.length > LONGUEUR_MAX ? [] : (text.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? []);
  return annees.length === 1
    ? `date attendue : AAAA-MM-JJ, JJ/MM/AAAA, ou l’année seule (${quote(annees[0] ?? '')})`
    : TROUBLE.trouble;
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

function readOne(text: string): Lecture<Periode> | undefined {
  const parsed = parseDate(text.replace(/(?<=\d{4}) ?\d{1,2}[h:]\d{2}(?::\d{2})?$/, ''));
  if ('date' in parsed) return { valeur: { debut: parsed.date } };
  if (parsed.trouble === 'date-ambigue') return { trouble: `année sur quatre chiffres attendue : ${offerAnnee(text)}` };
  return parsed.trouble === 'date-impossible' ? { trouble: parsed.attendu } : undefined;
}

/** « 03/04/19 » was written in this century, « 03/04/98 » in the one before: whoever wrote it says so. */
function offerAnnee(text: string): string {
  const siecle = Number(text.slice(-2)) < 50 ? '20' : '19';
  return `écrivez ${quote(`${text.slice(0, -2)}${siecle}${text.slice(-2)}`)}`;
}

function readNumber(value: number): Lecture<Periode> {
  if (Number.isInteger(value) && value >= 1_800 && value < 2_100) return { valeur: { debut: String(value) } };
  if (value < SERIE_MIN || value > SERIE_MAX) return TROUBLE;
  return {
    valeur: { debut: new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * JOUR).toISOString().slice(0, 10) },
    remarque: 'numéro de jour d’un tableur, lu comme une date',
  };
}
