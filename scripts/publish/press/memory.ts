import { existsSync, renameSync, rmSync } from 'node:fs';
import { loadSealed, saveSealed } from '../../lib/kept-bytes.ts';
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

/** The memory of a site that this bundle drew. Missing, damaged, of another bundle: null, and everything is drawn. */
export function loadMemory(file: string, cle: string): Memory | null {
  const memory = loadSealed<Memory>(file);
  return memory?.cle === cle ? memory : null;
}

/** Writes the memory of a site that is not published yet. Where the disk refuses it, a draft of a build that was killed is not it. */
export function draftMemory(file: string, memory: Memory): void {
  rmSync(draftOf(file), { force: true });
  saveSealed(draftOf(file), memory);
}

/** The draft becomes the memory, once its site is in place: a kill leaves the old one, which doubts what changed since. */
export function keepMemory(file: string): void {
  if (existsSync(draftOf(file))) renameSync(draftOf(file), file);
}

const draftOf = (file: string): string => `${file}.nouveau`;
