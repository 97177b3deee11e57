import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { digestProgram } from '../../lib/keep.ts';
import { listFiles } from '../../lib/list-files.ts';
import { loadPaysReference } from '../../lib/reference-tables.ts';
import { toStamp } from '../../lib/stamp.ts';
import { listPaysAArticle } from './find-joins.ts';
import { findHeaviestByGabarit } from './heaviest-pages.ts';
import { loadFacts, type ReadFile, saveFacts, sealOf } from './kept-facts.ts';
import { readFiles, readHere, type Task } from './read-files.ts';

export interface PagesLocation {
  /** The output folder. */
  dist: string;
  /** The path that the site is published under: `/`, `/atlas/`. */
  base?: string;
  /** All files of the folder, where they have been listed. */
  files?: readonly string[];
}

/** Compressing a page takes longer than reading it: beyond this many, a sample is compressed. */
const MAX_COMPRESSED = 800;

/** One page in so many must be new before what is known is written again: writing 50,000 takes longer than reading 500. */
const WORTH_WRITING = 100;

/** With both slashes. */
export const toBase = (written = '/'): string => `/${written}/`.replace(/\/+/g, '/');

/** What every page of a site says, read here and now. */
export const readAll = (location: PagesLocation): ReadFile[] => readHere(planReading(location));

/**
 * The same, but pages whose bytes were read for an earlier site are not read again: a file of the same stamp is the one that was
 * read; any other is compared by its digest.
 * @param memory the file that keeps what is read; undefined to keep nothing
 */
export async function readChanged(location: PagesLocation, memory: string | undefined): Promise<ReadFile[]> {
  const task = planReading(location);
  const cle = sealOf(Buffer.from(JSON.stringify([digestProgram(), task.base, [...task.pays]])));
  const known = loadFacts(memory, cle);
  let renewed = 0;
  const found = task.wanted.map(({ file, timbre, isCompressed }) => {
    const read = known.get(file);
    if (read === undefined || (isCompressed && read.gzip === undefined)) return undefined;
    if (timbre !== read.timbre) {
      if (sealOf(readFileSync(join(task.dist, file))) !== read.sceau) return undefined;
      renewed += 1;
    }
    // Compressed for an earlier site, it would be one more of the sample.
    const { gzip, ...rest } = read;
    return { ...rest, timbre, ...(isCompressed && { gzip }) };
  });
  const missing = task.wanted.filter((_, rank) => found[rank] === undefined);
  const read = (await readFiles({ ...task, wanted: missing })).values();
  const all = found.flatMap((one) => one ?? read.next().value ?? []);
  const news = missing.length + renewed + Math.abs(known.size - all.length);
  if (memory !== undefined && news > all.length / WORTH_WRITING) saveFacts(memory, cle, all);
  return all;
}

/** Each page is looked at once: national sites have 50,000. */
function planReading({ dist, base, files = listFiles(dist) }: PagesLocation): Task {
  const pages = files.filter((path) => path.endsWith('.html'));
  const seen = pages.map((file) => {
    const stats = statSync(join(dist, file));
    return { file, size: stats.size, timbre: toStamp(stats) };
  });
  const sizes = new Map(seen.map(({ file, size }) => [file, size]));
  const compressed = pickCompressed(pages, (file) => sizes.get(file) ?? 0);
  const pays = listPaysAArticle(loadPaysReference().values());
  const wanted = seen.map(({ file, timbre }) => ({ file, timbre, isCompressed: compressed.has(file) }));
  return { dist, base: toBase(base), pays, wanted };
}

/** Pages drawn by their names, so that one page more changes none of the others, the home page, and the heaviest of each template. */
function pickCompressed(pages: readonly string[], sizeOf: (file: string) => number): Set<string> {
  const step = Math.ceil(pages.length / MAX_COMPRESSED);
  return new Set([
    'index.html',
    ...pages.filter((file) => crc32(file) % step === 0),
    ...findHeaviestByGabarit(pages, sizeOf).values(),
  ]);
}
