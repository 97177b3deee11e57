// Whole publications, interrupted and at odds. `KILLS=40 RACES=20 npx vitest run tests/publication.test.ts` tries more moments.

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { listFiles } from '../scripts/lib/list-files.ts';
import { hasMarker, listForeign, writeMarker } from '../scripts/lib/marker.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { PUBLICATION } from '../scripts/publish/publication.ts';

const KILLS = Number(process.env.KILLS ?? 3);
const RACES = Number(process.env.RACES ?? 1);
/** Longest moment at which a publication is killed or met by another, in milliseconds. */
const SPAN = { kill: 5000, race: 3000 };
/** What a publication says before it is killed, and how many milliseconds before: pages are drawn, checked, indexed. */
const KILLED = [
  ['Contenu :', 0],
  ['Contenu :', 200],
  ['Pages :', 0],
  ['Recherche :', 0],
] as const;

/** The digest of every file. */
const readTree = (site: string): Record<string, string> =>
  Object.fromEntries(listFiles(site).map((file) => [file, hash('sha256', readFileSync(join(site, file)))]));

/** Every kind of page, few of each: what is tried is when a publication ends, not what it holds. */
const ATLAS = resolve('tests/golden/atlas/conforme/export.json');

describe('npm run build, interrupted or at odds', () => {
  const folder = folderForAllTests('publication');
  let out: string;
  const guide = folderForAllTests('guide');
  const project = folderForAllTests('projet');
  beforeAll(() => {
    createWorkspace('.', project(), { warm: true, smallFrance: true });
    out = folder('dist');
    // A person whose name is not what the site says of its fields (« prénom, nom »): only desks could not be published.
    const named = (text: string) =>
      text.replaceAll('Prénom Nom', 'Zélie Durand').replaceAll('prenom.nom', 'zelie.durand');
    const files = Object.entries(sampleEdition());
    putEdition(guide(), Object.fromEntries(files.map(([file, text]) => [file, named(text)])));
  });

  const small = (atlas = ATLAS): string[] => ['--atlas', atlas, '--guide', guide()];
  const start = (to = out, args = small()) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--sans-controle', '--out', to, ...args], {
      cwd: project(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data;
      });
    const end = once(child, 'close').then(([status, signal]) => ({ status, signal, said }));
    return { child, end };
  };
  const isWhole = () => hasMarker(out) && listForeign(out)?.length === 0 && page().includes('</html>');
  const page = () => readFileSync(join(out, 'index.html'), 'utf8');
  /** Processes that this one started and that still run. */
  const childrenOf = ({ pid }: ChildProcess): number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const runs = (pid: number): boolean => {
    try {
      return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return false;
    }
  };

  it('should publish over a site whose account of itself is damaged, say so, and leave nothing that is written no more', async () => {
    // A folder of the search that an earlier version of this program wrote, and nothing writes any more.
    const left = join(out, 'recherche/mots/0.json');
    for (const folder of [join(out, 'donnees'), dirname(left)]) mkdirSync(folder, { recursive: true });
    writeFileSync(left, '{}');
    writeFileSync(join(out, PUBLICATION), '{ "format": 1, "atl');
    writeMarker(out, 'essai');
    const { status, said } = await start().end;
    expect(said).toContain('les nombres de fiches ne sont comparés à rien');
    expect(status).toBe(0);
    expect(isWhole()).toBe(true);
    expect(existsSync(dirname(left))).toBe(false);
    expect(readdirSync(folder())).toEqual(['dist']);
  });

  it.each(Array.from({ length: KILLS }, (_, rank) => Math.round(((rank + 0.5) * SPAN.kill) / KILLS)))(
    'should leave a whole site, and no process, when it is killed after %i ms',
    async (moment) => {
      const before = page();
      const { child, end } = start();
      await Promise.race([wait(moment), end]);
      const steps = child.exitCode === null ? childrenOf(child) : [];
      child.kill('SIGKILL');
      await end;
      for (let tries = 0; steps.some(runs) && tries < 200; tries++) await wait(50);
      expect(steps.filter(runs)).toEqual([]);
      const { status, said } = await runServe();
      expect(said).toMatch(/Le site est servi sur/);
      expect(status).toBe('served');
      expect(isWhole()).toBe(true);
      expect(page()).toBe(before);
    },
  );

  it('should leave the old site, byte for byte, when it is killed while pages are drawn, and catch up afterwards', async () => {
    const atlas = folder('suivant.json');
    const next = JSON.parse(readFileSync(ATLAS, 'utf8'));
    for (const projet of next.projets) projet.titre += ' (suite)';
    writeFileSync(atlas, JSON.stringify(next));
    const before = readTree(out);
    for (const [line, delay] of KILLED) {
      const { child, end } = start(out, small(atlas));
      child.stdout.on('data', (data) => {
        if (`${data}`.includes(line)) setTimeout(() => child.kill('SIGKILL'), delay);
      });
      expect((await end).signal).toBe('SIGKILL');
      expect(readTree(out)).toEqual(before);
    }
    expect((await start(out, small(atlas)).end).status).toBe(0);
    const other = folder('autre');
    expect((await start(other, [...small(atlas), '--precedent', out]).end).status).toBe(0);
    expect(readTree(out)).toEqual(readTree(other));
    for (const left of [other, atlas]) rmSync(left, { recursive: true });
  });

  it.each(Array.from({ length: RACES }, (_, rank) => Math.round((rank * SPAN.race) / Math.max(1, RACES - 1))))(
    'should let one of two publications through, the second started %i ms later',
    async (delay) => {
      const first = start();
      await wait(delay);
      const second = start();
      const ends = await Promise.all([first.end, second.end]);
      expect(ends.map(({ status }) => status).sort()).toEqual([0, 1]);
      const refused = ends.find(({ status }) => status === 1);
      expect(refused?.said).toMatch(/est pris, le processus \d+ y travaille depuis le/);
      expect(isWhole()).toBe(true);
      expect(readdirSync(folder())).toEqual(['dist']);
    },
  );

  it('should keep two publications to two places apart', async () => {
    const other = folder('fonctionnels');
    const ends = await Promise.all([start().end, start(other, [...small(), '--contacts', 'fonctionnels']).end]);
    expect(ends.map(({ status }) => status)).toEqual([0, 0]);
    const named = (site: string) =>
      readdirSync(join(site, 'contacts'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith('.vcf'))
        .filter((entry) => /^KIND:individual/m.test(readFileSync(join(entry.parentPath, entry.name), 'utf8'))).length;
    expect(named(out)).toBeGreaterThan(0);
    expect(named(other)).toBe(0);
  });

  /** The preview server, which puts right what a kill left, asked to end once it serves. */
  async function runServe(): Promise<{ status: string; said: string }> {
    const child = spawn(process.execPath, ['scripts/serve.ts', '--dist', out, '--port', '0'], { cwd: project() });
    let said = '';
    const served = new Promise<string>((done) => {
      child.stdout.on('data', (data) => {
        said += data;
        if (/servi sur/.test(said)) done('served');
      });
      child.stderr.on('data', (data) => {
        said += data;
      });
      child.once('close', () => done('closed'));
    });
    const status = await served;
    child.kill('SIGTERM');
    return { status, said };
  }
});
