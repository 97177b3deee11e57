// A worker of the press: lists the paths of the site as the others do, then claims runs of them, draws and writes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { ASSETS, ENTRY, SERVER } from './bundle-folder.ts';
import type { Path, Site } from './entry.ts';
import { LightResponse } from './light-response.ts';
import { addressOf, fileOf } from './page-file.ts';
import { preloadModules } from './preload-modules.ts';
import { readTexts, type Texts } from './tell-pages-apart.ts';

/** What a worker is told. */
export interface Order {
  bundle: string;
  out: string;
  base: string;
  site: string;
  /** The next path that nobody has claimed. */
  next: SharedArrayBuffer;
}

/** A file that a worker wrote. */
export interface Drawn {
  file: string;
  /** Of pages only. */
  texts?: Texts;
}

/** What a worker says. */
export type Message = { kind: 'listed'; paths: number } | { kind: 'drawn'; files: Drawn[] };

/** Paths claimed at a time. */
const RUN = 32;
/** The page whose scripts import most: it names them in its head. */
const PRELOADED = 'recherche/index.html';

const { bundle, out, base, site, next }: Order = workerData;
const origin = new URL(site).origin;
const say = (message: Message) => parentPort?.postMessage(message);
const made = new Set<string>();

Object.assign(globalThis, { Response: LightResponse });
const { openSite }: { openSite: () => Site } = await import(pathToFileURL(join(bundle, SERVER, ENTRY)).href);
const press = openSite();
await drawAll();

async function drawAll(): Promise<void> {
  const paths = pickFirst(await press.listPaths());
  say({ kind: 'listed', paths: paths.length });
  for (let start = claim(); start < paths.length; start = claim()) {
    const files: Drawn[] = [];
    for (const path of paths.slice(start, start + RUN)) files.push(await draw(path));
    say({ kind: 'drawn', files });
  }
}

function claim(): number {
  return Atomics.add(new Int32Array(next), 0, RUN);
}

/** Of two routes that make one file, the first does, as in Astro. */
function pickFirst(all: readonly Path[]): Path[] {
  const taken = new Set<string>();
  return all.filter((path) => {
    const file = fileOf(path);
    return !taken.has(file) && taken.add(file);
  });
}

async function draw(path: Path): Promise<Drawn> {
  const file = fileOf(path);
  const request = new Request(new URL(addressOf(path, base), origin));
  const { body, status } = (await press.render(request, path)) as unknown as LightResponse;
  // Astro has said why.
  if (body === null || status !== (file === '404.html' ? 404 : 200))
    throw new Error(`${file} : page non dessinée (${status})`);
  write(file, file === PRELOADED ? preload(body) : body);
  return file.endsWith('.html') ? { file, texts: readTexts(asText(body)) } : { file };
}

function asText(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}

function preload(body: string | Uint8Array): string {
  return preloadModules(asText(body), (src) => readFileSync(join(bundle, ASSETS, src.slice(base.length)), 'utf8'));
}

function write(file: string, body: string | Uint8Array): void {
  const target = join(out, file);
  const folder = dirname(target);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(target, body);
}
