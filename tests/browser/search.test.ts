import { gzipSync } from 'node:zlib';
import { csvParse } from 'd3';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { flatten } from '../read-site.ts';
import {
  type BuiltSite,
  describeSite,
  expectAxeClean,
  expectNoOverflow,
  openForAll,
  readText,
  take,
} from './built-site.ts';

/** As it reads, French spaces told apart from ordinary ones nowhere. */

/** Opens the search page on a query (`q=eau&type=pays`) and waits until names and texts are counted. */
async function search(page: Page, site: BuiltSite, query: string): Promise<void> {
  await page.goto(`${site.address}recherche/?${query}`);
  await waitForCount(page);
}
const waitForCount = (page: Page) =>
  page.waitForFunction(() => /texte/.test(document.querySelector('#compte')?.textContent ?? ''));
/** How many texts the page says that there are. */
const countTexts = async (page: Page): Promise<number> => {
  const [, count = '0'] = /(\d+)\stextes?$/.exec(await readText(page, '#compte')) ?? [];
  return Number(count);
};
const probable = (page: Page) => page.getByRole('region', { name: 'Le plus probable' });

async function expectAccessible(page: Page): Promise<void> {
  await expectAxeClean(page);
  await expectNoOverflow(page);
}

describeSite('the search', (site) => {
  it('hands over its answers as the page has them, once they are asked for', async () => {
    const { page, context } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await search(page, site, 'q=eau&pays=BJ');
    expect(asked.filter((url) => url.includes('telecharger'))).toEqual([]);
    await page.locator('#telecharger summary').click();
    const csv = page.getByRole('button', { name: /^CSV, \d+\slignes, .+ Ko$/ });
    await csv.waitFor();
    const { nom, text } = await take(page, csv);
    expect(nom).toMatch(/^recherche-eau-bj-\d{4}-\d\d-\d\d\.csv$/);
    const rows = csvParse(text);
    expect(rows.length).toBe(Number((await csv.textContent())?.match(/, (\d+)\slignes/)?.[1]));
    expect(rows[0]?.selection).toBe(page.url());
    expect(rows.filter(({ genre }) => genre === 'Contact')).toEqual([]);
    const shown = await page.locator('.passages > li > a').allTextContents();
    const textes = rows.filter(({ ou, genre }) => ou === 'textes' && genre !== 'Contact').map(({ titre }) => titre);
    expect(shown.length).toBeGreaterThan(3);
    expect(textes.slice(0, shown.length)).toEqual(shown);
    await context.close();
  });

  it('leads from the box of any page to a page, and says nothing wrong on the way', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}guide/`);
    await page.getByRole('searchbox', { name: 'Commune, pays, sujet' }).fill('benin');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/?q=benin`);
    await probable(page).getByRole('link', { name: 'Bénin', exact: true }).click();
    await page.waitForURL(`${site.address}pays/benin/`);
    await context.close();
  });

  it('proposes pages after three letters, by keyboard', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    const box = page.locator('#chercher-site');
    await box.focus();
    await page.keyboard.type('sénég');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    expect(await page.locator('header [role="status"]').textContent()).toMatch(/^\d\ssuggestions?, flèche vers le bas/);
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(flatten(await page.locator(`#${active}`).textContent())).toMatch(/^Sénégal Pays · /);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('sénég');
    await page.keyboard.type('a');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}pays/senegal/`);
    await context.close();
  });
});

describe('the search page', () => {
  const site = openForAll();

  it.each([
    ['SÉNÉGAL', 'Sénégal', 'pays/senegal/'],
    ["cote d'ivoire", 'Côte d’Ivoire', 'pays/cote-d-ivoire/'],
    ['Toulon', 'Toulon', 'ma-collectivite/?collectivite=83137'],
    ['49000', 'Angers', 'collectivites/angers-214900078/'],
    ['subvention', 'Cofinancements et aides de l’État', 'guide/cofinancements-et-aides-de-la-daect/'],
    ['ambassade togo', 'Togo', 'pays/togo/#contacts'],
  ])('answers %j first by « %s »', async (query, title, address) => {
    const { page, context } = await site.open();
    await search(page, site, `q=${encodeURIComponent(query)}`);
    const first = probable(page).getByRole('link').first();
    expect([await first.textContent(), await first.getAttribute('href')]).toEqual([title, `/${address}`]);
    await context.close();
  });

  it('shows where texts hold the words, œ and oe alike', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=oeuvre');
    const count = await countTexts(page);
    expect(count).toBeGreaterThan(0);
    expect(flatten(await page.locator('.passages mark').first().textContent())).toMatch(/^œuvre/);
    await search(page, site, 'q=%C5%93uvre');
    expect(await countTexts(page)).toBe(count);
    await context.close();
  });

  it('shows the texts that hold both words of a name', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=Burkina+Faso');
    expect(await countTexts(page)).toBeGreaterThan(0);
    await context.close();
  });

  it.each([
    ['comment financer un forage', '« Eau et assainissement »', /^(?:eau|assainissement)/i],
    ['subvention pour une école au Bénin', '« école », « Bénin »', /^(?:école|bénin)/i],
  ])(
    'shows the texts on what a question is about when none holds all its words, and says so: %s',
    async (query, pour, marked) => {
      const { page, context } = await site.open();
      await search(page, site, `q=${encodeURIComponent(query)}`);
      expect(await readText(page, '.partiel')).toBe(
        `Aucun texte ne contient tous vos mots : voici ceux qui répondent à ${pour}.`,
      );
      expect(await readText(page, '#compte')).toMatch(new RegExp(`, \\d+\\stextes? pour ${pour}$`));
      expect(flatten(await page.locator('.passages mark').first().textContent())).toMatch(marked);
      await expectAccessible(page);
      await context.close();
    },
  );

  it.each([
    ['eau assainissement', / textes$/],
    ['financer un forage&exact=1', /, rien dans les textes$/],
    ['projets Nigeria', /^Aucune page, rien dans les textes$/],
    ['forage xyzzyx', /, rien dans les textes$/],
  ])('puts no other words in the place of these: %s', async (query, compte) => {
    const { page, context } = await site.open();
    await search(page, site, `q=${query}`);
    expect(await page.locator('.partiel').isVisible()).toBe(false);
    expect(await readText(page, '#compte')).toMatch(compte);
    await context.close();
  });

  it('says how a slip was understood, and searches the words as typed when asked to', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=senagal');
    expect(await readText(page, '.messages')).toContain('Rien ne s’appelle « senagal »');
    expect(await probable(page).getByRole('link').first().textContent()).toBe('Sénégal');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Chercher « senagal » tel quel' }).click();
    await page.waitForURL(/exact=1/);
    await waitForCount(page);
    expect(await readText(page, '#compte')).toBe('Aucun nom, rien dans les textes');
    expect(await readText(page, '.messages')).toContain('Rien ne répond à « senagal »');
    await expectAccessible(page);
    await context.close();
  });

  it('says that no page speaks of a country, with the nearest doors, and shows no neighbour in its place', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await search(page, site, 'q=Nigeria');
    expect(await readText(page, '.messages')).toContain('« Nigeria » : aucune page ici.');
    expect(await page.locator('#resultats').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Afrique de l’Ouest' }).first().isVisible()).toBe(true);
    await expectAccessible(page);
    await context.close();
  });

  it('gives the address to write to from the line of a contact, at 320 px by keyboard', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.address);
    await page.locator('#chercher-site').focus();
    await page.keyboard.type('ambassade togo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche\/\?q=ambassade\+togo$/);
    await waitForCount(page);
    const contact = page
      .locator('#resultats')
      .getByRole('listitem')
      .filter({ hasText: /Ambassade de France au Togo.*@/ })
      .first();
    expect(await contact.locator('a[href^="mailto:"]').textContent()).toMatch(/@diplomatie\.gouv\.fr$/);
    expect(flatten(await contact.textContent())).toMatch(/coordonnées de \d{4}$/);
    await expectAccessible(page);
    await context.close();
  });

  it('keeps filters of the texts in the address, as chips that take them away, and follows the back button', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=eau');
    const all = await countTexts(page);
    await page.getByText('Filtrer les textes').click();
    await page.locator('.facettes summary', { hasText: 'Genre de page' }).click();
    const chapters = page.locator('.facettes li', { hasText: 'Chapitres du guide' });
    const promised = Number(/\d+$/.exec(flatten(await chapters.textContent()))?.[0]);
    await page
      .locator('.facettes')
      .getByRole('checkbox', { name: /^Chapitres du guide/ })
      .check();
    await page.waitForURL(/[?&]type=chapitre$/);
    await waitForCount(page);
    await page.waitForFunction(
      (count) => document.querySelector('#textes')?.textContent?.includes(`(${count})`),
      promised,
    );
    expect(promised).toBeLessThan(all);
    await expectAccessible(page);
    await page.getByRole('button', { name: /Retirer le filtre Genre de page/ }).click();
    await page.waitForURL((url) => url.search === '?q=eau');
    await page.goBack();
    await page.getByRole('button', { name: /Retirer le filtre Genre de page/ }).waitFor();
    await context.close();
  });

  it('sorts texts by name, and shows the rest of them when asked', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=eau&type=chapitre,thematique');
    await page.getByLabel('Trier par').selectOption('nom');
    await page.waitForURL(/tri=nom/);
    await waitForCount(page);
    const titles = await page.locator('.passages li > a').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    const more = page.locator('.textes').getByRole('button', { name: /^Voir la suite/ });
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('.passages li').length > count, titles.length);
    expect(await page.evaluate(() => document.activeElement?.closest('.passages') !== null)).toBe(true);
    await context.close();
  });

  it('proposes nothing more once suggestions are turned off, on any page, until they are turned on', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}recherche/`);
    await page.getByRole('checkbox', { name: /Proposer des pages/ }).uncheck();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}guide/`);
    const box = page.locator('#chercher-site');
    await box.focus();
    await page.waitForLoadState('networkidle');
    await page.keyboard.type('bénin');
    expect(await box.getAttribute('role')).toBeNull();
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(asked.filter((url) => url.endsWith('plan.json'))).toEqual([]);
    await page.goto(`${site.address}recherche/`);
    await page.getByRole('checkbox', { name: /Proposer des pages/ }).check();
    await page.locator('#chercher-site').focus();
    await page.keyboard.type('bénin');
    await page.getByRole('listbox').first().waitFor();
    await context.close();
  });

  it.each([
    ['Toulon', 4, 45_500],
    ['Angers', 4, 45_500],
    ['49000', 4, 44_000],
    ['subvention', 4, 46_500],
    ['eau et assainissement', 5, 49_500],
    // Slips: what they stand for comes with the names that begin like them, and a name is looked for in no other place.
    ['senagal', 4, 45_500],
    ['beinn', 5, 52_500],
  ])('answers %j within %i requests and %i bytes, from nothing', async (query, most, bytes) => {
    const { page, context } = await site.open();
    const requests: Request[] = [];
    // No answer waits for letters.
    page.on('request', (request) => request.resourceType() !== 'font' && requests.push(request));
    await search(page, site, `q=${encodeURIComponent(query)}`);
    // What shows texts is asked for once the first answer stands.
    const before = requests.slice(
      0,
      requests.findIndex((request) => request.url().includes('/show-textes')),
    );
    const bodies = await Promise.all(before.map(async (request) => (await request.response())?.body()));
    const weights = bodies.map((body) => gzipSync(body ?? '').length);
    expect(before.length).toBeGreaterThan(3);
    expect(before.length).toBeLessThanOrEqual(most);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(bytes);
    await context.close();
  });

  it('looks for names without waiting for its style', async () => {
    const { page, context } = await site.open();
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/*.css', async (route) => {
      await held;
      await route.continue();
    });
    const names = page.waitForRequest('**/recherche/noms/*.json');
    await page.goto(`${site.address}recherche/?q=Angers`, { waitUntil: 'commit' });
    await names.finally(release);
    await waitForCount(page);
    await context.close();
  });

  it('asks for its letters after its program and its style', async () => {
    const { page, context } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.resourceType()));
    await search(page, site, 'q=Angers');
    expect(asked.indexOf('font')).toBeGreaterThan(Math.max(asked.indexOf('script'), asked.indexOf('stylesheet')));
    await context.close();
  });

  it('shows its lists under the answer, or at once when nothing is asked, or when its script never comes', async () => {
    const { page, context, complaints } = await site.open();
    const lists = page.getByRole('heading', { name: 'Parcourir plutôt les listes' });
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/recherche/noms/*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.address}recherche/?q=Angers`);
    await expect.poll(() => page.locator('#compte').textContent()).toBe('Recherche en cours…');
    expect(await lists.isVisible()).toBe(false);
    release();
    await waitForCount(page);
    expect(await lists.isVisible()).toBe(true);
    await page.goto(`${site.address}recherche/`);
    await expect.poll(() => page.locator('[data-attend]').count()).toBe(0);
    expect(await lists.isVisible()).toBe(true);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${site.address}recherche/`);
    expect(await page.locator('[data-attend]').count()).toBe(1);
    await lists.waitFor();
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  it.each(['', 'guide/'])(
    'asks for no word that nothing answers without JavaScript: lists instead, from /%s',
    async (path) => {
      const { page, context } = await site.open({ javaScriptEnabled: false });
      await page.goto(site.address + path);
      expect(await page.getByRole('searchbox').count()).toBe(0);
      await page.locator('.chercher + a').first().click();
      await page.waitForURL(`${site.address}a-propos/plan-du-site/`);
      await context.close();
    },
  );

  it('chooses nothing among what was proposed for a former text', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}pays/togo/`);
    await page.locator('#chercher-site').focus();
    await page.keyboard.type('mar');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    await page.keyboard.type('seille');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/?q=marseille`);
    await context.close();
  });

  it('counts nothing once nothing is asked', async () => {
    const { page, context } = await site.open();
    await search(page, site, 'q=bamako');
    await page.locator('#q').fill('');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/`);
    expect(await readText(page, '#compte')).toBe('');
    await context.close();
  });

  it('shows its lists without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}recherche/?q=eau`);
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
