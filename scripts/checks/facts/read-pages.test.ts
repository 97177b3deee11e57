import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSealed, saveSealed } from '../../lib/kept-bytes.ts';
import { GOOD_SITE, writeFiles } from '../testing/mini-site.ts';
import { readAll, readChanged } from './read-pages.ts';

/** The good site, and a place for what is kept of it. */
async function withSite(
  work: (location: { dist: string; base: string }, memory: string) => Promise<void>,
): Promise<void> {
  const folder = writeFiles(GOOD_SITE);
  try {
    await work({ dist: join(folder, 'dist'), base: '/atlas/' }, join(folder, 'controle'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('should read the same whether it remembers or not', () =>
  withSite(async (location, memory) => {
    const first = await readChanged(location, memory);
    expect(first).toEqual(readAll(location));
    expect(await readChanged(location, memory)).toEqual(first);
    writeFileSync(
      join(location.dist, 'index.html'),
      '<html lang="fr"><title>Autre</title><a id="b" href="/atlas/x/">x</a>',
    );
    rmSync(join(location.dist, 'pays/index.html'));
    expect(await readChanged(location, memory)).toEqual(readAll(location));
  }));

it('should not read again what it knows', () =>
  withSite(async (location, memory) => {
    await readChanged(location, memory);
    const kept = loadSealed<{ files: { page: { elements: number } }[] }>(memory);
    for (const { page } of kept?.files ?? []) page.elements = 7;
    saveSealed(memory, kept);
    const read = await readChanged(location, memory);
    expect(read.map(({ page }) => page.elements)).toEqual(read.map(() => 7));
  }));

it('should read again a page changed to the same length, and tell by its bytes one that was only touched', () =>
  withSite(async (location, memory) => {
    const [home, other] = ['index.html', 'pays/index.html'].map((file) => join(location.dist, file)) as [
      string,
      string,
    ];
    const first = await readChanged(location, memory);
    const { mtimeMs } = statSync(home);
    writeFileSync(home, readFileSync(home, 'utf8').replace('<h1>', '<h2>').replace('</h1>', '</h2>'));
    utimesSync(home, 1, mtimeMs / 1000 + 1);
    const second = await readChanged(location, memory);
    expect(second).toEqual(readAll(location));
    expect(second).not.toEqual(first);
    utimesSync(other, 1, 1);
    expect(await readChanged(location, memory)).toEqual(readAll(location));
    const kept = loadSealed<{ files: { page: { file: string }; timbre: string }[] }>(memory);
    expect(kept?.files.find(({ page }) => page.file === 'pays/index.html')?.timbre).toContain(' 1000 ');
  }));

it('should read everything again when what it kept is damaged', () =>
  withSite(async (location, memory) => {
    await readChanged(location, memory);
    writeFileSync(memory, readFileSync(memory, 'utf8').replace(/"elements":\d+/, '"elements":7'));
    expect(await readChanged(location, memory)).toEqual(readAll(location));
  }));

it('should read everything again under another path', () =>
  withSite(async (location, memory) => {
    await readChanged(location, memory);
    const moved = { ...location, base: '/ailleurs/' };
    expect(await readChanged(moved, memory)).toEqual(readAll(moved));
  }));

const page = (text: string) => `<html lang="fr"><title>${text}</title><p>${text}</p>`;
/** Many small pages more, from `lot/0.html` on. */
function addPages(dist: string, count: number): void {
  mkdirSync(join(dist, 'lot'), { recursive: true });
  for (let n = 0; n < count; n += 1) writeFileSync(join(dist, `lot/${n}.html`), page(`page ${n}`));
}

it('should write again what it knows once enough is new, and be right before', () =>
  withSite(async (location, memory) => {
    addPages(location.dist, 250);
    await readChanged(location, memory);
    const known = readFileSync(memory, 'utf8');
    const change = async (text: string, count: number) => {
      for (let n = 0; n < count; n += 1) writeFileSync(join(location.dist, `lot/${n}.html`), page(text));
      expect(await readChanged(location, memory)).toEqual(readAll(location));
      return readFileSync(memory, 'utf8');
    };
    expect(await change('un mot', 2)).toBe(known);
    expect(await change('un autre', 2)).toBe(known);
    expect(await change('des mots', 5)).not.toBe(known);
  }));

it('should read the same in several threads as in one, in the same order', () =>
  withSite(async (location, memory) => {
    addPages(location.dist, 2300);
    expect(await readChanged(location, memory)).toEqual(readAll(location));
  }));

it('should compress the same pages of a large site when there is one more', () =>
  withSite(async (location) => {
    addPages(location.dist, 1700);
    const compressed = () => readAll(location).flatMap(({ page, gzip }) => (gzip === undefined ? [] : [page.file]));
    const before = compressed();
    expect(before.length).toBeGreaterThan(400);
    expect(before.length).toBeLessThan(800);
    mkdirSync(join(location.dist, 'a'));
    writeFileSync(join(location.dist, 'a/index.html'), page('de plus'));
    expect(compressed().filter((file) => file !== 'a/index.html')).toEqual(before);
  }));
