import type { SourceLine } from '../pages/cut-pages.ts';

/** The same line, only a part of its text. */
export const withText = (line: SourceLine, raw: string): SourceLine => ({ ...line, raw });

/** The lines left once `count` characters of their joined text are taken off. Lines are joined by one space. */
export function dropText(lines: readonly SourceLine[], count: number): SourceLine[] {
  const rest: SourceLine[] = [];
  let toDrop = count;
  for (const line of lines) {
    if (toDrop <= 0) rest.push(line);
    else if (line.raw.length <= toDrop) toDrop -= line.raw.length + 1;
    else {
      rest.push(withText(line, line.raw.slice(toDrop)));
      toDrop = 0;
    }
  }
  return rest.filter(({ raw }) => raw.trim() !== '');
}

/** The lines joined as `dropText` counts them. */
export const joinRaw = (lines: readonly SourceLine[]): string => lines.map(({ raw }) => raw).join(' ');
