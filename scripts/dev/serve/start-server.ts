import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { findRoot, isFolderInside, openFile, readInside } from './open-file.ts';

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
    answer(request, folder, prefix)
      .then((found) => send(found, request, response))
      .catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
  });
  await listen(server, port);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, server };
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Closed by whoever sends it. */
  file?: FileHandle;
}

async function answer({ method, url = '' }: IncomingMessage, folder: string, prefix: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const target = parseTarget(url);
  if (target === null) return { status: 400 };
  // Between the two renames of a publication there is no site.
  const root = await findRoot(folder);
  if (root === null) return { status: 503, headers: { 'retry-after': '1' } };
  const path = toPath(target);
  const headers = parseHeaders(await readInside(root, '_headers'))(`/${path.slice(prefix.length)}`);
  if (path.startsWith(prefix)) {
    const segments = target.segments.slice(prefix.split('/').length - 2);
    const name = target.isFolder ? [...segments, 'index.html'] : segments;
    const file = await openFile(root, name);
    if (file) return { status: 200, headers: { ...headers, 'content-type': typeOf(name) }, file };
    if (!target.isFolder && (await isFolderInside(root, segments))) {
      return {
        status: 301,
        headers: {
          location: `${toPath({ ...target, segments: target.segments.map(encodeURIComponent) })}/${target.query}`,
        },
      };
    }
  }
  const file = await openFile(root, ['404.html']);
  return { status: 404, ...(file && { headers: { ...headers, 'content-type': typeOf(['404.html']) }, file }) };
}

const toPath = ({ segments, isFolder }: Cible): string =>
  `/${segments.join('/')}${isFolder && segments.length > 0 ? '/' : ''}`;

const typeOf = (segments: readonly string[]): string =>
  TYPES[extname(segments.at(-1) ?? '')] ?? 'application/octet-stream';

/** What shrinks when it is compressed; images and Pagefind's files are compressed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|xml|geo\+json|ld\+json))/;

async function send(
  { status, headers, file }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isText = file !== undefined && TEXT.test(headers?.['content-type'] ?? '');
  const isZipped = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  try {
    response.writeHead(status, {
      ...headers,
      ...(isText && { vary: 'accept-encoding' }),
      ...(isZipped && { 'content-encoding': 'gzip' }),
    });
    if (file === undefined || request.method === 'HEAD') response.end();
    else if (isZipped) await pipeline(file.createReadStream({ autoClose: false }), createGzip(), response);
    else await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file?.close();
  }
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

/** What a request asks for. */
interface Cible {
  /** Names of folders and of a file, decoded: none is empty, `.` or `..`, nor holds a separator or a NUL. */
  segments: string[];
  /** The path ends with a slash. */
  isFolder: boolean;
  /** With its `?`; empty when there is none. */
  query: string;
}

/**
 * Reads the target of a request, as it came: `/pays/b%C3%A9nin/?q=eau`. What a browser could take for another site
 * (`//evil.example`, `/\evil.example`) and what leads above the folder is refused, not tidied up.
 * @returns null for a target that no file can have
 */
export function parseTarget(target: string): Cible | null {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (!path.startsWith('/')) return null;
  const isFolder = path.endsWith('/');
  const parts = path === '/' ? [] : path.slice(1, isFolder ? -1 : undefined).split('/');
  const segments = parts.map(decodeSegment).filter((segment) => segment !== null);
  return segments.length === parts.length ? { segments, isFolder, query } : null;
}

function decodeSegment(part: string): string | null {
  try {
    const segment = decodeURIComponent(part);
    return segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment) ? null : segment;
  } catch {
    return null;
  }
}
