import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preloadModules } from './preload-modules.ts';

describe('preloadModules(dist, page, base)', () => {
  let dist: string;
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'modules-'));
    mkdirSync(join(dist, '_astro'));
    writeFileSync(
      join(dist, 'index.html'),
      '<html><head></head><body><script type="module" src="/atlas/_astro/page.js"></script></body></html>',
    );
    writeFileSync(join(dist, '_astro/page.js'), 'import{a as e}from"./a.js";import"./b.js";import(`./later.js`);e()');
    writeFileSync(join(dist, '_astro/a.js'), 'import{c}from"./c.js";export{c as a}');
    writeFileSync(join(dist, '_astro/b.js'), 'import"./a.js";');
    writeFileSync(join(dist, '_astro/c.js'), 'import"./page.js";export const c=1');
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('should name all that the scripts of a page import, however far, once, and nothing that comes later', () => {
    preloadModules(dist, 'index.html', '/atlas/');
    const links = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/rel="modulepreload" href="([^"]+)"/g)];
    expect(links.map(([, href]) => href)).toEqual(['/atlas/_astro/a.js', '/atlas/_astro/c.js', '/atlas/_astro/b.js']);
  });
});
