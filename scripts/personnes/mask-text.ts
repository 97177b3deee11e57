import type { SorteForme } from './list-forms.ts';
import type { Mention, Recogniser } from './recogniser.ts';

/** What stands for a name, and for an address. */
export const WHO = 'la personne chargée du sujet';
export const WHERE = 'adresse non publiée';

/** Takes people out of a text; gives back the same text when it names nobody. */
export type Mask = (text: string) => string;

/** How often a text is read again: what is left may make a name with what stood beside it. */
const TURNS = 3;

/**
 * « Écrivez à **Ada** Lovelace, à l’ambassade » becomes « Écrivez à la personne chargée du sujet, à l’ambassade ». A link to an
 * address keeps its text only. No writing that the recogniser knows is left.
 */
export function createMask(recogniser: Pick<Recogniser, 'find'>): Mask {
  const mask: Mask = (text) => {
    let masked = text;
    for (let turn = 0; turn < TURNS; turn++) {
      const found = recogniser.find(masked);
      if (found.length === 0) return masked;
      masked = replaceAll(masked, found, mask);
    }
    return recogniser.find(masked).length === 0 ? masked : WHO;
  };
  return mask;
}

interface Span {
  debut: number;
  fin: number;
  sorte: 'nom' | 'adresse';
  /** What stands in its place; `WHO` or `WHERE` unless said. */
  texte?: string | undefined;
}

function replaceAll(text: string, found: readonly Mention[], mask: Mask): string {
  const spans = merge(found.map(({ debut, fin, forme }) => ({ debut, fin, sorte: sorteOf(forme.sorte) })));
  const grown = merge(spans.map((span) => grow(text, span, mask)));
  let masked = '';
  let at = 0;
  for (const span of grown) {
    masked += text.slice(at, span.debut);
    masked = write(masked, span);
    at = span.fin;
  }
  return masked + text.slice(at);
}

const sorteOf = (sorte: SorteForme): Span['sorte'] => (sorte === 'adresse' || sorte === 'local' ? 'adresse' : 'nom');

/** Spans that meet become one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.debut - b.debut || b.fin - a.fin)) {
    const last = merged.at(-1);
    if (last === undefined || span.debut >= last.fin) {
      merged.push({ ...span });
      continue;
    }
    if (span.fin > last.fin) {
      last.sorte = last.sorte === 'nom' ? 'nom' : span.sorte;
      last.fin = span.fin;
    } else if (span.debut === last.debut && span.fin === last.fin && span.sorte === 'adresse') last.sorte = 'adresse';
  }
  return merged;
}

/** The whole of what must go with a name: the rest of its address, its link, its marks, its title. */
function grow(text: string, span: Span, mask: Mask): Span {
  const address = growAddress(text, span);
  if (address !== null) return growLink(text, address, mask);
  return growTitle(text, growMarks(text, growWord(text, span)));
}

/** How far an address goes on at most, on each side of what was found in it. */
const LONGEST_ADDRESS = 2_000;
/** « (at) exemple.fr », after what stands before an `@`. */
const SPOKEN_DOMAIN = /^\s*[([{<]?\s*(?:at|arobase|arobas)\s*[)\]}>]?\s*[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;
const EDGE = /[\s<>"“”«»(){}[\]|,;]/;
const ADDRESS = /[^@](?:@|%(?:25)*40|&#(?:64|x40);|&commat;)[^@]|:\/\/|^www\.|^mailto:/i;

/** The e-mail address or the URL that the span is a part of. */
function growAddress(text: string, { debut, fin, sorte }: Span): Span | null {
  let [start, end] = [debut, fin];
  const [lowest, highest] = [Math.max(0, debut - LONGEST_ADDRESS), Math.min(text.length, fin + LONGEST_ADDRESS)];
  while (start > lowest && !EDGE.test(text[start - 1] ?? '')) start--;
  while (end < highest && !EDGE.test(text[end] ?? '')) end++;
  while (end > fin && /[.:!?…'’*_~`]/.test(text[end - 1] ?? '')) end--;
  while (start < debut && /[*_~`'’]/.test(text[start] ?? '')) start++;
  // A name may begin in one address and end out of it: « https://x.fr/ada Lovelace ».
  const inner = text
    .slice(debut, fin)
    .split('')
    .map((sign) => EDGE.test(sign));
  const [first, last] = [inner.indexOf(true), inner.lastIndexOf(true)];
  const before = text.slice(start, first === -1 ? end : debut + first);
  const after = text.slice(last === -1 ? start : debut + last + 1, end);
  const [isBefore, isAfter] = [ADDRESS.test(before), ADDRESS.test(after)];
  if (isBefore || isAfter) return { debut: isBefore ? start : debut, fin: isAfter ? end : fin, sorte: 'adresse' };
  const [spoken = ''] = SPOKEN_DOMAIN.exec(text.slice(fin, fin + 200)) ?? [];
  return sorte === 'adresse' || spoken !== '' ? { debut, fin: fin + spoken.length, sorte: 'adresse' } : null;
}

/** A Markdown link to it goes, its text stays; so do the angle brackets around it. */
function growLink(text: string, span: Span, mask: Mask): Span {
  let { debut, fin } = span;
  if (text[debut - 1] === '<') {
    debut--;
    if (text[fin] === '>') fin++;
  }
  if (text[debut - 1] !== '(' || text[debut - 2] !== ']') return { ...span, debut, fin };
  const open = openingBracket(text, debut - 2);
  const close = text.indexOf(')', fin);
  if (open === -1 || close === -1) return { ...span, debut, fin };
  const shown = mask(text.slice(open + 1, debut - 2)).trim();
  const whole = { debut: text[open - 1] === '!' ? open - 1 : open, fin: close + 1 };
  if (shown.toLowerCase() === WHO) return { ...whole, sorte: 'nom' };
  return { ...whole, sorte: 'adresse', texte: shown === '' ? WHERE : shown };
}

/** The bracket that the one at `close` closes; -1 for none. */
function openingBracket(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return -1;
}

/** « Lovelace-Byron », « King-Lovelace », « #AdaLovelace », « lovelace2 ». */
function growWord(text: string, span: Span): Span {
  const [rest = ''] = /^(?:\d+|[-‐‑'’]\p{Lu}[\p{L}\p{M}]*)*/u.exec(text.slice(span.fin, span.fin + 80)) ?? [];
  const [start = ''] = /(?:[\p{L}\p{M}]+[-‐‑])+$/u.exec(text.slice(Math.max(0, span.debut - 80), span.debut)) ?? [];
  if (start !== '') return { ...span, debut: span.debut - start.length, fin: span.fin + rest.length };
  const isHandle = /(?:^|\s)[#@]$/u.test(text.slice(Math.max(0, span.debut - 2), span.debut));
  return { ...span, debut: isHandle ? span.debut - 1 : span.debut, fin: span.fin + rest.length };
}

/** How far back a mark is looked for that one within a name may close. */
const LONGEST_PARAGRAPH = 5_000;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '“': '”', '{': '}' };
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]));
const MARKS =
  /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|`+|<\/?[a-z!][^>]{0,500}>|\]\([^)\n]{0,2000}\)|[()[\]«»“”{}]/giu;

/** Marks that open within the span and close after it, or open before it and close within. */
function growMarks(text: string, span: Span): Span {
  const open: string[] = [];
  let { debut, fin } = span;
  let after = '';
  const { debut: from, fin: to } = span;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARKS)) {
    const opens = isEmphasis(mark) && isOpening(text, from + index, mark.length);
    if (isClosing(mark, open.at(-1))) {
      open.pop();
      continue;
    }
    const start = opens ? null : openBefore(text, debut, mark);
    if (start !== null) debut = start;
    else if (isCloser(mark) && !opens)
      after += keptCloser(mark, text.slice(Math.max(0, debut - LONGEST_PARAGRAPH), debut));
    else open.push(mark);
  }
  let before = '';
  for (const mark of open.reverse()) {
    const end = closeAfter(text, fin, mark);
    if (end !== null) fin = end;
    else if (isEmphasis(mark)) before = ` ${mark}`;
  }
  if (after === '' && before === '') return { ...span, debut, fin };
  while (before !== '' && /\s/.test(text[fin] ?? '')) fin++;
  return { ...span, debut, fin, texte: `\0${after}${before}` };
}

/** An emphasis begins after a space and before a letter. */
const isOpening = (text: string, at: number, length: number): boolean =>
  !/[\s]/.test(text[at + length] ?? ' ') && /[\s(«“-]/.test(text[at - 1] ?? ' ');
const isEmphasis = (mark: string): boolean => /^[*_~`]+$/.test(mark);
const isCloser = (mark: string): boolean =>
  OPENING.has(mark) || mark.startsWith('](') || mark.startsWith('</') || isEmphasis(mark);
const isClosing = (mark: string, open: string | undefined): boolean =>
  open !== undefined &&
  (CLOSING[open] === mark ||
    (isEmphasis(mark) && open === mark) ||
    (mark.startsWith('](') && open === '[') ||
    isTagPair(open, mark));
const isTagPair = (open: string, close: string): boolean =>
  close.startsWith('</') && open.toLowerCase().startsWith(`<${close.slice(2, -1).trim().toLowerCase()}`);

/** Where the mark that `mark` closes stands, right before a place; for the text of a link, anywhere before it. */
function openBefore(text: string, at: number, mark: string): number | null {
  const before = text.slice(Math.max(0, at - 300), at);
  if (mark.startsWith('](')) {
    const open = before.lastIndexOf('[');
    return open === -1 ? null : at - before.length + open;
  }
  if (mark.startsWith('</')) {
    const [tag = ''] = new RegExp(`<${mark.slice(2, -1).replace(/[^a-z0-9]/gi, '')}\\b[^>]*>$`, 'i').exec(before) ?? [];
    return tag === '' ? null : at - tag.length;
  }
  const open = OPENING.get(mark) ?? (isEmphasis(mark) ? mark : null);
  const close = before.trimEnd();
  return open !== null && close.endsWith(open) ? at - (before.length - close.length) - open.length : null;
}

function closeAfter(text: string, at: number, mark: string): number | null {
  const after = text.slice(at, at + 2_000);
  if (mark === '[') {
    const [link = ''] = /^\](?:\([^)\n]*\))?/.exec(after) ?? [];
    return link === '' ? null : at + link.length;
  }
  if (mark.startsWith('<')) {
    const [tag = ''] = /^<\/[a-z][^>]*>/i.exec(after) ?? [];
    return tag === '' ? null : at + tag.length;
  }
  const close = CLOSING[mark] ?? mark;
  const rest = after.trimStart();
  return rest.startsWith(close) ? at + (after.length - rest.length) + close.length : null;
}

/** A mark that closes what was opened further back stays. */
function keptCloser(mark: string, before: string): string {
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const open = OPENING.get(mark) ?? mark;
  const count = (sign: string) => paragraph.split(sign).length - 1;
  if (isEmphasis(mark)) return count(mark) % 2 === 1 ? mark : '';
  return OPENING.has(mark) && count(open) > count(mark) ? mark : '';
}

const TITLE =
  /(?<![\p{L}\p{N}])(?:(?:M|Mr|Mme|Mlle|Mmes|MM|Dr|Pr|Me|Mgr|Sr|Sra|Mrs|Ms)\.?|(?:monsieur|madame|mademoiselle|messieurs|mesdames|docteure?|professeure?|maître|señora?|don|doña|herr|frau)|\p{Lu}\.)\s+$/iu;

/** « Mme » goes with the name that it stands before. */
function growTitle(text: string, span: Span): Span {
  const [title = ''] = TITLE.exec(text.slice(Math.max(0, span.debut - 40), span.debut)) ?? [];
  return title === '' ? span : { ...span, debut: span.debut - title.length };
}

const ELISION = /(?<![\p{L}])(d|qu|lorsqu|puisqu|jusqu)['’]$/iu;
const SENTENCE_START = /(?:^|[.!?…][»”")\]]*\s+|\n)\s*(?:[-*+>]\s+|\d+[.)]\s+|#{1,6}\s+)?[*_]*$/u;

/** Writes a span after what precedes it: « d’Ada Lovelace » becomes « de la personne… », and a sentence begins with a capital. */
function write(before: string, { sorte, texte }: Span): string {
  if (texte !== undefined && !texte.startsWith('\0')) return before + texte;
  const marks = texte?.slice(1) ?? '';
  if (sorte === 'adresse') return `${before}${WHERE}${marks}`;
  const [elision = '', word = ''] = ELISION.exec(before.slice(-10)) ?? [];
  const spoken = elision === '' ? before : `${before.slice(0, -elision.length)}${word}e `;
  const tail = before.length > 200 ? `x${before.slice(-200)}` : before;
  const who = SENTENCE_START.test(tail) ? `${WHO.charAt(0).toUpperCase()}${WHO.slice(1)}` : WHO;
  return `${spoken}${who}${marks}`;
}

/** True for a text that says nothing but that somebody was taken out of it. */
export function isOnlyMask(text: string): boolean {
  const rest = text.replaceAll(new RegExp(`${WHO}|${WHERE}`, 'gi'), '');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
}
