import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeMarker } from '../lib/marker.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import type { Disk } from './chantier.ts';
import { openChantier, recover } from './chantier.ts';

const fill = (folder: string, text: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  writeMarker(folder, 'essai');
};

describe('openChantier(folder)', () => {
  const parent = folderForEachTest('chantier');
  let site: string;
  beforeEach(() => {
    site = parent('dist');
  });

  const page = () => readFileSync(join(site, 'index.html'), 'utf8');
  const publish = (text: string, disk?: Disk): void => {
    const chantier = openChantier(site, disk);
    fill(parent('neuf'), text);
    chantier.install(parent('neuf'));
    chantier.close();
  };
  /** The lock that a process leaves when it is killed: no process has that number. */
  const killLock = (): void => {
    const lock = parent('.dist.en-cours/verrou.json');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(`"pid":${process.pid}`, '"pid":999999999'));
  };
  const EXDEV: Disk = {
    rename: () => {
      throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
    },
  };
  it('should put the new version in place, and the old one where it came from', () => {
    publish('un');
    expect(readdirSync(parent())).toEqual(['dist']);
    publish('deux');
    expect(page()).toBe('deux');
    expect(readdirSync(parent())).toEqual(['dist', 'neuf']);
    expect(readFileSync(parent('neuf/index.html'), 'utf8')).toBe('un');
  });

  it('should leave what stands as it is when the new version is given up', () => {
    publish('un');
    openChantier(site).close();
    expect(page()).toBe('un');
    expect(readdirSync(parent())).toEqual(['dist']);
  });

  it('should copy where the system refuses to rename', () => {
    publish('un', EXDEV);
    publish('deux', EXDEV);
    expect(page()).toBe('deux');
    expect(readdirSync(parent())).toEqual(['dist']);
  });

  /** What a kill may leave, from the first rename to the last removal. */
  const states: [string, Record<string, string>, string][] = [
    ['before the first rename', { dist: 'un', nouveau: 'deux' }, 'un'],
    ['between the two renames', { ancien: 'un', nouveau: 'deux' }, 'un'],
    ['after the second rename', { dist: 'deux', ancien: 'un' }, 'deux'],
  ];
  it.each(
    states.flatMap(([when, left, expected]) =>
      (['recover', 'open'] as const).map((by) => [when, by, left, expected] as const),
    ),
  )('should find a whole site after a kill %s, with %s', (_, by, left, expected) => {
    openChantier(site);
    killLock();
    const place = parent('.dist.en-cours');
    for (const [name, text] of Object.entries(left)) fill(name === 'dist' ? site : join(place, name), text);
    if (by === 'recover') recover(site);
    else openChantier(site).close();
    expect(page()).toBe(expected);
    openChantier(site).close();
    expect(readdirSync(parent())).toEqual(['dist']);
  });

  it('should put the previous version back when the disk refuses the new one', () => {
    publish('un');
    let count = 0;
    const full: Disk = {
      rename(from, to) {
        count += 1;
        if (count === 3) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        renameSync(from, to);
      },
    };
    const chantier = openChantier(site, full);
    fill(parent('neuf'), 'deux');
    expect(() => chantier.install(parent('neuf'))).toThrow('ENOSPC');
    expect(page()).toBe('un');
    chantier.close();
    expect(readdirSync(parent())).toEqual(['dist']);
  });

  it('should put the previous version back over the rest of one that was being moved by copy', () => {
    publish('un');
    openChantier(site);
    const place = parent('.dist.en-cours');
    fill(join(place, 'ancien'), 'un');
    writeFileSync(join(place, 'retrait'), site);
    rmSync(join(site, 'index.html'));
    killLock();
    openChantier(site).close();
    expect(page()).toBe('un');
  });

  it('should not touch what somebody put in the place of a lost version', () => {
    publish('un');
    openChantier(site);
    renameSync(site, parent('.dist.en-cours/ancien'));
    mkdirSync(site);
    writeFileSync(join(site, 'notes.txt'), 'à moi');
    killLock();
    expect(() => openChantier(site)).toThrow(/n’est pas une publication, et la dernière attend/);
    expect(readFileSync(join(site, 'notes.txt'), 'utf8')).toBe('à moi');
    expect(readFileSync(parent('.dist.en-cours/ancien/index.html'), 'utf8')).toBe('un');
  });

  it('should say who holds the place, and stop', () => {
    const chantier = openChantier(site);
    expect(() => openChantier(site)).toThrow(
      new RegExp(`est pris, le processus ${process.pid} y travaille depuis le `),
    );
    recover(site);
    expect(readdirSync(parent())).toEqual(['.dist.en-cours']);
    chantier.close();
    openChantier(site).close();
  });

  it('should leave the chantier of another process alone when it is closed twice', () => {
    const first = openChantier(site);
    first.close();
    const second = openChantier(site);
    fill(parent('neuf'), 'deux');
    first.close();
    second.install(parent('neuf'));
    second.close();
    expect(page()).toBe('deux');
  });

  it.each([
    ['of a process that is no more', { pid: 999_999_999 }, true],
    ['of a process whose number another took', { pid: process.pid, debut: 'other 12' }, true],
    ['of another machine', { pid: 999_999_999, machine: 'ailleurs' }, false],
  ])('should judge the lock %s', (_, holder, taken) => {
    const place = parent('.dist.en-cours');
    mkdirSync(place);
    const base = { debut: '', depuis: new Date(0).toISOString(), machine: hostname(), cle: 'x' };
    writeFileSync(join(place, 'verrou.json'), JSON.stringify({ ...base, ...holder }));
    if (taken) openChantier(site).close();
    else expect(() => openChantier(site)).toThrow('de la machine « ailleurs »');
  });

  it.each(['', '{"pid":'])('should take over a lock cut short: %j', (text) => {
    mkdirSync(parent('.dist.en-cours'));
    writeFileSync(parent('.dist.en-cours/verrou.json'), text);
    openChantier(site).close();
    expect(readdirSync(parent())).toEqual([]);
  });

  it('should leave siblings that are not its own', () => {
    for (const name of ['dist.old', 'dist.next']) fill(parent(name), name);
    publish('un');
    expect(readdirSync(parent())).toEqual(['dist', 'dist.next', 'dist.old']);
    mkdirSync(parent('.dist.en-cours'));
    writeFileSync(parent('.dist.en-cours/photo.jpg'), '');
    expect(() => openChantier(site)).toThrow(/n’est pas un chantier/);
    expect(existsSync(parent('.dist.en-cours/photo.jpg'))).toBe(true);
  });

  it('should let one of many processes in at a time', async () => {
    const script = parent('prendre.mjs');
    writeFileSync(
      script,
      `import { existsSync, rmSync, writeFileSync } from 'node:fs';
       const { openChantier } = await import(${JSON.stringify(new URL('./chantier.ts', import.meta.url).href)});
       const inside = ${JSON.stringify(parent('dedans'))};
       for (let round = 0; round < 40; round++) {
         let chantier;
         try { chantier = openChantier(${JSON.stringify(site)}); } catch (error) {
           if (!/est pris/.test(error.message)) throw error;
           continue;
         }
         writeFileSync(inside, String(process.pid), { flag: 'wx' });
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
         rmSync(inside);
         chantier.close();
       }`,
    );
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'] }),
    );
    const ends = await Promise.all(
      children.map(async (child) => {
        let said = '';
        child.stderr.on('data', (data) => {
          said += data;
        });
        const [status] = await once(child, 'close');
        return { status, said };
      }),
    );
    expect(ends).toEqual(children.map(() => ({ status: 0, said: '' })));
    expect(readdirSync(parent())).toEqual(['prendre.mjs']);
  });
});
