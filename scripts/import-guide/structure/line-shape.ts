import type { SourceLine } from '../pages/cut-pages.ts';
import { isCapitals } from './line-kind.ts';

/** How the text is set: what makes a line full, and whether ends of lines tell anything. */
export interface TextMetrics {
  /** Usual length of a full line, in characters. */
  width: number;
  /** True when a line that goes on ends with a space, as in text extracted from a PDF. */
  trailingSpaces: boolean;
}

export function measureText(lines: readonly SourceLine[]): TextMetrics {
  const lengths = lines.map(({ raw }) => raw.trim().length).sort((one, other) => one - other);
  const spaced = lines.filter(({ raw }) => /[ \u00A0]$/.test(raw)).length;
  return {
    width: lengths[Math.floor(lengths.length * 0.75)] ?? 50,
    trailingSpaces: spaced > lines.length * 0.3,
  };
}

/** True when the next word would have fitted on the line: the author, not the margin, ended it. */
export function breaksEarly(line: SourceLine, next: SourceLine, { width }: TextMetrics): boolean {
  const word = next.raw.trim().split(/\s+/)[0] ?? '';
  return line.raw.trim().length + 1 + word.length < width * 0.86;
}

/** True when the line says that the sentence goes on below: a space at its end, or nothing that closes it. */
export function goesOn(line: SourceLine, metrics: TextMetrics): boolean {
  if (metrics.trailingSpaces) return /[ \u00A0]$/.test(line.raw);
  return endsOpen(line.raw);
}

const LINKS =
  /(?:^|[\s’'(])(?:à|a|au|aux|avec|ce|ces|cette|comme|contre|dans|de|des|du|d[’']|en|entre|et|l[’']|la|le|les|leur|leurs|nos|notre|ou|où|par|pas|plus|pour|qu[’']|que|qui|sa|se|ses|son|sous|sur|un|une|vers|vos|votre|–|&|\+|\/)$/iu;

/** True when the text cannot end there: a link word, a comma, a hyphen, an open bracket. */
export function endsOpen(text: string): boolean {
  const trimmed = text.trim();
  return /[,(«\-/‑]$/.test(trimmed) || LINKS.test(trimmed) || opensBracket(trimmed);
}

function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** True when a sentence is over at the end of the text. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;][»”")\]\s]*$/u.test(text.trim());
}

/** True for a text that begins in small letters; « s’EnGAGER », printed in capitals, does not. */
export function startsLower(text: string): boolean {
  return /^[\p{Ll}(]/u.test(text.trim()) && !isCapitals(text);
}
