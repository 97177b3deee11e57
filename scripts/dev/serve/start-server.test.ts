import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { parseHeaders, startServer } from './start-server.ts';

const work = folderForAllTests('serve');

const HEADERS = '# a comment\n/*\n  X-All: yes\n/\n  X-Home: yes\n/pays/*\n  X-Pays: yes\n';

function writeSite(name: string): string {
  const files = { 'index.html': name, 'pays/benin/index.html': 'Bénin', 'a.parquet': 'P', '404.html': 'nulle part' };
  for (const [path, text] of Object.entries({ ...files, _headers: HEADERS })) {
    mkdirSync(dirname(work(name, path)), { recursive: true });
    writeFileSync(work(name, path), text);
  }
  return work(name);
}

const servers: Server[] = [];
afterAll(() => servers.map((server) => server.close()));
async function serve(options: Parameters<typeof startServer>[0]): Promise<string> {
  const { address, server } = await startServer(options);
  servers.push(server);
  return address;
}

/** Asks for a path as it is written: `fetch` would tidy it up first. */
const ask = (address: string, path = ''): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
  new Promise((done, fail) => {
    const { port, pathname } = new URL(address);
    request({ host: '127.0.0.1', port, path: pathname + path, agent: false }, async (response) => {
      const text = String(Buffer.concat(await response.toArray()));
      done({ status: response.statusCode ?? 0, headers: response.headers, text });
    })
      .on('error', fail)
      .end();
  });

describe.each(['/', '/atlas/'])('startServer({dist, base: %j})', (base) => {
  let address = '';
  beforeAll(async () => {
    writeSite('secret');
    address = await serve({ dist: writeSite('dist'), base });
  });

  it.each([
    ['', 200, 'dist'],
    ['pays/b%65nin/?q=%', 200, 'Bénin'],
    ['pays/', 404, 'nulle part'],
    ['rien', 404, 'nulle part'],
    ['index.html/', 404, 'nulle part'],
    ['%00', 404, 'nulle part'],
    ['%', 400, ''],
    ['..%2fsecret%2findex.html', 404, 'nulle part'],
  ])('answers %j with %i', async (path, status, text) => {
    expect(await ask(address, path)).toMatchObject({ status, text });
  });

  it.each(['pays/benin', '/evil.example/../pays/benin', '%5Cevil.example%2F..%2F..%2Fpays%2Fbenin'])(
    'sends a folder without its slash to the folder, on no other site: %s',
    async (path) => {
      const { status, headers } = await ask(address, `${path}?q=a%20b`);
      expect(status).toBe(301);
      const { host, href } = new URL(String(headers.location), address + path);
      expect(host).toBe(new URL(address).host);
      expect(href).toMatch(/\/\?q=a%20b$/);
    },
  );

  it('gives files their types, shrinks texts only', async () => {
    const typesOf = async (path: string) => {
      const { headers } = await fetch(address + path);
      return [headers.get('content-type'), headers.get('content-encoding')];
    };
    expect(await typesOf('pays/benin/')).toEqual(['text/html; charset=utf-8', 'gzip']);
    expect(await typesOf('a.parquet')).toEqual(['application/vnd.apache.parquet', null]);
  });
});

describe('startServer({dist})', () => {
  it('serves nothing outside its base path', async () => {
    const { origin } = new URL(await serve({ dist: writeSite('dist'), base: '/atlas/' }));
    for (const path of ['', 'index.html', 'atlasx/', '/atlas/']) expect((await ask(origin, path)).status).toBe(404);
  });

  it('takes a free port when its own is taken', async () => {
    const address = await serve({ dist: writeSite('dist') });
    const other = await serve({ dist: writeSite('other'), port: Number(new URL(address).port) });
    expect(await ask(other)).toMatchObject({ text: 'other' });
  });

  it('keeps answering while the site is replaced, then with the headers of the new one', async () => {
    const [folder, other] = [writeSite('a'), writeSite('b')];
    writeFileSync(join(other, '_headers'), '/*\n  X-Test: b\n');
    const address = await serve({ dist: folder });
    const statuses = new Set<number>();
    let isBusy = true;
    const visit = async () => {
      while (isBusy) statuses.add((await ask(address)).status);
    };
    const visits = [visit(), visit(), visit()];
    for (let round = 0; round < 101; round++) {
      renameSync(folder, `${folder}.old`);
      await new Promise(setImmediate);
      renameSync(other, folder);
      renameSync(`${folder}.old`, other);
      await new Promise(setImmediate);
    }
    isBusy = false;
    await Promise.all(visits);
    for (const status of statuses) expect([200, 404]).toContain(status);
    expect(await ask(address)).toMatchObject({ status: 200, text: 'b', headers: { 'x-test': 'b' } });
  });
});

describe('parseHeaders(text)(path)', () => {
  it.each([
    ['/', { 'x-all': 'yes', 'x-home': 'yes' }],
    ['/pays/benin/', { 'x-all': 'yes', 'x-pays': 'yes' }],
    ['/integrer/pays/', { 'x-all': 'yes' }],
  ])('%s', (path, headers) => expect(parseHeaders(HEADERS)(path)).toEqual(headers));
});
