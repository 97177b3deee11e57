import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ics': 'text/calendar; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What shrinks when it is compressed; images and Pagefind's files are compressed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|xml|geo\+json|ld\+json))/;

interface ServerOptions {
  dist: string;
  /** Path under which the site stands; `/` or `/atlas/`. */
  base?: string;
  /** 0 takes a free one; a taken one gives way to a free one. */
  port?: number;
}

/**
 * Serves a built site on 127.0.0.1 as a plain file host would, with the headers that the site ships. The folder may be
 * replaced meanwhile: it is looked up again at each request.
 */
export async function startServer({
  dist,
  base = '/',
  port = 0,
}: ServerOptions): Promise<{ address: string; server: Server }> {
  const folder = resolve(dist);
  if (!existsSync(folder)) throw new Error(`${dist} n’existe pas : lancez d’abord « npm run build »`);
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const server = createServer((request, response) => {
    // A `%` alone, which is no path.
    answer(request, response, folder, prefix).catch(() => response.writeHead(400).end());
  });
  await listen(server, port);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, server };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, prefix: string) {
  const { pathname, search } = new URL(`http://127.0.0.1${request.url}`);
  // Whole at once: a file that goes while it is read is no file, and none is left open.
  const read = (path: string): Promise<Buffer | null> => readFile(join(folder, path)).catch(() => null);
  const path = `/${pathname.slice(prefix.length)}`;
  // It starts with `/`, so that no `..` leads above the folder.
  const name = join(decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  const isOfSite = pathname.startsWith(prefix);
  const file = isOfSite ? await read(name) : null;
  if (isOfSite && file === null && existsSync(join(folder, name, 'index.html'))) {
    // From the folder around it, so that no address (`//evil.example`) is another site's.
    response.writeHead(301, { location: `${path.slice(path.lastIndexOf('/') + 1)}/${search}` }).end();
    return;
  }
  const type = TYPES[file ? extname(name) : '.html'] ?? 'application/octet-stream';
  const isText = TEXT.test(type);
  const isZipped = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = file ?? (await read('404.html')) ?? '';
  const sent = isZipped ? await promisify(gzip)(body) : body;
  response.writeHead(file ? 200 : 404, {
    ...parseHeaders(String((await read('_headers')) ?? ''))(path),
    'content-type': type,
    ...(isText && { vary: 'accept-encoding' }),
    ...(isZipped && { 'content-encoding': 'gzip' }),
  });
  response.end(sent);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) fail(error);
      else listen(server, 0).then(done, fail);
    });
    server.listen(port, '127.0.0.1', done);
  });
}

interface HeaderRule {
  /** `/`, or everything under a folder: `/pays/*`. */
  pattern: string;
  headers: [name: string, value: string][];
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * What a `_headers` file gives to a path: the headers of every rule that matches it, by lower-case name.
 * @returns a function of the path from the site's root, `/pays/benin/`
 */
export function parseHeaders(text: string): (path: string) => Record<string, string> {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (/^\//.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value) rule.headers.push([name.toLowerCase(), value.trim()]);
  }
  return (path) =>
    Object.fromEntries(rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers));
}
