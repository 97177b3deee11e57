import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoppedPublication } from '../../lib/command.ts';
import { listFiles } from '../../lib/list-files.ts';
import { ASSETS } from './bundle-folder.ts';
import { renderFrameRules } from './frame-rules.ts';
import type { Addresses } from './keep-bundle.ts';
import { loadMemory, type Memory } from './memory.ts';
import type { Part } from './parts.ts';
import { putBack, putFile, removeFile } from './site-folder.ts';
import { addPrecisions, type Texts, tellPagesApart } from './tell-pages-apart.ts';
import type { DrawnFile, Message, Order } from './worker.ts';

/** What a press draws, and where to. */
interface PressOptions extends Addresses {
  /** Made by `keepBundle`. */
  bundle: string;
  /** The content that the pages are drawn from. */
  content: string;
  /** A mirror of the site that stands, or an empty folder. */
  out: string;
  /** The site that stands, if any. */
  standing: string;
  /** The file that holds what the press remembers of it; null to draw everything. */
  memory: string | null;
  /** Folders and files of the site that others write. */
  others: RegExp;
  /** The share of the pages to draw, and nothing else: what takes them all is left to who joins the shares. */
  part?: Part | undefined;
  /** Told as pages come, of how many. */
  progress?: (done: number, of: number) => void;
}

/** What a press did, and what it remembers of it. */
export interface Pressed {
  memory: Memory;
  paths: number;
  drawn: number;
  written: number;
  removed: number;
}

const HEADERS = '_headers';
/** Memory that a worker of the national site takes. */
const PER_WORKER = 700 * 1024 * 1024;
/** Bytes of records that are worth a worker more: below, it would only load what another has loaded. */
const WORTH = 512 * 1024;
/** What weighs the same whatever is published, and what no page is drawn from. */
const NO_RECORDS = /^(?:lignes|rapport|recherche|verifier)\.json$/;

/** One worker a core, as long as half of the machine's memory holds them and the content is worth it. */
function countWorkers(content: string): number {
  const records = readdirSync(content).filter((name) => name.endsWith('.json') && !NO_RECORDS.test(name));
  const bytes = records.reduce((sum, name) => sum + statSync(join(content, name)).size, 0);
  const most = Math.min(availableParallelism(), Math.floor(totalmem() / 2 / PER_WORKER), Math.ceil(bytes / WORTH));
  return Math.max(1, most);
}

/**
 * Draws the pages of a site that have changed, puts its other files beside them, and removes what no page writes any more.
 * Without memory, every page is drawn; either way, a file whose bytes are the same stays as it is.
 * @throws StoppedPublication when a page cannot be drawn
 */
export async function pressSite(options: PressOptions): Promise<Pressed> {
  const { bundle, out, standing } = options;
  const cle = basename(bundle);
  const trusted = isKey(cle) ? options.memory : null;
  const memory: Memory = { cle, questions: [], pages: {} };
  const drawing = drawPages(options, memory, trusted);
  // While the workers begin: each of them reads it too.
  const known = trusted === null ? null : loadMemory(trusted, cle);
  const assets = join(bundle, ASSETS);
  const files = new Set(options.part ? [] : listFiles(assets));
  for (const file of files) if (file !== HEADERS) putFile(out, file, readFileSync(join(assets, file)));
  // What a worker writes meanwhile is known without being listed.
  const there = listFiles(out);
  const { drawn, kept } = await drawing;
  // Templates compiled while packages were being installed have no route.
  if (drawn.length + kept.length === 0 && !options.part)
    throw new StoppedPublication('Aucune page à dessiner : supprimez .build/gabarits');
  for (const { written: _, file, ...page } of drawn) memory.pages[file] = page;
  if (known !== null) keepPages(kept, known, memory);
  else if (kept.length > 0)
    throw new StoppedPublication('Mémoire de la presse perdue en chemin : relancez la commande');
  if (!options.part) tellApart(memory, out, standing);
  for (const file of Object.keys(memory.pages)) files.add(file);
  const gone = there.filter((file) => !files.has(file) && !options.others.test(file));
  for (const file of gone) removeFile(out, file);
  if (!options.part) putHeaders(out, assets, files);
  return {
    memory,
    paths: drawn.length + kept.length,
    drawn: drawn.length,
    written: drawn.filter(({ written }) => written).length,
    removed: gone.length,
  };
}

/** A bundle that could not be kept under a key says nothing of what made it: nothing is known of what it drew. */
const isKey = (name: string): boolean => /^[\da-f]{64}$/.test(name);

/** Pages that are as they were, with the questions that they asked. */
function keepPages(kept: readonly string[], from: Memory, to: Memory): void {
  const ranks = new Map(to.questions.map(({ question }, rank) => [question, rank]));
  const rankOf = (rank: number): number => {
    const asked = from.questions[rank];
    if (asked === undefined) throw new Error(`question ${rank} unknown`);
    const known = ranks.get(asked.question);
    if (known !== undefined) return known;
    ranks.set(asked.question, to.questions.length);
    return to.questions.push(asked) - 1;
  };
  for (const file of kept) {
    const page = from.pages[file];
    if (page !== undefined) to.pages[file] = { ...page, lit: page.lit.map(rankOf) };
  }
}

/** Writes again the pages that are no longer told from others by what told them before. */
function tellApart(memory: Memory, out: string, standing: string): void {
  const pages = Object.entries(memory.pages);
  const texts = new Map(pages.flatMap(([file, { texts }]): [string, Texts][] => (texts ? [[file, texts]] : [])));
  const precisions = tellPagesApart(texts);
  for (const [file, page] of pages) {
    const wanted = precisions.get(file);
    if (page.texts === undefined || isSame(wanted, page.precisions)) continue;
    const html = readFileSync(join(out, file), 'utf8');
    putBack(out, file, addPrecisions(html, page.texts, wanted ?? {}), standing);
    const { size, mtimeMs } = statSync(join(out, file));
    const { precisions: _, ...rest } = page;
    memory.pages[file] = { ...rest, octets: size, date: Math.trunc(mtimeMs), ...(wanted && { precisions: wanted }) };
  }
}

const isSame = (a: Partial<Texts> = {}, b: Partial<Texts> = {}): boolean =>
  a.titre === b.titre && a.description === b.description;

interface Result {
  drawn: DrawnFile[];
  kept: string[];
}

/**
 * @param memory where the questions of the pages that are drawn go
 * @param known the file that holds what is remembered; null to draw everything
 */
async function drawPages(options: PressOptions, memory: Memory, known: string | null): Promise<Result> {
  const { bundle, content, out, base, site, part, progress } = options;
  const remembered = known === null ? null : { file: known, cle: memory.cle };
  const order: Order = { bundle, out, base, site, part, memory: remembered, next: new SharedArrayBuffer(4) };
  const result: Result = { drawn: [], kept: [] };
  const ranks = new Map<string, number>();
  let of = 0;
  /** The questions of one worker, by their rank there. */
  const hearer = () => {
    const own: number[] = [];
    return (message: Message) => {
      if (message.kind === 'listed') of = message.paths;
      else {
        for (const asked of message.questions) {
          const rank = ranks.get(asked.question) ?? memory.questions.push(asked) - 1;
          ranks.set(asked.question, rank);
          own.push(rank);
        }
        for (const file of message.drawn) result.drawn.push({ ...file, lit: file.lit.map((rank) => own[rank] ?? -1) });
        for (const file of message.kept) result.kept.push(file);
      }
      progress?.(result.drawn.length + result.kept.length, of);
    };
  };
  const env = { ...process.env, SITE_CONTENT: content, NODE_ENV: 'production' };
  const workers = Array.from(
    { length: countWorkers(content) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, env }),
  );
  try {
    await Promise.all(workers.map((worker) => hearWorker(worker, hearer())));
  } catch (error) {
    throw new StoppedPublication((error as Error).message);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return result;
}

/** @returns once it has drawn what it claimed; @throws what made it fail */
function hearWorker(worker: Worker, hear: (message: Message) => void): Promise<void> {
  return new Promise((done, fail) => {
    worker.on('message', hear);
    worker.once('error', fail);
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`processus de dessin interrompu, ${code}`))));
  });
}

/** The headers of the bundle, and the rules that forbid frames, which follow from the folders of the site. */
function putHeaders(out: string, assets: string, files: ReadonlySet<string>): void {
  const own = join(assets, HEADERS);
  const roots = new Set([...files].map((file) => file.replace(/\/.*/, '/')));
  putFile(out, HEADERS, `${existsSync(own) ? readFileSync(own, 'utf8') : ''}${renderFrameRules([...roots])}`);
}
