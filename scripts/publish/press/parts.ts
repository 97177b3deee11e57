import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../lib/command.ts';
import { loadSealed, saveSealed } from '../../lib/kept-bytes.ts';
import { listFiles } from '../../lib/list-files.ts';
import type { Memory } from './memory.ts';
import { putFile } from './site-folder.ts';

// A site drawn by several machines: each draws its share of the pages from the same inputs, and leaves them with what the
// press remembers of them. Whoever joins the shares takes them for a site that stands: the press looks at each page, and
// draws again the one that is missing, damaged, or drawn from something else.

/** Which share of the pages: the second of three. */
export interface Part {
  rank: number;
  of: number;
}

/** What a share says of itself, beside its pages. */
interface PartMemory extends Memory {
  /** SHA-256 by file: what carries a share from one machine to another may lose dates, or bytes. */
  empreintes: Record<string, string>;
}

const PAGES = 'pages';
const MEMORY = 'memoire.json';

/** Where the pages of a share go. */
export const pagesOf = (part: string): string => join(part, PAGES);

/** Writes what a share says of itself, once its pages are there. */
export function sealPart(part: string, memory: Memory): void {
  const pages = pagesOf(part);
  const empreintes = Object.fromEntries(
    Object.keys(memory.pages).map((file) => [file, hash('sha256', readFileSync(join(pages, file)))]),
  );
  saveSealed(join(part, MEMORY), { ...memory, empreintes } satisfies PartMemory);
}

/**
 * Puts the pages of shares in a folder, over what is there, and makes one memory of theirs.
 * @param folder which holds the shares, a folder each
 * @returns the memory of those pages that arrived as they left
 * @throws UsageError for a folder without any share, or with shares of two programs
 */
export function joinParts(folder: string, out: string): Memory {
  const parts = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((part) => existsSync(join(part, MEMORY)))
    .sort();
  const joined: Memory = { cle: '', questions: [], pages: {} };
  const ranks = new Map<string, number>();
  for (const part of parts) {
    const memory = loadSealed<PartMemory>(join(part, MEMORY));
    if (memory === null) throw new UsageError(`--parts : « ${part} » est abîmé ; dessinez de nouveau cette part`);
    if (joined.cle !== '' && memory.cle !== joined.cle)
      throw new UsageError(`--parts : « ${part} » vient d’une autre version du programme que « ${parts[0]} »`);
    joined.cle = memory.cle;
    const rankOf = (rank: number): number => {
      const asked = memory.questions[rank];
      // Asked otherwise by another share: neither is believed, and the pages that asked it are drawn again.
      if (asked === undefined) return -1;
      const key = JSON.stringify(asked);
      const known = ranks.get(key) ?? joined.questions.push(asked) - 1;
      ranks.set(key, known);
      return known;
    };
    for (const file of listFiles(pagesOf(part))) {
      const page = memory.pages[file];
      const bytes = readFileSync(join(pagesOf(part), file));
      if (page === undefined || hash('sha256', bytes) !== memory.empreintes[file]) continue;
      putFile(out, file, bytes);
      const { size, mtimeMs } = statSync(join(out, file));
      joined.pages[file] = { ...page, octets: size, date: Math.trunc(mtimeMs), lit: page.lit.map(rankOf) };
    }
  }
  if (parts.length === 0) throw new UsageError(`--parts : « ${folder} » ne contient aucune part`);
  return joined;
}
