import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DARK, findViolations } from '../../scripts/conformite/find-violations.ts';
import { describeSite, expectAxeClean, openForAll, readText } from './built-site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Votre commune/ });
const options = (page: Page) => page.getByRole('option');
const found = (page: Page) => page.locator('#trouvee');

describeSite('« Ma collectivité »', (site, base) => {
  const address = () => `${site.address}ma-collectivite/`;

  it('should be reached from the home page and from the list of collectivités', async () => {
    const { page, context } = await site.open();
    for (const [path, name] of [
      ['', 'Chercher ma collectivité'],
      ['collectivites/', 'Chercher n’importe quelle collectivité de France'],
    ] as const) {
      await page.goto(site.address + path);
      await page.getByRole('link', { name }).click();
      await page.waitForURL(address());
    }
    await context.close();
  });

  it('should say where to begin to a commune of Isère without a record, by keyboard at 320 px', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(address());
    await field(page).focus();
    await page.keyboard.type('st martin d’her');
    await options(page).first().waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator(`#${active}`).textContent()).toContain('Saint-Martin-d’Hères');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address()}?collectivite=38421`);
    await page.getByRole('heading', { name: 'Pas encore de fiche ici' }).waitFor();
    expect(await readText(page, '#annonce')).toBe(
      'Saint-Martin-d’Hères : pas encore de fiche ici. Le détail suit le champ.',
    );
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await found(page).getByRole('heading', { name: 'Même intercommunalité' }).isVisible()).toBe(true);
    expect(await found(page).getByRole('link', { name: 'Grenoble', exact: true }).isVisible()).toBe(true);
    expect(await readText(page, '#trouvee')).toContain('RESACOOP');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  it('should find by postcode a town that acts, and what its record lacks, by keyboard at 320 px', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(address());
    await expectAxeClean(page);
    await field(page).focus();
    await page.keyboard.type('38100');
    await options(page).first().waitFor();
    // One answer only: Enter is enough.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sa fiche sur ce site' }).waitFor();
    expect(await found(page).locator('.remplie strong').allTextContents()).toEqual([
      'Coopérations décentralisées',
      'Projets et autres actions',
    ]);
    expect(await readText(page, '#trouvee')).toContain('2 parties remplies sur 5.');
    expect(await readText(page, '.a-completer >> nth=0')).toMatch(/^Élus et agents.*À compléter : prénom/);
    const projet = found(page).getByRole('link', { name: 'Composer mon projet avec cette collectivité' });
    expect(await projet.getAttribute('href')).toBe(`${base}mon-projet/?collectivite=38185`);
    expect(await page.locator('.a-completer').count()).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
    await found(page).getByRole('link', { name: 'La fiche de Grenoble' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}collectivites/grenoble-213801855/`);
    // The record says the same of itself.
    expect(await page.locator('.remplie').count()).toBe(2);
    expect(await page.locator('.a-completer').count()).toBe(3);
    await context.close();
  });

  it('should open a shared address as it was left, and follow the back button', async () => {
    const { page, context } = await site.open();
    await page.goto(`${address()}?collectivite=38185`);
    await found(page).getByRole('heading', { name: 'Grenoble', exact: true }).waitFor();
    expect(await field(page).inputValue()).toBe('Grenoble');
    const said = await readText(page, '#trouvee');
    await field(page).fill('angers');
    await options(page).first().click();
    await found(page).getByRole('heading', { name: 'Angers', exact: true }).waitFor();
    expect(page.url()).toBe(`${address()}?collectivite=49007`);
    await page.goBack();
    await found(page).getByRole('heading', { name: 'Grenoble', exact: true }).waitFor();
    expect(await readText(page, '#trouvee')).toBe(said);
    await page.getByRole('button', { name: 'Effacer' }).click();
    await page.waitForURL(address());
    expect(await found(page).isVisible()).toBe(false);
    await context.close();
  });

  it('should cost less than 30 KB compressed from the first letter to the answers, and nothing before two', async () => {
    const { page, context } = await site.open();
    const weights: number[] = [];
    page.on('response', async (response) => {
      if (/\/annuaire\/|\/recherche\/.+json/.test(response.url())) weights.push(gzipSync(await response.body()).length);
    });
    await page.goto(address());
    await field(page).fill('s');
    // Enter looks up at once: there is nothing to look up yet.
    await page.keyboard.press('Enter');
    expect(weights).toEqual([]);
    for (const text of ['sa', 'saint', 'saint-d', 'saint-denis']) {
      await field(page).fill(text);
      await options(page)
        .filter({ hasText: text === 'sa' ? 'Sa' : /^Saint-/ })
        .first()
        .waitFor();
    }
    await options(page).filter({ hasText: 'Seine-Saint-Denis' }).first().waitFor();
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(30_000);
    await context.close();
  });
});

describe('« Ma collectivité »', () => {
  const site = openForAll();
  const address = () => `${site.address}ma-collectivite/`;

  it('should tell homonyms apart by their département', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    await field(page).fill('Saint-Denis');
    await options(page).filter({ hasText: 'La Réunion (974)' }).waitFor();
    await options(page).filter({ hasText: 'Seine-Saint-Denis (93)' }).click();
    await page.waitForURL(`${address()}?collectivite=93066`);
    await context.close();
  });

  it('should choose nothing by mistake: Enter proposes the first of several, Escape closes, nothing is erased', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    await field(page).fill('saint-denis');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-activedescendant]'));
    expect(page.url()).toBe(address());
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    // Up from the first answer is the field again, then the last answer.
    await page.keyboard.press('ArrowUp');
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('saint-denis');
    await context.close();
  });

  it.each([
    ['Grenoble', '38185'],
    ['St Etienne', '42218'],
    ['Saint-Étienne (42)', '42218'],
    ['38100', '38185'],
    ['213801855', '38185'],
    ['Bellegarde-sur-Valserine', '01033'],
    ['lyon', '69123'],
  ])('should take « %s » by one Enter, typed before anything of the annuaire is there', async (text, code) => {
    const { page, context } = await site.open();
    await page.goto(address());
    await field(page).fill(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address()}?collectivite=${code}`);
    await found(page).getByRole('heading').first().waitFor();
    await context.close();
  });

  it('should take what is left in the field without a choice, and say beside it what means none or several', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(address());
    await field(page).fill('perpignan');
    await page.keyboard.press('Tab');
    await page.waitForURL(`${address()}?collectivite=66136`);
    for (const [text, message] of [
      ['zzzz', 'Aucune collectivité ne répond à « zzzz ». Vérifiez l’orthographe, ou essayez le code postal.'],
      [
        'saint-denis',
        'Plusieurs collectivités répondent à « saint-denis ». Choisissez la vôtre dans la liste de ce champ.',
      ],
    ] as const) {
      await field(page).fill(text);
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]'));
      expect(await readText(page, '.choix-etat.erreur')).toBe(message);
      expect(await field(page).inputValue()).toBe(text);
      const [, etat] = ((await field(page).getAttribute('aria-describedby')) ?? '').split(' ');
      expect(await page.locator(`#${etat}`).getAttribute('class')).toContain('erreur');
      await expectAxeClean(page);
    }
    // Back in the field, the several are there.
    await field(page).focus();
    await options(page).filter({ hasText: 'Seine-Saint-Denis (93)' }).click();
    await page.waitForURL(`${address()}?collectivite=93066`);
    expect(await field(page).getAttribute('aria-invalid')).toBe('false');
    expect(await readText(page, '.choix-etat')).toBe('');
    await context.close();
  });

  it('should offer a name near one that nothing bears, read the corrector then only, and take it by a choice only', async () => {
    const { page, context } = await site.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address());
    const message = 'Aucune collectivité ne répond à « Arnagge ». Vouliez-vous dire Arnage ?';
    await field(page).fill('Arnag');
    await options(page).first().waitFor();
    expect(asked.filter((url) => url.includes('propose'))).toEqual([]);
    await field(page).fill('Arnagge');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]'));
    expect(await readText(page, '.choix-etat.erreur')).toBe(
      `${message} Choisissez la vôtre dans la liste de ce champ.`,
    );
    expect([await field(page).inputValue(), page.url()]).toEqual(['Arnagge', address()]);
    await field(page).focus();
    await options(page).first().waitFor();
    expect(await readText(page, '.choix-etat')).toMatch(message);
    await expectAxeClean(page);
    // One Enter goes to the first, the next one takes it.
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-activedescendant]'));
    expect(page.url()).toBe(address());
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address()}?collectivite=72008`);
    await context.close();
  });

  it('should not write over what somebody types while the page still loads a shared address', async () => {
    const { page, context } = await site.open();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/annuaire/communes-38.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${address()}?collectivite=38185`);
    await field(page).fill('Ang');
    release();
    await found(page).getByRole('heading', { name: 'Grenoble', exact: true }).waitFor();
    expect(await field(page).inputValue()).toBe('Ang');
    await context.close();
  });

  it('should leave alone what was found since, when a shared address fails late', async () => {
    const { page, context, complaints } = await site.open();
    const { promise: held, resolve: fail } = Promise.withResolvers<void>();
    await page.route('**/annuaire/communes-38.json', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${address()}?collectivite=38185`);
    await field(page).fill('Angers');
    await options(page).first().click();
    await found(page).getByRole('heading', { name: 'Angers', exact: true }).waitFor();
    const failed = page.waitForEvent('console', (message) => message.text().includes('Failed to fetch'));
    fail();
    await failed;
    expect(await readText(page, '#annonce')).toBe('Angers : fiche trouvée. Le détail suit le champ.');
    for (const text of complaints.splice(0)) expect(text).toMatch(/Failed to (load|fetch)/);
    await context.close();
  });

  it.each([
    [
      '',
      'zzzz',
      '.choix-etat',
      'Aucune collectivité ne répond à « zzzz ». Vérifiez l’orthographe, ou essayez le code postal.',
    ],
    ['?collectivite=00000', '', '#annonce', 'Aucune collectivité ne porte le code « 00000 ». Cherchez-la par son nom.'],
  ])('should say so when nothing answers to %s%s', async (query, text, selector, message) => {
    const { page, context } = await site.open();
    await page.goto(address() + query);
    if (text) await field(page).fill(text);
    await page.waitForFunction((wanted) => document.querySelector(wanted)?.textContent, selector);
    expect(await readText(page, selector)).toBe(message);
    await context.close();
  });

  it('should say so when the network fails, and work again when it is back', async () => {
    const { page, context, complaints } = await site.open();
    await page.route('**/annuaire/**', (route) => route.abort());
    await page.goto(address());
    await field(page).fill('grenoble');
    await page.getByText('La liste n’a pas pu se charger. Réessayez.').waitFor();
    await page.unroute('**/annuaire/**');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    for (const text of complaints.splice(0)) expect(text).toMatch(/Failed to (load|fetch)/);
    await context.close();
  });

  it.each([
    ['a region without a network', '?collectivite=reg-11', 'les documents de ce site n’en nomment pas'],
    ['an EPCI', '?collectivite=200040715', 'Même intercommunalité'],
    ['a département', '?collectivite=dep-38', 'Même département'],
    ['overseas', '?collectivite=reg-987', 'Collectivité d’outre-mer'],
    ['a network with a contact', '?collectivite=dep-62', 'n.yaiche@lianescooperation.org'],
  ])('should have no violation that axe finds for %s, in light and dark', async (_name, query, text) => {
    const { page, context } = await site.open();
    await page.goto(address() + query);
    await found(page).getByText(text).first().waitFor();
    await field(page).fill('saint-');
    await options(page).first().waitFor();
    await expectAxeClean(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, DARK)).toEqual([]);
    await context.close();
  });

  it('should offer the regions, their networks and the first steps without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(address());
    expect(await field(page).isVisible()).toBe(false);
    await page.getByText('La recherche par nom a besoin de JavaScript').waitFor();
    expect(await page.locator('.etapes > li').count()).toBe(5);
    expect(await page.getByRole('row').filter({ hasText: 'Auvergne-Rhône-Alpes' }).textContent()).toContain('RESACOOP');
    await page.getByRole('link', { name: 'Auvergne-Rhône-Alpes' }).click();
    await page.waitForURL(/\/regions\/auvergne-rhone-alpes\//);
    await context.close();
  });
});
