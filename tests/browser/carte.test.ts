import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openValidator } from '../../scripts/checks/validate-html.ts';
import { formatDiagnostic } from '../../scripts/lib/format-diagnostic.ts';
import { expectAxeClean, openForAll } from './built-site.ts';

const STILL = { reducedMotion: 'reduce' } as const;

/** Once everything that was asked for is counted, listed and drawn. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator('.atelier[data-pret][aria-busy="false"]').waitFor();
}

/** Once MapLibre draws the base and moves it. */
async function waitUntilRelayed(page: Page): Promise<void> {
  await waitUntilDrawn(page);
  await page.locator('.carte-toile[data-moteur]').waitFor();
}

async function openCarte(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ouvrir la carte/ }).click();
  await waitUntilDrawn(page);
}

const countOf = async (page: Page): Promise<number> =>
  Number.parseInt(((await page.locator('.compte').textContent()) ?? '').replace(/\s/g, ''), 10);

/** Rows of every page of the list, by their names. */
async function readRows(page: Page): Promise<string[]> {
  const names = await page.locator('.carte-liste .nom').allTextContents();
  const current = Number((await page.locator('.pagination [aria-current]').textContent()) ?? 1);
  const next = page.locator(`.pagination [data-page="${current + 1}"]`);
  if (!(await next.isVisible())) return names;
  await next.click();
  return [...names, ...(await readRows(page))];
}

async function tick(page: Page, facette: string, code: string): Promise<number> {
  const panel = page.locator(`[data-facette="${facette}"]`);
  await panel.locator('summary').click();
  const item = panel.locator('li', { has: page.locator(`input[value="${code}"]`) });
  const told = Number((await item.locator('small').textContent())?.replace(/\s/g, ''));
  await item.locator('input').check();
  await waitUntilDrawn(page);
  await panel.locator('summary').click();
  return told;
}

/** Enter opens the mark nearest to the middle, or comes closer to a group: again, until one is told. */
async function openCard(page: Page): Promise<void> {
  const canvas = page.getByRole('application');
  await expect
    .poll(
      async () => {
        await canvas.focus();
        await page.keyboard.press('Enter');
        return page.locator('.choisi a').first().isVisible();
      },
      { interval: 500 },
    )
    .toBe(true);
}

interface Pixels {
  data: Buffer;
  channels: number;
}

/** What a part of the page looks like, point by point. */
async function readPixels(page: Page, selector: string): Promise<Pixels> {
  const image = sharp(await page.locator(selector).screenshot());
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, channels: info.channels };
}

/** How many points differ. */
function countChanged(before: Pixels, after: Pixels): number {
  let changed = 0;
  for (let at = 0; at < before.data.length; at += before.channels)
    if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) > 24) changed++;
  return changed;
}

describe('the map to explore', () => {
  const site = openForAll();

  it('loads nothing before the button, then counts as many actions as the list has rows', async () => {
    const { page, context } = await site.open(STILL);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${site.address}carte/`, { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => /explorer|open-carte|toile|moteur|json$/.test(url))).toEqual([]);
    await openCarte(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('compte');
    const count = await countOf(page);
    expect(await page.locator('h1 + p, .chapeau').first().textContent()).toContain(`${count}\u00a0actions`);
    expect(await readRows(page)).toHaveLength(count);
    await context.close();
  });

  it('says what opening it loads', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/`, { waitUntil: 'networkidle' });
    const label = await page.getByRole('button', { name: /^Ouvrir la carte/ }).textContent();
    const told = Number(/\((\d+)/.exec(label ?? '')?.[1]);
    const weigh = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize / 1000, 0),
      );
    const before = await weigh();
    await openCarte(page);
    await waitUntilRelayed(page);
    const loaded = (await weigh()) - before;
    expect(Math.abs(loaded - told), `${told} told, ${loaded} loaded`).toBeLessThan(told / 10);
    await context.close();
  });

  it('is drawn, moved, pressed and filtered before MapLibre has come, which takes over without a jump', async () => {
    const { page, context, complaints } = await site.open(STILL);
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/moteur/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    const canvas = page.getByRole('application', { name: 'Carte des actions choisies' });
    const vueOf = () => new URL(page.url()).searchParams.get('vue')?.split('_').map(Number) ?? [];
    const [zoom = 0, latitude = 0, longitude = 0] = vueOf();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => vueOf()[0]).toBeCloseTo(zoom + 1, 1);
    await page.mouse.down();
    await page.mouse.move(x + 100, y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => vueOf()[2]).toBeLessThan(longitude - 5);
    expect(vueOf()[1]).toBeGreaterThan(latitude);
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('-');
    await expect.poll(() => vueOf()[0]).toBeCloseTo(zoom, 1);
    // A drag is no press.
    expect(await page.locator('.choisi').isVisible()).toBe(false);
    await openCard(page);
    await page.keyboard.press('Escape');
    const all = await countOf(page);
    expect(await tick(page, 'pays', 'BJ')).toBe(await countOf(page));
    expect(await countOf(page)).toBeLessThan(all);
    expect(await page.locator('.carte-toile[data-moteur]').count()).toBe(0);
    // From afar no finer base comes with MapLibre: what is seen before is what is seen after.
    await page.getByRole('button', { name: 'Retirer le filtre Bénin' }).click();
    await page.getByRole('button', { name: 'Tout voir' }).click();
    await waitUntilDrawn(page);
    await canvas.focus();
    await page.mouse.move(0, 0);
    const before = await readPixels(page, '.carte-toile');
    const view = vueOf();
    release();
    await waitUntilRelayed(page);
    expect(vueOf()).toEqual(view);
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(countChanged(before, await readPixels(page, '.carte-toile'))).toBeLessThan(3000);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => vueOf()[2]).toBeGreaterThan(view[2] ?? 0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes on without WebGL', async () => {
    const { page, context } = await site.open(STILL);
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind === '2d' ? Reflect.apply(getContext, this, [kind, ...rest]) : null;
        },
      });
    });
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await page.goto(`${site.address}carte/?pays=BJ`);
    await waitUntilDrawn(page);
    await warned;
    await openCard(page);
    await page.keyboard.press('Escape');
    const before = await readPixels(page, '.carte-toile');
    await page.getByRole('button', { name: 'Déplacer vers l’est' }).click();
    await expect.poll(async () => countChanged(before, await readPixels(page, '.carte-toile'))).toBeGreaterThan(3000);
    await context.close();
  });

  it('filters by several facets, tells the count of each choice beforehand, and takes a chip away', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    const all = await countOf(page);
    expect(await tick(page, 'pays', 'BJ')).toBe(await countOf(page));
    const benin = await countOf(page);
    expect(benin).toBeLessThan(all);
    expect(await tick(page, 'forme', 'projet')).toBe(await countOf(page));
    expect(await countOf(page)).toBeLessThan(benin);
    expect(await readRows(page)).toHaveLength(await countOf(page));
    expect(new URL(page.url()).searchParams.get('pays')).toBe('BJ');
    await page.getByRole('button', { name: 'Retirer le filtre Projet' }).click();
    await waitUntilDrawn(page);
    expect(await countOf(page)).toBe(benin);
    await page.goBack();
    await waitUntilDrawn(page);
    expect(await countOf(page)).toBeLessThan(benin);
    await context.close();
  });

  it('opens a shared address as it was, period and order included', async () => {
    const { page, context } = await site.open(STILL);
    const search = '?pays=BJ,MA&de=2015&a=2024&tri=recent&vue=4_20_0';
    await page.goto(`${site.address}carte/${search}`);
    await waitUntilDrawn(page);
    expect(await page.locator('.choix [aria-label]').allTextContents()).toEqual([
      'Bénin ×',
      'Maroc ×',
      'De 2015 à 2024 ×',
    ]);
    expect(await page.getByLabel('Ordre').inputValue()).toBe('recent');
    expect(await readRows(page)).toHaveLength(await countOf(page));
    expect(new URL(page.url()).searchParams.get('vue')).toBe('4_20_0');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await waitUntilDrawn(page);
    expect(new URL(page.url()).searchParams.has('pays')).toBe(false);
    await context.close();
  });

  it('answers a shared address that nothing matches, and drops from it what is no choice', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?pays=US&thematique=zzz`);
    await waitUntilDrawn(page);
    expect(await page.locator('.choix [aria-label]').allTextContents()).toEqual(['États-Unis ×']);
    expect(await page.locator('.compte').textContent()).toContain('Aucune action');
    expect(await page.locator('.precisions').textContent()).toBe('');
    expect(new URL(page.url()).searchParams.get('pays')).toBe('US');
    expect(new URL(page.url()).searchParams.has('thematique')).toBe(false);
    await page.goto(`${site.address}carte/?thematique=zzz&vue=4_20_0`);
    await waitUntilDrawn(page);
    expect(new URL(page.url()).search).toBe('?vue=4_20_0');
    expect(await page.locator('.choix').isHidden()).toBe(true);
    expect(await page.locator('.carte-facettes summary').allTextContents()).not.toContainEqual(
      expect.stringContaining('('),
    );
    await context.close();
  });

  it('tells a place in a card by keyboard, gives the focus back, and stays on the page', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?pays=BJ`);
    await waitUntilDrawn(page);
    await openCard(page);
    await expectAxeClean(page);
    // Filters drawn by the script too: the page that is seen is valid, not only the one that is served.
    expect((await openValidator(true)(await page.content(), 'carte/')).map(formatDiagnostic)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.choisi').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
    const row = page.locator('.carte-liste li', { hasText: 'Orléans' }).first();
    await row.getByRole('button', { name: /^Montrer sur la carte/ }).click();
    await page.locator('.choisi', { hasText: 'Orléans' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(`${site.address}carte/`).pathname);
    await context.close();
  });

  it('asks for the position only when the button is pressed', async () => {
    const { page, context } = await site.open({
      ...STILL,
      permissions: ['geolocation'],
      geolocation: { latitude: 47.47, longitude: -0.55 },
    });
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    expect(await page.locator('.autour').isVisible()).toBe(false);
    await page.locator('.depuis summary').click();
    await page.getByRole('button', { name: 'Utiliser ma position' }).click();
    expect(await page.locator('.autour li').first().textContent()).toContain('Angers');
    expect(page.url()).not.toContain('47.47_-0.55');
    await context.close();
  });

  it.each([
    ['Faux-la-Montagne', 'La position de « Faux-la-Montagne » n’est pas connue', 'collectivite=23077'],
    ['Tulle', 'L’Atlas ne connaît pas d’action de « Tulle »', 'collectivite=19272'],
  ])('says why the map cannot begin at %s, and leads to its page', async (nom, said, query) => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    await page.locator('.depuis summary').click();
    await page.locator('.depuis input').fill(nom);
    await page
      .getByRole('option', { name: new RegExp(`^${nom}`) })
      .first()
      .click();
    const answer = page.locator('.autour p');
    await answer.filter({ hasText: 'Sa page' }).waitFor();
    expect((await answer.textContent())?.replaceAll('\u00a0', ' ')).toContain(said);
    await answer.getByRole('link', { name: 'Sa page' }).click();
    await page.waitForURL((url) => url.search === `?${query}`);
    await page
      .locator('h2', { hasText: nom })
      .or(page.locator('.trouvee', { hasText: nom }))
      .first()
      .waitFor();
    await context.close();
  });

  it('fits 320 px, card closed by its button, axe clean in the dark', async () => {
    const { page, context } = await site.open({
      ...STILL,
      viewport: { width: 320, height: 800 },
      colorScheme: 'dark',
    });
    await page.goto(`${site.address}carte/?pays=BJ`);
    await waitUntilDrawn(page);
    await openCard(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
    // Nothing of the map covers it: a click that another element would take fails.
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.locator('.choisi').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('gives drawing and lists without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}carte/`);
    expect(await page.getByRole('button', { name: /^Ouvrir la carte/ }).isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: /^Où agissent/ }).isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('link', { name: 'Bénin', exact: true }).isVisible()).toBe(true);
    await context.close();
  });

  it('says in the card of a country under caution what to check before acting', async () => {
    const { page, context, complaints } = await site.open(STILL);
    await page.goto(`${site.address}carte/?pays=ML`);
    await waitUntilDrawn(page);
    await openCard(page);
    expect(await page.locator('.choisi .vigilance-ligne').textContent()).toMatch(
      /^À vérifier avant d’agir\s: (?:.*; )?Mali \(sécurité, aide suspendue/,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('moves by its buttons, without dragging, and shows where the focus is', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?vue=2_20_10`);
    await waitUntilDrawn(page);
    const vueOf = () => new URL(page.url()).searchParams.get('vue')?.split('_').map(Number) ?? [];
    await page.getByRole('button', { name: 'Déplacer vers l’est' }).click();
    await expect.poll(() => vueOf()[2]).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Déplacer vers le nord' }).click();
    await expect.poll(() => vueOf()[1]).toBeGreaterThan(25);
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
    await expect.poll(() => vueOf()[0]).toBe(3);
    const canvas = page.getByRole('application', { name: 'Carte des actions choisies' });
    const before = await readPixels(page, '.scene');
    await canvas.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
    expect(countChanged(before, await readPixels(page, '.scene'))).toBeGreaterThan(2000);
    await context.close();
  });

  it('filters by words and by the cursors of the period', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    const all = await countOf(page);
    await page.getByLabel('Un nom, un mot').fill('angers bamako');
    await expect.poll(() => countOf(page)).toBeLessThan(10);
    for (const name of await readRows(page)) expect(name).toBeTruthy();
    expect(await page.locator('.carte-liste li').first().textContent()).toMatch(/Angers/);
    await page.getByRole('button', { name: 'Retirer le filtre «\u00a0angers bamako\u00a0»' }).click();
    await expect.poll(() => countOf(page)).toBe(all);
    await page.getByLabel('Depuis l’année').focus();
    for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowRight');
    await waitUntilDrawn(page);
    const de = Number(new URL(page.url()).searchParams.get('de'));
    expect(de).toBeGreaterThan(2000);
    expect(await page.locator('.periode-dite').textContent()).toContain(String(de));
    expect(await countOf(page)).toBeLessThan(all);
    expect(await readRows(page)).toHaveLength(await countOf(page));
    await context.close();
  });

  it('lights on the map what the list points at, and in the list what the map does', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?q=angers+bamako&vue=4_40_-3`);
    await waitUntilDrawn(page);
    const before = await readPixels(page, '.carte-toile');
    await page.locator('.carte-liste a').first().focus();
    await expect.poll(async () => countChanged(before, await readPixels(page, '.carte-toile'))).toBeGreaterThan(300);
    await page.locator('.compte').focus();
    const box = await page.locator('.carte-toile').boundingBox();
    if (!box) throw new Error('no map');
    const row = page.locator('.carte-liste li.vif');
    for (let x = 4; x < box.width && (await row.count()) === 0; x += 4)
      await page.mouse.move(box.x + x, box.y + box.height / 2);
    expect(await row.first().textContent()).toContain('Angers');
    await page.mouse.down();
    await page.mouse.up();
    expect(await page.locator('.choisi h2').textContent()).toMatch(/Angers, Bamako/);
    await context.close();
  });

  it('asks for the finer base of what it shows, once one comes closer', async () => {
    const { page, context } = await site.open(STILL);
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('.pbf') && asked.push(request.url()));
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    expect(asked).toEqual([]);
    await page.goto(`${site.address}carte/?vue=6_47_0`);
    await waitUntilDrawn(page);
    await expect.poll(() => asked.length).toBeGreaterThan(2);
    expect(asked.length).toBeLessThan(30);
    expect(asked.every((url) => /\/cartes\/tuiles\/5\/1[4-7]\/1[0-2]\.pbf$/.test(url))).toBe(true);
    await context.close();
  });

  it('opens filters and list over the map at 320 px, and gives the focus back', async () => {
    const { page, context } = await site.open({ ...STILL, viewport: { width: 320, height: 700 } });
    await page.goto(`${site.address}carte/`);
    await openCarte(page);
    expect(await page.locator('.volet').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filtres et liste' }).click();
    expect(await page.locator('.carte-liste li').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
    await page.keyboard.press('Escape');
    expect(await page.locator('.volet').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Filtres et liste');
    await context.close();
  });

  it('prints the map as it is seen, with what was asked for and the list', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?pays=BJ`);
    await waitUntilRelayed(page);
    await page.emulateMedia({ media: 'print' });
    for (const selector of [
      '.carte-toile .maplibregl-canvas',
      '.choix',
      '.carte-liste li',
      '.scene .carte-legende',
      'h1',
    ])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    for (const selector of ['.carte-filtres', '.carte-commandes', '.montrer'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    await context.close();
  });

  it('is shown on other sites as its address says', async () => {
    const { page, context } = await site.open(STILL);
    await page.goto(`${site.address}carte/?pays=BJ`);
    await waitUntilDrawn(page);
    await page.getByText('Partager, intégrer, télécharger').click();
    const code = await page.getByLabel(/^Code à copier/).inputValue();
    const source = new URL(/src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(source.searchParams.get('pays')).toBe('BJ');
    const count = await countOf(page);
    await page.goto(`${site.address}${source.pathname.slice(1)}${source.search}`);
    await waitUntilDrawn(page);
    expect(await countOf(page)).toBe(count);
    await context.close();
  });
});
