import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestProgram } from '../../lib/keep.ts';
import { listFiles } from '../../lib/list-files.ts';
import { stampOf } from '../../lib/stamp.ts';
import { loadPaysReference } from '../../model/load-reference-data.ts';
import { listPaysAArticle } from './find-joins.ts';
import { findHeaviestByGabarit } from './heaviest-pages.ts';
import { loadFacts, type ReadFile, saveFacts, sealOf } from './kept-facts.ts';
import { readFiles, readHere, type Task } from './read-files.ts';

export interface PagesLocation {
  /** The output folder. */
  dist: string;
  /** The path that the site is published under: `/`, `/atlas/`. */
  base?: string;
}

/** Compressing a page takes longer than reading it: beyond this many, a sample is compressed. */
const MAX_COMPRESSED = 800;

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
  const found = task.wanted.map(({ file, isCompressed }) => {
    const read = known.get(file);
    if (read === undefined || (isCompressed && read.gzip === undefined)) return undefined;
    const timbre = stampOf(join(task.dist, file));
    if (timbre === null || timbre !== read.timbre) {
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
  if (memory !== undefined && (missing.length + renewed > 0 || known.size !== all.length)) saveFacts(memory, cle, all);
  return all;
}

function planReading({ dist, base }: PagesLocation): Task {
  const files = listFiles(dist).filter((path) => path.endsWith('.html'));
  const compressed = pickCompressed(dist, files);
  const pays = listPaysAArticle(loadPaysReference().values());
  const wanted = files.map((file) => ({ file, isCompressed: compressed.has(file) }));
  return { dist, base: toBase(base), pays, wanted };
}

/** Pages at regular intervals, the home page, and the heaviest of each template. */
function pickCompressed(dist: string, files: readonly string[]): Set<string> {
  const step = Math.ceil(files.length / MAX_COMPRESSED);
  return new Set([
    'index.html',
    ...files.filter((_, index) => index % step === 0),
    ...findHeaviestByGabarit(dist, files).values(),
  ]);
}
