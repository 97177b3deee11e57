import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoppedPublication } from '../../lib/command.ts';
import { ASSETS } from './bundle-folder.ts';
import { renderFrameRules } from './frame-rules.ts';
import type { Addresses } from './keep-bundle.ts';
import { addPrecisions, type Texts, tellPagesApart } from './tell-pages-apart.ts';
import type { Drawn, Message, Order } from './worker.ts';

/** What a press draws, and where to. */
export interface PressOptions extends Addresses {
  /** Made by `keepBundle`. */
  bundle: string;
  /** The content that the pages are drawn from. */
  content: string;
  /** An empty folder. */
  out: string;
  /** Told as pages come, of how many. */
  progress?: (done: number, of: number) => void;
}

/** Memory that a worker of the national site takes. */
const PER_WORKER = 700 * 1024 * 1024;

/** One worker a core, as long as half of the machine's memory holds them. */
const countWorkers = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / PER_WORKER)));

/** Draws every page of a site and puts its other files beside them. @throws when a page cannot be drawn */
export async function pressSite(options: PressOptions): Promise<void> {
  const { bundle, out } = options;
  cpSync(join(bundle, ASSETS), out, { recursive: true });
  const drawn = await drawPages(options);
  const texts = new Map(drawn.flatMap(({ file, texts }): [string, Texts][] => (texts ? [[file, texts]] : [])));
  for (const [file, precisions] of tellPagesApart(texts)) {
    const page = join(out, file);
    writeFileSync(page, addPrecisions(readFileSync(page, 'utf8'), precisions));
  }
  addFrameRules(out);
}

async function drawPages({ bundle, content, out, base, site, progress }: PressOptions): Promise<Drawn[]> {
  const order: Order = { bundle, out, base, site, next: new SharedArrayBuffer(4) };
  const drawn: Drawn[] = [];
  let of = 0;
  const hear = (message: Message) => {
    if (message.kind === 'listed') of = message.paths;
    else drawn.push(...message.files);
    progress?.(drawn.length, of);
  };
  const env = { ...process.env, SITE_CONTENT: content, NODE_ENV: 'production' };
  const workers = Array.from(
    { length: countWorkers() },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, env }),
  );
  try {
    await Promise.all(workers.map((worker) => hearWorker(worker, hear)));
  } catch (error) {
    throw new StoppedPublication(
      `Publication arrêtée (${(error as Error).message}) : le site en place reste tel quel.`,
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return drawn;
}

/** @returns once it has drawn what it claimed; @throws what made it fail */
function hearWorker(worker: Worker, hear: (message: Message) => void): Promise<void> {
  return new Promise((done, fail) => {
    worker.on('message', hear);
    worker.once('error', fail);
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`processus de dessin interrompu, ${code}`))));
  });
}

/** The rules that forbid frames follow from the folders of the site. */
function addFrameRules(site: string): void {
  const headers = join(site, '_headers');
  const entries = readdirSync(site, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  const own = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
  writeFileSync(headers, `${own}${renderFrameRules(entries)}`);
}
