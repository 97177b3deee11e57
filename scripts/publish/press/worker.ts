// A worker of the press: lists the paths of the site as the others do, then claims runs of them, and draws and writes those
// that have changed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Site, SitePath } from '../../../src/contract/press.ts';
import { ENTRY } from './bundle-folder.ts';
import { LightResponse } from './light-response.ts';
import { loadMemory, type PageMemory } from './memory.ts';
import { addressOf, closeDocument, fileOf } from './page-file.ts';
import type { Part } from './parts.ts';
import { putFile } from './site-folder.ts';
import { addPrecisions, readTexts } from './tell-pages-apart.ts';

/** What a worker is told. */
export interface Order {
  bundle: string;
  /** Where the site is written: what it holds already is compared with what is drawn. */
  out: string;
  base: string;
  site: string;
  /** The file of the memory and its key; null when everything is to be drawn. */
  memory: { file: string; cle: string } | null;
  /** Which runs of paths are to be drawn; all, unless it says so. */
  part?: Part | undefined;
  /** The next run of paths that nobody has claimed. */
  next: SharedArrayBuffer;
}

/** A file that a worker drew; `lit` counts in the questions of this worker. */
export interface DrawnFile extends PageMemory {
  file: string;
  written: boolean;
}

/** What a worker says. */
export type Message =
  | { kind: 'listed'; paths: number }
  /** Files drawn, files that are as they were, and the questions of this worker that it had not told yet. */
  | { kind: 'done'; drawn: DrawnFile[]; kept: string[]; questions: { question: string; print: string }[] };

/** Paths claimed at a time. */
const RUN = 32;

/** Draws for an order until nothing is left, and tells as it goes. */
class PressWorker {
  readonly #order: Order;
  readonly #site: Site;
  readonly #say: (message: Message) => void;
  readonly #memory;
  /** Whether a question of the memory has the same answer, once it is known. */
  readonly #same: (boolean | undefined)[] = [];
  readonly #ranks = new Map<string, number>();
  #untold: { question: string; print: string }[] = [];

  constructor(order: Order, site: Site, say: (message: Message) => void) {
    this.#order = order;
    this.#site = site;
    this.#say = say;
    this.#memory = order.memory && loadMemory(order.memory.file, order.memory.cle);
  }

  async run(): Promise<void> {
    const paths = pickFirst(await this.#site.listPaths());
    this.#say({ kind: 'listed', paths: paths.length });
    for (let start = this.#claim(); start < paths.length; start = this.#claim()) {
      const drawn: DrawnFile[] = [];
      const kept: string[] = [];
      for (const path of paths.slice(start, start + RUN)) {
        const file = fileOf(path);
        const known = this.#memory?.pages[file];
        const props = path.props();
        if (known !== undefined && this.#isAsItWas(file, known, props)) kept.push(file);
        else drawn.push(await this.#draw(path, file, props, known));
      }
      this.#say({ kind: 'done', drawn, kept, questions: this.#untold });
      this.#untold = [];
    }
  }

  /** Where the next run of this share begins. */
  #claim(): number {
    const { next, part = { rank: 1, of: 1 } } = this.#order;
    const run = Atomics.add(new Int32Array(next), 0, 1);
    return (run * part.of + part.rank - 1) * RUN;
  }

  #isAsItWas(file: string, known: PageMemory, props: string | null): boolean {
    if (props === null || known.props !== props || !known.lit.every((rank) => this.#isSame(rank))) return false;
    const stats = statSync(join(this.#order.out, file), { throwIfNoEntry: false });
    return stats?.size === known.octets && Math.trunc(stats.mtimeMs) === known.date;
  }

  #isSame(rank: number): boolean {
    const asked = this.#memory?.questions[rank];
    this.#same[rank] ??= asked !== undefined && this.#site.printOf(asked.question) === asked.print;
    return this.#same[rank];
  }

  async #draw(path: SitePath, file: string, props: string | null, known?: PageMemory): Promise<DrawnFile> {
    const { out, base, site } = this.#order;
    const request = new Request(new URL(addressOf(path, base), site));
    const { response, reads } = await this.#site.draw(request, path);
    const { body, status } = response as unknown as LightResponse;
    // Astro has said why.
    if (body === null || status !== (file === '404.html' ? 404 : 200))
      throw new Error(`${file} : page non dessinée (${status})`);
    const page = file.endsWith('.html') ? closeDocument(asText(body)) : undefined;
    const texts = page === undefined ? undefined : readTexts(page);
    // What told the page from others most likely still does.
    const precisions = known?.precisions;
    const told = page && texts && precisions ? addPrecisions(page, texts, precisions) : (page ?? body);
    const written = putFile(out, file, told);
    const { size, mtimeMs } = statSync(join(out, file));
    const lit = [...reads].map((read) => this.#rankOf(read));
    return {
      ...{ file, written, octets: size, date: Math.trunc(mtimeMs), props, lit },
      ...(texts && { texts }),
      ...(texts && precisions && { precisions }),
    };
  }

  #rankOf(question: string): number {
    const known = this.#ranks.get(question);
    if (known !== undefined) return known;
    const rank = this.#ranks.size;
    this.#ranks.set(question, rank);
    this.#untold.push({ question, print: this.#site.printOf(question) ?? '' });
    return rank;
  }
}

/** Of two routes that make one file, the first does, as in Astro. */
function pickFirst(all: readonly SitePath[]): SitePath[] {
  const taken = new Set<string>();
  return all.filter((path) => {
    const file = fileOf(path);
    return !taken.has(file) && taken.add(file);
  });
}

const asText = (body: string | Uint8Array): string =>
  typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');

const order: Order = workerData;
Object.assign(globalThis, { Response: LightResponse });
const { openSite }: { openSite: () => Site } = await import(pathToFileURL(join(order.bundle, ENTRY)).href);
await new PressWorker(order, openSite(), (message) => parentPort?.postMessage(message)).run();
