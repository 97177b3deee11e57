import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, distFolder, openSite } from './built-site.ts';

/** As it reads, French spaces told apart from ordinary ones nowhere. */
const flatten = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const textOf = async (page: Page, selector: string): Promise<string> =>
  flatten(await page.locator(selector).textContent());

/** Opens the search page on a query (`q=eau&type=pays`) and waits for the count. */
async function search(page: Page, site: BuiltSite, query: string): Promise<void> {
  await page.goto(`${site.address}recherche/?${query}`);
  await waitForCount(page);
}
const waitForCount = (page: Page) =>
  page.waitForFunction(() => /résultat/.test(document.querySelector('#compte')?.textContent ?? ''));
/** How many results the page says there are. */
const countOf = async (page: Page): Promise<number> => Number.parseInt(await textOf(page, '#compte'), 10);
const firstOf = (page: Page, group: string): Promise<string | null> =>
  page.getByRole('region', { name: group }).getByRole('link').first().textContent();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

describe.each([
  ['at the root', 'SITE_DIST', '/'],
  ['under a base path', 'SITE_DIST_BASE', '/atlas/'],
] as const)('the search, %s', (_name, variable, base) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await openSite(distFolder(variable), base);
  });
  afterAll(() => site?.close());

  it('leads from the box of any page to a page, and says nothing wrong on the way', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}guide/`);
    await page.getByRole('searchbox', { name: 'Pays, thème, nom' }).fill('benin');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/?q=benin`);
    await page.getByRole('region', { name: 'Pays' }).getByRole('link', { name: 'Bénin', exact: true }).click();
    await page.waitForURL(`${site.address}pays/benin/`);
    await context.close();
  });

  it('proposes pages after three letters, by keyboard', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    const box = page.locator('#chercher-site');
    await box.focus();
    await page.keyboard.type('séné');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    expect(await page.locator('header [role="status"]').textContent()).toMatch(/^\d suggestions?, flèche vers le bas/);
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(flatten(await page.locator(`#${active}`).textContent())).toBe('Sénégal Pays');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('séné');
    await page.keyboard.type('g');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}pays/senegal/`);
    await context.close();
  });
});

describe('the search page', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await openSite(distFolder());
  });
  afterAll(() => site?.close());

  it.each([
    // accents, case, one letter wrong, one missing, two swapped
    ['benin', 'Pays', 'Bénin'],
    ['SÉNÉGAL', 'Pays', 'Sénégal'],
    ['senagal', 'Pays', 'Sénégal'],
    ['madagscar', 'Pays', 'Madagascar'],
    ['assainisesment', 'Thématiques', 'Eau et assainissement'],
    // apostrophes, hyphens, plural
    ["cote d'ivoire", 'Pays', 'Côte d’Ivoire'],
    ['cote d’ivoire', 'Pays', 'Côte d’Ivoire'],
    ['seme podji', 'Partenaires étrangers', 'Sèmè-Podji'],
    ['eaux', 'Thématiques', 'Eau et assainissement'],
    // usual names, bodies by their abbreviation and the other way round
    ['ivoirienne', 'Pays', 'Côte d’Ivoire'],
    ['Ivoiriens', 'Pays', 'Côte d’Ivoire'],
    ['PACA', 'Collectivités françaises', 'Région Sud-Provence-Alpes-Côte d’Azur'],
    ['afd', 'Sigles', 'AFD'],
    ['agence francaise de developpement', 'Sigles', 'AFD'],
  ])('answers %j by, first of « %s », « %s »', async (query, group, title) => {
    const { page, context } = await site.open();
    await search(page, site, `q=${encodeURIComponent(query)}`);
    expect(await firstOf(page, group)).toBe(title);
    expect(await countOf(page)).toBeGreaterThan(0);
    await context.close();
  });

  it('finds the same with œ and oe', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=oeuvre');
    const count = await countOf(page);
    expect(count).toBeGreaterThan(0);
    await search(page, site, 'q=%C5%93uvre');
    expect(await countOf(page)).toBe(count);
    await context.close();
  });

  it('says how a slip was understood, and searches the words as typed when asked to', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=senagal');
    expect(await textOf(page, '#compte')).toMatch(/^\d+ résultats pour « Sénégal »$/);
    expect(await textOf(page, '.messages')).toContain('Résultats pour « Sénégal » ; aucun pour « senagal »');
    await page.locator('.messages').getByRole('link', { name: 'senagal', exact: true }).click();
    await page.getByRole('heading', { name: 'Que faire' }).waitFor();
    expect(await textOf(page, '#compte')).toBe('Aucun résultat pour « senagal »');
    await context.close();
  });

  it('gives the contact of the embassy in Togo, with its address, in one search at 320 px by keyboard', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.address);
    await page.locator('#chercher-site').focus();
    await page.keyboard.type('ambassade togo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche\/\?q=ambassade\+togo$/);
    await waitForCount(page);
    const first = page.locator('.groupe').first();
    expect(flatten(await first.getByRole('heading').textContent())).toBe('Contacts 1');
    const contact = flatten(await first.getByRole('listitem').first().textContent());
    expect(contact).toContain('Ambassade de France au Togo');
    expect(contact).toMatch(/Coordonnées publiées en \d{4}/);
    expect(await first.locator('a[href^="mailto:"]').first().textContent()).toMatch(/@diplomatie\.gouv\.fr$/);
    await expectAccessible(page);
    await context.close();
  });

  it('keeps filters in the address, as chips that take them away, and follows the back button', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=eau');
    const all = await countOf(page);
    const type = page.getByRole('checkbox', { name: /^Projets \d/ });
    const promised = Number(/\d+$/.exec(flatten(await page.locator('label', { has: type }).textContent()))?.[0]);
    await type.check();
    await page.waitForURL(/[?&]type=projet$/);
    await page.waitForFunction(
      (count) => document.querySelector('#compte')?.textContent?.startsWith(`${count} `),
      promised,
    );
    expect(promised).toBeLessThan(all);
    await expectAccessible(page);
    // What was just ticked keeps the focus: the keyboard goes on from there.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choix-type-projet');

    await page.locator('#facette-pays').click();
    await page.getByRole('checkbox', { name: /^Bénin \d/ }).check();
    await page.waitForURL(/pays=BJ/);
    await page.getByRole('button', { name: /Retirer le filtre Type de résultat/ }).click();
    await page.waitForURL((url) => !url.search.includes('type='));
    expect(await page.locator('.choix').getByRole('button').count()).toBe(1);
    await page.goBack();
    await page.getByRole('button', { name: /Retirer le filtre Type de résultat/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelector('#compte')?.textContent?.startsWith(`${count} `), all);
    expect(new URL(page.url()).search).toBe('?q=eau');
    await context.close();
  });

  it('narrows a long filter by a few letters', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await search(page, site, 'q=eau');
    await page.getByText('Filtrer les résultats').click();
    await page.locator('#facette-pays').click();
    await page
      .getByRole('searchbox', { name: /^Chercher\s: Pays$/ })
      .first()
      .fill('seneg');
    expect(await page.locator('#choix-pays-SN').isVisible()).toBe(true);
    expect(await page.locator('[id^="choix-pays-"]').count()).toBe(1);
    await expectAccessible(page);
    await context.close();
  });

  it('sorts by name', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=eau&type=projet');
    await page.getByLabel('Trier par').selectOption('nom');
    await page.waitForURL(/tri=nom/);
    await waitForCount(page);
    const titles = await page.locator('.groupe li > a').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('fr', { numeric: true }).compare));
    await context.close();
  });

  it('helps when nothing is found', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=eau+zzzzqqqq');
    expect(await textOf(page, '#compte')).toBe('Aucun résultat pour « eau zzzzqqqq »');
    expect(await textOf(page, '.messages')).toContain('Aucun texte ne contient « zzzzqqqq »');
    await expectAccessible(page);
    await page.locator('.messages').getByRole('link', { name: 'eau', exact: true }).click();
    await page.waitForFunction(() => /^\d/.test(document.querySelector('#compte')?.textContent ?? ''));
    // The focus goes where the answer is told.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compte');
    await context.close();
  });

  it('proposes nothing more once suggestions are turned off, on any page, until they are turned on', async () => {
    const { page, context } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}recherche/`);
    await page.getByRole('checkbox', { name: /Proposer des pages/ }).uncheck();
    await page.goto(`${site.address}guide/`);
    const box = page.locator('#chercher-site');
    await box.focus();
    await page.waitForLoadState('networkidle');
    await page.keyboard.type('bénin');
    expect(await box.getAttribute('role')).toBeNull();
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(asked.filter((url) => url.endsWith('titres.json'))).toEqual([]);
    await page.goto(`${site.address}recherche/`);
    await page.getByRole('checkbox', { name: /Proposer des pages/ }).check();
    await page.locator('#chercher-site').focus();
    await page.keyboard.type('bénin');
    await page.getByRole('listbox').first().waitFor();
    await context.close();
  });

  it('leads to the search page and its lists without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}guide/`);
    await page.locator('#chercher-site').fill('eau');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/?q=eau`);
    expect(await page.getByText('a besoin de JavaScript').isVisible()).toBe(true);
    expect(await page.locator('#resultats').isVisible()).toBe(false);
    const lists = await page
      .getByRole('region', { name: 'Parcourir plutôt les listes' })
      .getByRole('link')
      .allTextContents();
    expect(lists).toEqual(expect.arrayContaining(['Pays', 'Thématiques', 'Projets', 'Contacts', 'Sigles']));
    await context.close();
  });
});
