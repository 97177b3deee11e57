import { describe, expect, it } from 'vitest';
import { preloadModules } from './preload-modules.ts';

const PAGE = '<html><head></head><body><script type="module" src="/atlas/_astro/page.js"></script></body></html>';
const SCRIPTS: Record<string, string> = {
  '/atlas/_astro/page.js': 'import{a as e}from"./a.js";import"./b.js";import(`./later.js`);e()',
  '/atlas/_astro/a.js': 'import{c}from"./c.js";export{c as a}',
  '/atlas/_astro/b.js': 'import"./a.js";',
  '/atlas/_astro/c.js': 'import"./page.js";export const c=1',
};

describe('preloadModules(html, readScript)', () => {
  it('should name all that the scripts of a page import, however far, once, and nothing that comes later', () => {
    const html = preloadModules(PAGE, (src) => SCRIPTS[src] ?? '');
    const links = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)];
    expect(links.map(([, href]) => href)).toEqual(['/atlas/_astro/a.js', '/atlas/_astro/c.js', '/atlas/_astro/b.js']);
  });
});
