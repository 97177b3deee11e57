import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { range } from 'd3';
import type { PaysAArticle } from './find-joins.ts';
import { type PackedFacts, packFacts, type ReadFile, sealOf, unpackFacts } from './kept-facts.ts';
import { readPage } from './read-page.ts';
import { SharedStrings } from './shared-strings.ts';

/** A page to read, as it was found, and whether it is compressed too, which takes longer. */
interface Wanted {
  file: string;
  /** Taken before the reading: what is written meanwhile is not known under it. */
  timbre: string;
  isCompressed: boolean;
}

export interface Task {
  dist: string;
  base: string;
  pays: PaysAArticle;
  wanted: readonly Wanted[];
}

/** Pages beyond which a second thread is worth its start. */
const SHARE = 2000;
/** Threads at most: each holds what it read until it has handed it over. */
const THREADS = 4;

/** Reads pages, in as many threads as are worth it; in the order in which they are asked for. */
export async function readFiles(task: Task): Promise<ReadFile[]> {
  const threads = Math.min(THREADS, availableParallelism(), Math.ceil(task.wanted.length / SHARE));
  if (threads < 2) return readHere(task);
  // In turn: pages of one kind, which stand together, weigh alike.
  const shares = range(threads).map((rank) => task.wanted.filter((_, at) => at % threads === rank));
  const read = await Promise.all(shares.map(async (wanted) => (await readThere({ ...task, wanted })).values()));
  return task.wanted.flatMap((_, at) => read[at % threads]?.next().value ?? []);
}

export function readHere({ dist, base, pays, wanted }: Task): ReadFile[] {
  const shared = new SharedStrings();
  return wanted.map(({ file, timbre, isCompressed }) => {
    const bytes = readFileSync(join(dist, file));
    const page = readPage(file, bytes.toString('utf8'), base, shared, pays);
    const gzip = isCompressed ? { gzip: gzipSync(bytes, { level: 9 }).length } : {};
    return { page, sceau: sealOf(bytes), timbre, raw: bytes.length, ...gzip };
  });
}

function readThere(task: Task): Promise<ReadFile[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', (packed: string) => done(unpackFacts(JSON.parse(packed) as PackedFacts)));
    worker.once('error', fail);
  });
}

// The thread of another: one text crosses faster than many objects.
if (!isMainThread && isTask(workerData)) parentPort?.postMessage(JSON.stringify(packFacts(readHere(workerData))));

function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'wanted' in data && 'dist' in data;
}
