import type { PagedText, SourceLine } from '../pages/cut-pages.ts';

/** Lines that follow one another without a blank line or a new page between them. */
export interface Block {
  lines: SourceLine[];
  startsPage: boolean;
}

export function splitBlocks({ lines, furniture }: PagedText): Block[] {
  const blanks = new Set(furniture.filter(({ kind }) => kind === 'vide').map(({ number }) => number));
  const blocks: Block[] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || previous === undefined || line.startsPage || hasGap(previous, line, blanks)) {
      blocks.push({ lines: [line], startsPage: line.startsPage });
    } else block.lines.push(line);
    previous = line;
  }
  return blocks;
}

function hasGap(previous: SourceLine, line: SourceLine, blanks: ReadonlySet<number>): boolean {
  if (line.followsOn) return false;
  for (let number = previous.number + 1; number < line.number; number += 1) if (blanks.has(number)) return true;
  return line.number !== previous.number + 1;
}
