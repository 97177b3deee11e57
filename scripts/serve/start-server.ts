import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseHeaders } from './parse-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface ServerOptions {
  dist: string;
  /** Path under which the site stands; `/` or `/atlas/`. */
  base?: string;
  /** 0 takes a free one; a taken one gives way to a free one. */
  port?: number;
}

/** Serves a built site on 127.0.0.1 as a plain file host would, with the headers that the site ships. */
export async function startServer({
  dist,
  base = '/',
  port = 0,
}: ServerOptions): Promise<{ address: string; server: Server }> {
  const root = resolve(dist);
  if (!existsSync(root)) throw new Error(`${dist} n’existe pas : lancez d’abord « npm run build »`);
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const headersFile = join(root, '_headers');
  const headersOf = parseHeaders(existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '');
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    const found = path?.startsWith(prefix) ? findFile(root, path.slice(prefix.length)) : undefined;
    if (found?.redirect) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = found?.file ?? join(root, '404.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(found?.file ? 200 : 404, {
      ...headersOf(`/${path?.slice(prefix.length) ?? ''}`),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await listen(server, port);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, server };
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

/** The file for a path, never outside the root; a folder without its slash asks for a redirect. */
function findFile(root: string, path: string): { file?: string; redirect?: boolean } | undefined {
  const target = normalize(join(root, path));
  if (target !== root && !target.startsWith(root + sep)) return undefined;
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isFile()) return { file: target };
  if (!stat?.isDirectory()) return undefined;
  if (path !== '' && !path.endsWith('/')) return { redirect: true };
  const index = join(target, 'index.html');
  return existsSync(index) ? { file: index } : undefined;
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
