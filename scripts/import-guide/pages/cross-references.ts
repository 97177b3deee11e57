import { withoutAccents } from './line-print.ts';

/** A place of the text that names a page: « voir rubrique 11.4 consacrée à l’Algérie, page 117 ». */
export interface CrossReference {
  /** Index of the sheet where it stands. */
  from: number;
  page: number;
  /** Words around it, folded; the page that it names should speak of the same. */
  words: string[];
  /** Number of the section that it names: `11.4`. */
  section: string | null;
}

const PAGE = /\bpages?\s+(\d{1,3})(?:\s*(?:et|à|-)\s*(\d{1,3}))?/gi;
const LINES_BEFORE = 3;

/** Words long enough to tell a subject, without accents or case. */
export function subjectWords(text: string): string[] {
  return withoutAccents(text)
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4 && word !== 'page' && word !== 'pages' && word !== 'voir');
}

/** Reads the references of one sheet, given its lines in order. */
export function readCrossReferences(lines: readonly string[], sheet: number): CrossReference[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(PAGE)].flatMap((match) => {
      const before = lines.slice(Math.max(0, index - LINES_BEFORE), index).join(' ');
      const context = `${before} ${line.slice(0, match.index)}`;
      const sections = [...context.slice(-120).matchAll(/(?<![\d.])(\d{1,2}\.\d{1,2})(?![\d.])/g)];
      const words = [...new Set(subjectWords(context))];
      const section = sections.at(-1)?.[1] ?? null;
      const pages = match[2] === undefined ? [match[1]] : [match[1], match[2]];
      return pages.map((page) => ({ from: sheet, page: Number(page), words, section }));
    }),
  );
}
