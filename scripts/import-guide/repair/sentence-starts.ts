import type { TextKind } from '../types.ts';
import { startsUpper } from './garbling.ts';
import { endsSentence, type Token } from './tokens.ts';

/** Words followed by a full stop that ends no sentence. */
const ABBREVIATIONS = new Set('m mm mme mmes cf v p pp art no n vol éd dr pr st ste av ex rép dév ass'.split(' '));

/** After « etc. » or « … », only these begin a sentence. */
const OPENERS = new Set(
  'il ils elle elles on nous vous ce cela ces cette les le la l des un une dans depuis en enfin outre toutefois tout tous toutes notre nos'.split(
    ' ',
  ),
);

/** True for a word that begins a sentence after another. */
export function startsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (!endsSentence(token.gap)) return false;
  const previous = tokens[index - 1];
  const dot = /^\./.test(token.gap);
  if (previous && dot && ABBREVIATIONS.has(previous.word.toLowerCase())) return false;
  if (previous && dot && previous.word.length === 1 && startsUpper(previous.word)) return false;
  if (/\[(?:\.{3}|…)\]|[.!?…]\s*\(/.test(token.gap)) return false;
  const trailing = /^(?:\.{3}|…)/.test(token.gap) || (dot && previous?.word.toLowerCase() === 'etc');
  return !trailing || OPENERS.has(token.word.toLowerCase());
}

/** What may stand before the first word: nothing, a quotation mark, the number of a section; not a quantity. */
export function opensAfter(gap: string, kind: TextKind): boolean {
  const before = gap.replace(/[\s\u00A0\u202F«“–—-]+/g, '');
  if (before === '' || /^\d{1,2}(?:\.\d{1,2})*[.)]$/.test(before) || /^\d{1,2}\.\d{1,2}$/.test(before)) return true;
  return kind === 'titre' && /^\d{1,2}$/.test(before);
}
