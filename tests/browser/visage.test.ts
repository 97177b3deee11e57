import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pickSamples } from '../../scripts/checks/pick-samples.ts';
import { DARK, findViolations } from '../../scripts/conformite/find-violations.ts';
import { distFolder } from '../read-site.ts';
import { expectNoOverflow, openForAll } from './built-site.ts';
import { OUTILS } from './outils.ts';

const dist = distFolder();
const samples = pickSamples(dist).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

/** Nothing moves; a line a few pixels high where a button to copy took the place kept for it is less than a hundredth of a screen. */
const NOTHING = 0.001;
/** Of the page itself, of where its facts come from, of what it lacks: nobody comes for that. */
const OF_THE_SITE =
  /\bsites?\b|\bcette page\b|recensé|Correspondances|Natural Earth|Licence|JavaScript|export\b|publication|\bdonnées\b|non vérifié/i;

describe('the home page', () => {
  const site = openForAll(dist);

  it.each([
    [1280, 800],
    [320, 640],
  ])('should not speak of the site itself in its first two screens, at %i px', async (width, height) => {
    const { page, context } = await site.open({ viewport: { width, height } });
    await page.goto(site.address);
    const texts = await page.locator('main').evaluate((main, limit) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { top, height: tall } = range.getBoundingClientRect();
        if (tall > 0 && top < limit && node.textContent?.trim()) found.push(node.textContent.trim());
      }
      return found;
    }, height * 2);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => OF_THE_SITE.test(text))).toEqual([]);
    await context.close();
  });

  it('should name the two ends of a link of its map, on hover and on focus', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    const link = page.locator('.carte-accueil a.carte-lien').first();
    const opacity = () => link.locator('text').evaluate((text) => getComputedStyle(text).opacity);
    expect(await link.locator('text').textContent()).toMatch(/\S – \S/);
    expect(await opacity()).toBe('0');
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await opacity()).toBe('1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/partenaires\/[^/]+\/$/);
    await context.close();
  });

  it('should let the keyboard go round its map', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    await page.getByRole('link', { name: 'Passer la carte' }).press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Comment lire cette carte');
    await context.close();
  });
});

describe('the countries to check first', () => {
  const site = openForAll(dist);

  it('should be one line above a list, with their number, and all of them on paper', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 700 } });
    await page.goto(`${site.address}mutualiser/`);
    const line = page.locator('details.vigilance-ligne');
    const codes = ((await line.getAttribute('data-vigilance')) ?? '').split(' ');
    expect(await line.locator('summary').textContent()).toBe(`${codes.length}\u00a0pays à vérifier avant d’agir`);
    const heightOf = () => line.evaluate((element) => element.getBoundingClientRect().height);
    const folded = await heightOf();
    expect(folded).toBeLessThan(60);
    await page.emulateMedia({ media: 'print' });
    expect(await heightOf()).toBeGreaterThan(folded * 2);
    await context.close();
  });
});

describe('the menu', () => {
  const site = openForAll(dist);

  const NEEDED = ['Appels à projets', 'Où mutualiser', 'Comparer', 'Ma collectivité', 'Données à télécharger'];
  const reach = async (page: Page, titre: string) => {
    const link = page.locator('.menu').getByText(titre, { exact: true });
    if (!(await page.locator('.menu').isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
    if (!(await link.isVisible())) await page.locator('.menu details', { hasText: titre }).locator('summary').click();
    await link.click();
  };

  it.each([
    [320, true],
    [1280, true],
    [1280, false],
  ])('should lead to %s px, JavaScript %s, where people come for', async (width, javaScriptEnabled) => {
    const { page, context } = await site.open({ viewport: { width, height: 700 }, javaScriptEnabled });
    for (const titre of NEEDED) {
      await page.goto(`${site.address}pays/benin/`);
      await reach(page, titre);
      await page.waitForURL((url) => !url.pathname.endsWith('/benin/'));
      expect(await page.locator('.menu a[aria-current="page"]').textContent()).toBe(titre);
    }
    await context.close();
  });

  it('should close a door when somebody goes elsewhere or presses Escape', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}pays/benin/`);
    const summary = page.locator('.menu summary').first();
    const open = page.locator('.menu details[open]');
    await summary.click();
    expect(await open.count()).toBe(1);
    await page.locator('h1').click();
    expect(await open.count()).toBe(0);
    await summary.click();
    await page.keyboard.press('Escape');
    expect(await open.count()).toBe(0);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('should leave a head of two rows at 320 px', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.address}pays/benin/`);
    expect(await page.locator('.tete').evaluate((head) => head.getBoundingClientRect().height)).toBeLessThan(145);
    await context.close();
  });
});

describe('every kind of page', () => {
  const site = openForAll(dist);

  it('should have a sample', () => expect(samples.length).toBeGreaterThan(25));

  it.each(samples)(
    '/%s should have no violation that axe finds, in light and dark, say the same without JavaScript, neither move while it loads, nor scroll sideways or be hard to touch at 320 px',
    async (path) => {
      const [narrow, wide] = await loadStill(path);
      expect(await narrow.page.evaluate(findSmall)).toEqual([]);
      expect(wide.response?.status()).toBe(200);
      expect(await findViolations(wide.page), 'light').toEqual([]);
      const text = await wide.page.evaluate(readFixed, null);
      expect(text?.length).toBeGreaterThan(60);
      expect(await wide.page.evaluate(readFixed, await wide.response?.text())).toBe(text);
      await expectNoOverflow(narrow.page);
      for (const { page } of [wide, narrow]) await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findViolations(wide.page, DARK), 'dark').toEqual([]);
      await expectNoOverflow(narrow.page);
      for (const { context } of [narrow, wide]) await context.close();
    },
  );

  it.each(OUTILS)('$nom should not move while it loads, nor be hard to touch at 320 px', async ({ path }) => {
    const shown = await loadStill(path);
    expect(await shown[0].page.evaluate(findSmall)).toEqual([]);
    for (const { context } of shown) await context.close();
  });

  it('should ask with the page itself for the two files of letters that its style names', async () => {
    const { page, context } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.address}pays/benin/`, { waitUntil: 'networkidle' });
    const links = page.locator('link[rel="preload"][as="font"]');
    const preloaded = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(preloaded).toHaveLength(2);
    // A file that the style names otherwise is asked for twice, and its letters never show.
    expect(asked.filter((path) => /-base\./.test(path)).sort()).toEqual(preloaded.sort());
    await context.close();
  });

  it.each(OUTILS)('$nom at work should be easy to touch at 320 px, folds open', async ({ path, ready }) => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await page.goto(site.address + path);
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate(findSmall)).toEqual([]);
    // Facets of the same name close one another: each is looked at in its turn.
    for (const fold of await page.locator('main details').all()) {
      await page.evaluate(() => document.querySelector('.atelier')?.setAttribute('data-volet', ''));
      await fold.evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
      expect(await page.evaluate(findSmall)).toEqual([]);
    }
    await context.close();
  });

  /** A page that stays still while it loads, narrow and wide, side by side: each waits for its network to be silent more than it draws. */
  async function loadStill(path: string) {
    const shown = await Promise.all([loadFirst(320, path), loadFirst(1280, path)]);
    for (const { width, shifts } of shown) {
      const sum = shifts.reduce((total, shift) => total + shift, 0);
      expect(sum, `${width} px: ${shifts.join(', ')}`).toBeLessThan(NOTHING);
    }
    return shown;
  }

  /** A page as somebody sees it who comes for the first time, with nothing of the site kept, and what moved meanwhile. */
  async function loadFirst(width: number, path: string) {
    const { page, context } = await site.open({ viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const response = await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    return { width, page, context, response, shifts };
  }
});

/**
 * What a page says whether it has JavaScript or not: filters and the explorer's button show only with it, a note in their stead.
 * @param html what the server gave, which is all that a browser without JavaScript has; null for the page as it is
 */
function readFixed(html: string | null | undefined): string | undefined {
  const shown = html === null ? document : new DOMParser().parseFromString(html ?? '', 'text/html');
  const main = shown.querySelector('main')?.cloneNode(true) as HTMLElement;
  for (const extra of main.querySelectorAll('.filtres, .carte-explorer, noscript, script, #resultats, [data-outil]'))
    extra.remove();
  return main.textContent?.replace(/\s+/g, ' ').trim();
}

/** What stands alone to be pressed and is less than 44 px high; a box is pressed with its name. Links within sentences are as their line. */
function findSmall(): string[] {
  const controls = 'button, input:not([type="hidden"]), select, textarea, summary, nav a, .bouton, .pastilles a';
  return [...document.querySelectorAll<HTMLElement>(controls)]
    .filter((one) => !one.closest('svg') && one.checkVisibility({ visibilityProperty: true }))
    .flatMap((one) => {
      const names = one instanceof HTMLInputElement && /checkbox|radio/.test(one.type) ? [...(one.labels ?? [])] : [];
      const height = Math.max(...[one, ...names].map((part) => part.getBoundingClientRect().height));
      if (height >= 43.5 || height <= 1) return [];
      const around = one.closest('[class]:not(a, button)')?.className ?? '';
      return [`${around} ${one.tagName} « ${one.textContent?.trim().slice(0, 30)} » ${Math.round(height)}`];
    });
}
