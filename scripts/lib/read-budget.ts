import { LONGUEUR_LIGNE } from '../../src/contract/fields/texte.ts';
import type { Budget } from '../../src/contract/guide/budget.ts';

const NUMBER = String.raw`\d{1,3}(?:[ \u00A0\u202F.]\d{3})+|\d+(?:,\d+)?`;
const UNIT = String.raw`(?:[ \u00A0\u202F]*(milliers?|millions?|milliards?|k|M)(?![a-z])(?: d[’'])?)?`;
const EURO = String.raw`[ \u00A0\u202F]*(?:euros?|€)`;
const RANGE = new RegExp(`(${NUMBER})${UNIT}(?:${EURO})?\\s*(?:à|et|-|–)\\s*(${NUMBER})${UNIT}${EURO}`, 'iu');
const AMOUNT = new RegExp(`(${NUMBER})${UNIT}${EURO}`, 'iu');

const SCALES: Record<string, number> = { k: 1e3, millier: 1e3, m: 1e6, million: 1e6, milliard: 1e9 };

/** `30 000` → 30000, `1,1` with `million` → 1100000. */
export function readNumber(text: string, unit: string | undefined): number {
  const value = Number(text.replace(/[ \u00A0\u202F.]/g, '').replace(',', '.'));
  const scale = SCALES[(unit ?? '').toLowerCase().replace(/s$/, '')] ?? 1;
  return Math.round(value * scale * 100) / 100;
}

/** « entre 3 000 et 6 000 euros », « 2 000 euros par an », « à définir »: the first amount is the collectivité’s. */
export function readBudget(text: string): { budget: Budget; rest: string | null } {
  const range = RANGE.exec(text);
  const amount = AMOUNT.exec(text);
  const first = range !== null && (amount === null || range.index <= amount.index) ? range : amount;
  const { said, rest } = shorten(text, first?.index ?? 0);
  if (first === null) return { budget: { texte: said, min: null, max: null, periode: null, annees: null }, rest };
  const isRange = first === range;
  const max = readNumber(isRange ? (first[3] ?? '') : (first[1] ?? ''), isRange ? first[4] : first[2]);
  const min = isRange ? readNumber(first[1] ?? '', first[2] ?? (Number(first[1]) < 1000 ? first[4] : undefined)) : max;
  return { budget: { texte: said, min, max, periode: readPeriod(said), annees: readAnnees(said) }, rest };
}

function readPeriod(text: string): Budget['periode'] {
  if (/\b(?:par an|annuel|chaque année|\/\s*an)\b/iu.test(text)) return 'an';
  return /\bsur\b[^.]*\b(?:ans?|années?)\b|\binvestissement\b|\bau total\b/iu.test(text) ? 'programme' : null;
}

/** « sur 2 ou 3 années budgétaires » → 2 to 3 years. An amount due each year is not spread. */
function readAnnees(text: string): Budget['annees'] {
  const found = /\bsur (\d+)(?: (?:à|ou|et) (\d+))? (?:ans?|années?)\b/iu.exec(text);
  if (found === null || readPeriod(text) === 'an') return null;
  const min = Number(found[1]);
  return min > 0 ? { min, max: Math.max(min, Number(found[2] ?? min)) } : null;
}

/** The sentence of the amount, when the whole is too long for a field; the rest is told apart. */
function shorten(text: string, at: number): { said: string; rest: string | null } {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  if (sentences.length === 1 && text.length <= LONGUEUR_LIGNE) return { said: strip(text), rest: null };
  let from = 0;
  const index = sentences.findIndex((sentence) => {
    from += sentence.length + 1;
    return at < from;
  });
  const said = sentences[Math.max(index, 0)] ?? text;
  const rest = sentences.filter((sentence) => sentence !== said).join(' ');
  return { said: strip(cut(said)), rest: rest === '' ? null : rest };
}

const strip = (text: string): string => text.trim().replace(/[.;]$/, '');

const cut = (text: string): string =>
  text.length <= LONGUEUR_LIGNE ? text : `${text.slice(0, text.lastIndexOf(' ', LONGUEUR_LIGNE - 2))}…`;
