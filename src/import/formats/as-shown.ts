import { uniteOf } from '../valeurs/read-montant.ts';

/** What a number format of a spreadsheet writes around a number, and what it hides of it. */
interface Format {
  /** « k€ », « FCFA », « $ »: the text beside the figures. */
  libelle: string;
  /** « [$XOF] »: the currency of a cell, as Excel says it. */
  devise: string;
  /** What of the text follows the figures: « € / an ». */
  suite: string;
  /** Only the signs of the format, without its texts: `#,##0.00`, `mmm-yy`. */
  signes: string;
}

/** `"text"`, `\x`, `[$symbol-locale]`, `[Red]`, `_x` and `*x` that only fill space, and the signs. */
const MORCEAUX = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|(.)/gs;
const ECHELLES = ['', 'milliers', 'millions', 'milliards'];

/**
 * The text of a cell where its format says more than its value, or less: 12 that shows as « 12 k€ », 5000 as « $5,000 », a day
 * as « 2019 ». Any other value as it is: signs, decimals and « € » change nothing to what is read.
 */
export function asShown(value: unknown, code: string): unknown {
  if (value instanceof Date) return dateAsShown(value, readFormat(code).signes);
  return typeof value === 'number' ? numberAsShown(value, readFormat(code)) : value;
}

/** Whether values of this format may show otherwise than they are. */
export const isParlant = (code: string): boolean =>
  [1, new Date(0)].some((value) => typeof asShown(value, code) === 'string');

/** The first section of a format: the others are for what is negative, nothing or a text. */
function readFormat(code: string): Format {
  const format: Format = { libelle: '', devise: '', suite: '', signes: '' };
  for (const [, texte, lettre, devise, signe] of code.matchAll(MORCEAUX)) {
    if (signe === ';') break;
    if (devise !== undefined) format.devise += devise;
    const dit = texte ?? lettre ?? devise ?? (signe !== undefined && /\p{Sc}|%/u.test(signe) ? signe : '');
    format.libelle += dit;
    if (/[0#?]/.test(format.signes)) format.suite += dit;
    format.signes += signe ?? '';
  }
  return { ...format, libelle: format.libelle.replace(/\s+/g, ' ').trim() };
}

/** What may follow a number and changes nothing to it. */
const NEUTRE = /^\s*(?:€|eur|euros?)?\s*(?:t\.?t\.?c\.?|h\.?t\.?)?\s*$|^\s*hab(?:\.|itants?)?\s*$/i;

function numberAsShown(value: number, { libelle, devise, suite, signes }: Format): number | string {
  // `0,` shows thousands: 12 for 12000.
  const echelle = /[0#?](,+)(?![,0#?])/.exec(signes)?.[1]?.length ?? 0;
  const cent = signes.includes('%') ? 100 : 1;
  const shown = String(Number(((value * cent) / 1000 ** echelle).toPrecision(15))).replace('.', ',');
  const unite = uniteOf(libelle);
  const autreDevise = devise !== '' && !/€|eur/i.test(devise);
  if ('trouble' in unite || unite.facteur !== 1 || autreDevise || (/[\p{L}/%]/u.test(suite) && !NEUTRE.test(suite)))
    return `${shown} ${libelle}`;
  return echelle === 0 || echelle >= ECHELLES.length ? value : `${shown} ${ECHELLES[echelle]}`;
}

function dateAsShown(value: Date, signes: string): Date | string {
  if (Number.isNaN(value.getTime()) || /[dhs]/i.test(signes) || !/y/i.test(signes)) return value;
  const [annee, mois] = value.toISOString().split('-');
  return /m/i.test(signes) ? `${mois}/${annee}` : String(annee);
}
