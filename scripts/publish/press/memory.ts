import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Texts } from './tell-pages-apart.ts';

/** What the press remembers of a file that it wrote. */
export interface PageMemory {
  /** Its bytes, and its date in milliseconds, as they were: a file that somebody touched is drawn again. */
  octets: number;
  date: number;
  /** The fingerprint of what its route gave it; null when that could not be told. */
  props: string | null;
  /** Ranks of the questions that it asked of the content. */
  lit: number[];
  /** Of pages only: what it says of itself, and what tells it from others that say the same. */
  texts?: Texts;
  precisions?: Partial<Texts>;
}

/** What the press remembers of a site. */
export interface Memory {
  /** What drew it: the key of the bundle, which holds the version of everything. */
  cle: string;
  questions: { question: string; print: string }[];
  pages: Record<string, PageMemory>;
}

/**
 * The memory of a site that this bundle drew. Missing, damaged, of another bundle: null, and everything is drawn.
 * The first line of the file is the digest of the rest.
 */
export function loadMemory(file: string, cle: string): Memory | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (digest(body) !== text.slice(0, end)) return null;
    const memory: Memory = JSON.parse(body);
    return memory.cle === cle ? memory : null;
  } catch {
    return null;
  }
}

/** Writes the memory of a site that is not published yet. */
export function draftMemory(file: string, memory: Memory): void {
  const body = JSON.stringify(memory);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draftOf(file), `${digest(body)}\n${body}`);
}

/** The draft becomes the memory, once its site is in place: a kill leaves the old one, which doubts what changed since. */
export const keepMemory = (file: string): void => renameSync(draftOf(file), file);

const draftOf = (file: string): string => `${file}.nouveau`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
