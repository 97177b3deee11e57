import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { parseHeaders, parseTarget, startServer } from './start-server.ts';

const work = folderForAllTests('serve');
const dist = (...path: string[]) => work('dist', ...path);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeSite(folder: string, home: string): void {
  write(join(folder, 'index.html'), home);
  write(join(folder, '404.html'), 'nulle part');
  write(join(folder, '_headers'), '/*\n  X-Test: oui\n');
  write(join(folder, 'pays/benin/index.html'), 'Bénin');
  mkdirSync(join(folder, 'vide'));
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Asks for a path as it is written: `fetch` would tidy it up first. */
function ask(server: Server, path: string, { method = 'GET', host = '127.0.0.1' } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers: { host }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end();
  });
}

const close = (server: Server) =>
  new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });

describe('startServer({dist})', () => {
  let server: Server;
  beforeAll(async () => {
    writeSite(dist(), 'accueil');
    write(work('secret.txt'), 'secret');
    write(work('dist-voisin/secret.txt'), 'secret');
    symlinkSync(work('secret.txt'), dist('dehors.txt'));
    symlinkSync(work('dist-voisin'), dist('voisin'));
    symlinkSync('pays', dist('contrees'));
    symlinkSync('boucle', dist('boucle'));
    symlinkSync('rien', dist('pendant'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [dist('tube')]);
    write(dist('gros.bin'), '');
    truncateSync(dist('gros.bin'), 64 * 1024 * 1024);
    ({ server } = await startServer({ dist: dist() }));
  });
  afterAll(() => close(server));

  it.each([
    ['/', 200, 'accueil'],
    ['/index.html', 200, 'accueil'],
    ['/pays/benin/?q=%', 200, 'Bénin'],
    ['/pays/b%65nin/', 200, 'Bénin'],
    ['/contrees/benin/', 200, 'Bénin'],
    ['/pays/', 404, 'nulle part'],
    ['/vide/', 404, 'nulle part'],
    ['/rien', 404, 'nulle part'],
    ['/index.html/', 404, 'nulle part'],
    ['/index.html/pays/', 404, 'nulle part'],
    ['/%00', 400, ''],
    ['/pays%00/', 400, ''],
    ['/%', 400, ''],
    ['/%ff', 400, ''],
    ['/boucle', 404, 'nulle part'],
    ['/boucle/', 404, 'nulle part'],
    ['/boucle/pays', 404, 'nulle part'],
    ['/pendant', 404, 'nulle part'],
    ['/tube', 404, 'nulle part'],
    ['/dehors.txt', 404, 'nulle part'],
    ['/voisin/secret.txt', 404, 'nulle part'],
    ['/../secret.txt', 400, ''],
    ['/%2e%2e/secret.txt', 400, ''],
    ['/../dist-voisin/secret.txt', 400, ''],
  ])('answers %s with %i', async (path, status, text) => {
    const answer = await ask(server, path);
    expect(answer).toMatchObject({ status, text });
    if (status !== 400) expect(answer.headers['x-test']).toBe('oui');
    expect((await ask(server, '/')).status, 'it still serves').toBe(200);
  });

  it.each([
    ['300 letters', 'a'.repeat(300)],
    ['300 letters and a slash', `${'a'.repeat(300)}/`],
    ['letters of two bytes', encodeURIComponent('é'.repeat(150))],
    ['2,500 folders', 'a/'.repeat(2500)],
    ['5,000 letters', 'a'.repeat(5000)],
  ])('answers a path of %s with 404', async (_, path) => {
    expect(await ask(server, `/${path}`)).toMatchObject({ status: 404, text: 'nulle part' });
  });

  it('sends a folder without its slash to the folder, query included', async () => {
    expect(await ask(server, '/pays/benin?q=a%20b')).toMatchObject({
      status: 301,
      headers: { location: '/pays/benin/?q=a%20b' },
    });
  });

  it.each([
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '/%2Fevil.example%2F..',
    '/%2F%2Fevil.example%2F..',
    '/%5Cevil.example%2F..',
    '/\\evil.example/..',
    '/\\evil.example%2F..',
    '/pays%2F..%2F%2Fevil.example%2F..',
    '//pays',
    '/%2Fpays',
    'http://evil.example/pays/../..//evil.example/..',
  ])('is no way to another site: %s', async (path) => {
    for (const host of ['127.0.0.1', 'evil.example']) {
      const { status, headers } = await ask(server, path, { host });
      expect(headers.location).toBeUndefined();
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it('writes names in the address of a folder as they must be', async () => {
    mkdirSync(dist('a?b#c d'));
    expect((await ask(server, '/a%3Fb%23c%20d')).headers.location).toBe('/a%3Fb%23c%20d/');
  });

  it('does not care for the host', async () => {
    expect(await ask(server, '/pays/benin', { host: 'evil.example' })).toMatchObject({
      status: 301,
      headers: { location: '/pays/benin/' },
    });
    expect((await ask(server, '/', { host: 'evil.example:99999999' })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    expect(await ask(server, '/', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
      text: '',
    });
  });

  it('answers HEAD as GET, without a body', async () => {
    const { port } = server.address() as AddressInfo;
    for (const [path, status] of [
      ['/', 'HTTP/1.1 200'],
      ['/rien', 'HTTP/1.1 404'],
      ['/gros.bin', 'HTTP/1.1 200'],
    ] as const) {
      // Straight from the socket: an HTTP client would hide a body.
      const bytes = await new Promise<string>((done) => {
        let read = '';
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`HEAD ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
        );
        socket.on('data', (chunk) => {
          read += chunk;
        });
        socket.on('close', () => done(read));
      });
      expect(bytes).toContain(status);
      expect(bytes.toLowerCase()).toContain('x-test: oui');
      expect(bytes.split('\r\n\r\n')).toEqual([expect.any(String), '']);
    }
  });

  it.skipIf(!existsSync('/proc/self/fd'))('closes the files of downloads that are given up', async () => {
    const { port } = server.address() as AddressInfo;
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    const giveUp = () =>
      new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write('GET /gros.bin HTTP/1.1\r\nHost: a\r\n\r\n'));
        socket.once('data', () => socket.destroy());
        socket.once('close', () => done());
      });
    for (let round = 0; round < 50; round++) await giveUp();
    await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(before + 2), { timeout: 60_000 });
    const whole = await ask(server, '/gros.bin');
    expect(whole.text).toHaveLength(64 * 1024 * 1024);
  });

  it('survives a file that goes while it is asked for', async () => {
    const path = dist('fugace.txt');
    const flicker = async () => {
      for (let round = 0; round < 300; round++) {
        write(path, 'là');
        await new Promise(setImmediate);
        rmSync(path);
        await new Promise(setImmediate);
      }
    };
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 200 }, () => ask(server, '/fugace.txt'))),
      flicker(),
    ]);
    for (const { status, text } of answers) expect([`200 là`, `200 `, '404 nulle part']).toContain(`${status} ${text}`);
  });
});

describe('startServer({dist, base})', () => {
  it('stays under its base path', async () => {
    const folder = work('based');
    writeSite(folder, 'accueil');
    const { server, address } = await startServer({ dist: folder, base: '/atlas/' });
    expect(address).toMatch(/\/atlas\/$/);
    expect(await ask(server, '/atlas/')).toMatchObject({ status: 200, text: 'accueil' });
    expect(await ask(server, '/atlas/pays/benin')).toMatchObject({ headers: { location: '/atlas/pays/benin/' } });
    for (const path of ['/', '/pays/benin/', '/atlasx/', '//atlas/pays/benin']) {
      expect((await ask(server, path)).status, path).toBeGreaterThanOrEqual(400);
    }
    await close(server);
  });
});

describe('a site that is replaced while it is served', () => {
  it('is away for a moment, then there is the new one, with its headers', async () => {
    const folder = work('publie');
    writeSite(folder, 'ancien');
    const { server } = await startServer({ dist: folder });
    expect(await ask(server, '/')).toMatchObject({ status: 200, text: 'ancien' });
    renameSync(folder, `${folder}.old`);
    expect(await ask(server, '/')).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect((await ask(server, '/rien')).status).toBe(503);
    writeSite(`${folder}.next`, 'nouveau');
    write(`${folder}.next/_headers`, '/*\n  X-Test: autre\n');
    renameSync(`${folder}.next`, folder);
    expect(await ask(server, '/')).toMatchObject({ status: 200, text: 'nouveau', headers: { 'x-test': 'autre' } });
    await close(server);
  });

  it('keeps answering through a hundred replacements', async () => {
    const [folder, other] = [work('a'), work('b')];
    writeSite(folder, 'un');
    writeSite(other, 'deux');
    const { server } = await startServer({ dist: folder });
    const statuses = new Set<number>();
    let busy = true;
    const visit = async () => {
      while (busy) statuses.add((await ask(server, '/pays/benin/')).status);
    };
    const visits = [visit(), visit(), visit()];
    for (let round = 0; round < 100; round++) {
      renameSync(folder, `${folder}.old`);
      await new Promise(setImmediate);
      renameSync(other, folder);
      renameSync(`${folder}.old`, other);
      await new Promise(setImmediate);
    }
    busy = false;
    await Promise.all(visits);
    for (const status of statuses) expect([200, 404, 503]).toContain(status);
    expect((await ask(server, '/')).status).toBe(200);
    await close(server);
  });
});

const FILE = `# a comment
/*
  X-All: yes
/
  X-Frame-Options: DENY
/pays/*
  X-Frame-Options: DENY
  X-Pays: oui
`;

describe('parseHeaders(text)(path)', () => {
  it.each([
    ['/', { 'x-all': 'yes', 'x-frame-options': 'DENY' }],
    ['/pays/', { 'x-all': 'yes', 'x-frame-options': 'DENY', 'x-pays': 'oui' }],
    ['/pays/benin/', { 'x-all': 'yes', 'x-frame-options': 'DENY', 'x-pays': 'oui' }],
    ['/integrer/pays/benin/', { 'x-all': 'yes' }],
    ['/paysage/', { 'x-all': 'yes' }],
  ])('%s', (path, headers) => {
    expect(parseHeaders(FILE)(path)).toEqual(headers);
  });
});

describe('parseTarget(target)', () => {
  it.each([
    ['/', { segments: [], isFolder: true, query: '' }],
    ['/pays/benin/', { segments: ['pays', 'benin'], isFolder: true, query: '' }],
    ['/pays?q=a%20b?c', { segments: ['pays'], isFolder: false, query: '?q=a%20b?c' }],
    ['/partage/pays%20et%2Bville/b%C3%A9nin.png', { segments: ['partage', 'pays et+ville', 'bénin.png'] }],
    ['/..foo/.well-known', { segments: ['..foo', '.well-known'] }],
    ['http://evil.example/pays/', { segments: ['pays'], isFolder: true }],
  ])('reads %s', (target, expected) => expect(parseTarget(target)).toMatchObject(expected));

  it.each([
    ['malformed encoding', '/%'],
    ['malformed encoding', '/%zz'],
    ['bytes that are no UTF-8', '/%ff'],
    ['a NUL', '/%00'],
    ['a NUL in a name', '/pays%00.html'],
    ['another host', '//evil.example/'],
    ['another host, encoded', '/%2Fevil.example%2F..'],
    ['another host, as browsers read it', '/%5Cevil.example/..'],
    ['another host, as browsers read it', '/\\evil.example/..'],
    ['a folder above', '/../secret'],
    ['a folder above, encoded', '/%2e%2e/secret'],
    ['a folder above, encoded', '/pays%2F..%2F..'],
    ['an empty part', '/pays//benin/'],
    ['the folder itself', '/./pays/'],
    ['no path', '*'],
    ['nothing', ''],
  ])('refuses %s: %s', (_, target) => expect(parseTarget(target)).toBeNull());

  it('never gives a part that leads elsewhere', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '%', '%2f', '%5c', '%2e', '%00', 'a', 'é', '%C3%A9', '?', '#');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        for (const segment of parseTarget(`/${parts.join('')}`)?.segments ?? []) {
          expect(segment).not.toMatch(/[/\\\0]|^\.{0,2}$/);
        }
      }),
    );
  });
});
