import type { PagedText, SourceLine } from '../pages/cut-pages.ts';

/** Lines that follow one another without a blank line or a new page between them. */
export interface Block {
  lines: SourceLine[];
  startsPage: boolean;
}

export function splitBlocks({ lines }: PagedText): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.startsPage || !line.followsOn)
      blocks.push({ lines: [line], startsPage: line.startsPage });
    else block.lines.push(line);
  }
  return blocks;
}
