import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { computeEcoindex } from '../../scripts/checks/measure/weigh-pages.ts';
import { pickSamples } from '../../scripts/checks/pick-samples.ts';
import { openValidator } from '../../scripts/checks/validate-html.ts';
import { findDefects, findOverflow } from '../../scripts/conformite/find-defects.ts';
import { formatDiagnostic } from '../../scripts/lib/format-diagnostic.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { distFolder } from '../read-site.ts';
import { openForAll, openSite } from './built-site.ts';
import { lookAtPages } from './look-at-pages.ts';
import { OUTILS } from './outils.ts';

const dist = distFolder();
const toPath = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
/** An old address leads elsewhere at once: a browser would look at the page that it leads to. */
const isRedirect = (file: string) => /http-equiv="refresh"/i.test(readFileSync(join(dist, file), 'utf8').slice(0, 600));
const files = listFiles(dist).filter((file) => file.endsWith('.html') && !isRedirect(file));
const pages = files.map(toPath);
const samples = new Set(pickSamples(dist).map(toPath));

/** Letters twice as large, the window as it is. */
const enlarge = (page: Page) => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));

describe('every page of the site', () => {
  const site = openForAll(dist, '/', true);

  it('should hold in 320 px, letters twice as large in 1280 and in 360 px, and have a name for each field, table, group and link', async () => {
    // Parsers bring inside what stands after the end: the file itself is looked at.
    const after = files
      .filter((file) => !readFileSync(join(dist, file), 'utf8').trimEnd().endsWith('</html>'))
      .map((file) => `${file} 8.2 something after </html>`);
    const narrow = await lookAtPages(site, pages, { width: 320 });
    const large = await lookAtPages(site, [...samples], { width: 1280, letters: '200%' });
    const both = await lookAtPages(site, [...samples], { width: 360, police: 32, scripts: true });
    expect([...after, ...narrow, ...large, ...both]).toEqual([]);
  });
});

describe('the site map', () => {
  it('should lead to all that the menu and the foot of the pages lead to, and to every tool', async () => {
    const site = await openSite(dist);
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}a-propos/plan-du-site/`);
    const list = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const tools = OUTILS.map(({ path }) => new URL(path, site.address).pathname);
    const wanted = new Set([...(await list('header nav a, footer nav a')), ...tools]);
    wanted.delete('/a-propos/plan-du-site/');
    const listed = await list('main a');
    expect(wanted.size).toBeGreaterThan(20);
    expect([...wanted].filter((path) => !listed.includes(path))).toEqual([]);
    await context.close();
    await site.close();
  });
});

describe('every tool at work', () => {
  const site = openForAll(dist);

  it.each(OUTILS)(
    '$nom should be valid HTML, have a name for each field, table and group, hold with letters twice as large, show its choices in forced colours, and stay light in use',
    async ({ path, ready, open, ecoindex = 0 }) => {
      const { page, context } = await site.open();
      await page.goto(site.address + path);
      await page.locator(ready).first().waitFor();
      expect(await page.evaluate(weigh).then(toEcoindex)).toBeGreaterThanOrEqual(ecoindex);
      if (open) await page.locator(open).first().click();
      if (open) await page.locator('main [type="checkbox"]:visible').first().waitFor();
      expect((await page.evaluate(findDefects)).map(({ critere, ou }) => `${critere} ${ou}`)).toEqual([]);
      expect((await openValidator(true)(await page.content(), path)).map(formatDiagnostic)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await page.evaluate(findUnseen)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await enlarge(page);
      expect(await page.evaluate(findOverflow)).toBeNull();
      await context.close();
    },
  );
});

/** What the page is made of and has asked for, as EcoIndex counts it. */
function weigh(): [elements: number, requests: number, kilobytes: number] {
  const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const bytes = asked.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
  const drawn = document.querySelectorAll('*').length - document.querySelectorAll('svg *').length;
  return [drawn, asked.length, bytes / 1000];
}

const toEcoindex = (weight: ReturnType<typeof weigh>): number => computeEcoindex(...weight);

/** With the colours of the system, what is told by a background alone is not seen any more: fields, buttons and bars need an edge or their own colour. */
function findUnseen(): string[] {
  const canvas = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll<HTMLElement>('main :is(.bouton, button, input, select, .comparaison-barre)')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => {
      const { borderStyle, backgroundColor, textDecorationLine } = getComputedStyle(element);
      return borderStyle === 'none' && textDecorationLine === 'none' && backgroundColor === canvas;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}
