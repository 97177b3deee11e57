import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAR_PAGE_OFFRES, paginateList } from '../../src/contract/addresses/paginate-list.ts';
import { describeSite, expectAxeClean, expectNoOverflow, openForAll, watchCopies } from './built-site.ts';

const cards = (page: Page) => page.locator('.retenues > li');
/** French spaces made plain. */
const read = async (texts: Promise<string[]>) => (await texts).map((text) => text.replace(/\s/g, ' '));
const count = (page: Page) => page.locator('#recherche-programmes .compte');

describeSite('the programmes to join', (site) => {
  it('should lead an association to what is open in Bénin on forest by keyboard at 320 px, and reopen what it shares', async () => {
    const { page, context } = await site.open({
      viewport: { width: 320, height: 800 },
      permissions: ['clipboard-write'],
    });
    const copied = await watchCopies(page);
    await page.goto(site.address);
    await page.getByRole('link', { name: 'Projets ouverts à d’autres' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}programmes/?famille=mutualisable`);
    await cards(page).first().waitFor();
    const open = await cards(page).count();
    expect(await page.locator('.retenues > li:not(.mutualisable)').count()).toBe(0);

    await page.getByRole('searchbox', { name: /^Un mot/ }).focus();
    await page.keyboard.type('foret');
    await page.locator('.facette summary', { hasText: 'Pays' }).focus();
    await page.keyboard.press('Enter');
    const benin = page.getByRole('checkbox', { name: /^Bénin/ });
    for (let steps = 0; steps < 30 && !(await benin.evaluate((box) => box === document.activeElement)); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(`${site.address}programmes/?q=foret&pays=BJ&famille=mutualisable`);
    await count(page)
      .filter({ hasText: /^1\sprogramme sur / })
      .waitFor();
    expect(open).toBeGreaterThan(1);
    const card = cards(page).first();
    expect(await card.getByRole('heading').textContent()).toContain('Protéger la forêt de Parakou');
    // The match in words.
    expect(await read(card.locator('.criteres .oui').allTextContents())).toEqual([
      '« foret » : oui',
      'Bénin : oui',
      'Ouvert par une collectivité : oui',
    ]);
    await expectNoOverflow(page);
    await expectAxeClean(page);

    await page.getByRole('button', { name: 'Copier le lien de cette recherche' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Lien copié' }).waitFor();
    const link = copied() ?? '';
    const shown = await page.locator('#resultats .retenues').textContent();
    await context.close();

    const other = await site.open({ viewport: { width: 320, height: 800 } });
    await other.page.goto(link);
    await cards(other.page).first().waitFor();
    expect(await other.page.getByRole('searchbox', { name: /^Un mot/ }).inputValue()).toBe('foret');
    expect(shown).toContain('Protéger la forêt de Parakou');
    expect(await other.page.locator('#resultats .retenues').textContent()).toBe(shown);
    await other.page.getByRole('link', { name: /Protéger la forêt de Parakou/ }).click();
    await other.page.waitForURL(/projets-mutualisables\//);
    expect(await other.page.locator('a[href^="mailto:"]').count()).toBeGreaterThan(0);
    await other.context.close();
  });

  it('should say which wish to relax when nothing answers all of them, with what that gives, and relax it', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.address}programmes/?q=foret&pays=BJ&odd=4&budget=1`);
    await page.locator('.rien').getByRole('button').first().waitFor();
    expect(await cards(page).count()).toBe(0);
    expect(await page.locator('.ordre').isVisible()).toBe(false);
    await expectNoOverflow(page);
    await expectAxeClean(page);
    const button = page.locator('.rien').getByRole('button').first();
    const wanted = Number(/(\d+)\sprogrammes?$/.exec((await button.textContent()) ?? '')?.[1]);
    expect(wanted).toBeGreaterThan(0);
    await button.click();
    await count(page)
      .filter({ hasText: new RegExp(`^${wanted}\\sprogrammes? sur `) })
      .waitFor();
    await context.close();
  });

  it('should show all of them beside a budget that is no amount', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}programmes/?pays=BJ`);
    await cards(page).first().waitFor();
    await page.getByRole('textbox', { name: /^Votre budget/ }).fill('abc');
    await page.getByText(/^Écrivez un montant en euros/).waitFor();
    expect(await page.locator('#tableau').isVisible()).toBe(true);
    expect(await page.locator('#resultats').isVisible()).toBe(false);
    await context.close();
  });

  it('should explain budget, kind of collectivité and goal in words, and follow the back button', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}programmes/`);
    expect(await page.locator('#tableau').isVisible()).toBe(true);
    await page.getByRole('textbox', { name: /^Votre budget/ }).fill('3000');
    await cards(page).first().waitFor();
    expect(page.url()).toBe(`${site.address}programmes/?budget=3000`);
    const first = await read(cards(page).first().locator('.criteres .oui').allTextContents());
    expect(first.some((text) => text.startsWith('Budget : oui'))).toBe(true);
    expect(await page.locator('.retenues .non').count()).toBe(0);
    await page.locator('.facette summary', { hasText: 'Objectif' }).click();
    const option = page.locator('.facette[open] li').first();
    const wanted = Number(await option.locator('small').textContent());
    await option.locator('input').check();
    await count(page)
      .filter({ hasText: new RegExp(`^${wanted}\\sprogrammes? sur `) })
      .waitFor();
    expect(await cards(page).first().locator('.criteres').textContent()).toMatch(/ODD \d+\s: oui/);
    await page.getByRole('combobox', { name: 'Votre collectivité' }).selectOption('commune');
    expect(await page.locator('.retenues .criteres', { hasText: /Commune\s: / }).count()).toBe(
      await cards(page).count(),
    );
    // Each choice is a step.
    await page.goBack();
    await page.waitForURL(/odd=\d+/);
    await page.goBack();
    await page.waitForURL(/\/programmes\/\?budget=3000$/);
    await page.getByRole('button', { name: /^Retirer le filtre 3\s000\s€ par an/ }).click();
    await page.waitForURL(`${site.address}programmes/`);
    expect(await page.locator('#tableau').isVisible()).toBe(true);
    await context.close();
  });

  it('should say that the link is copied, though the count of a search just made waits to be said', async () => {
    const { page, context } = await site.open({ permissions: ['clipboard-write'] });
    await page.clock.install();
    await page.goto(`${site.address}programmes/?pays=BJ`);
    await cards(page).first().waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('searchbox', { name: /^Un mot/ }).fill('foret');
    await page.waitForURL(/q=foret/);
    await page.getByRole('button', { name: 'Copier le lien de cette recherche' }).click();
    const said = page.getByRole('status').filter({ hasText: 'Lien copié' });
    await said.waitFor();
    await page.clock.runFor(60_000);
    expect(await said.count()).toBe(1);
    await context.close();
  });

  it('should have no violation that axe finds, in the dark, with what misses one point', async () => {
    const { page, context } = await site.open({ colorScheme: 'dark' });
    await page.goto(`${site.address}programmes/?q=foret&pays=BJ`);
    await page.getByRole('heading', { name: 'À un critère près' }).waitFor();
    await expectAxeClean(page);
    await context.close();
  });

  it('should list every programme in a table without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}programmes/`);
    expect(await page.locator('#recherche-programmes').isVisible()).toBe(false);
    const total = Number.parseInt((await page.locator('.chapeau').textContent()) ?? '', 10);
    expect(await page.locator('#tableau tbody tr').count()).toBe(
      paginateList(Array.from({ length: total }), PAR_PAGE_OFFRES)[0]?.items.length,
    );
    await context.close();
  });
});

describe('where to pool', () => {
  const site = openForAll();

  it('should lead from the list to who acts and whom to write to, as many as it says, at 320 px and without JavaScript', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${site.address}mutualiser/`);
    const line = page.locator('.rangs > li', { has: page.locator('a[href^="/pays/"]') }).first();
    const said = Number((await line.textContent())?.match(/déjà (\d+)\scollectivités/)?.[1]);
    expect(said).toBeGreaterThanOrEqual(2);
    await line.getByRole('link').first().click();
    const who = page.locator('section[aria-labelledby="qui"]');
    expect(await who.textContent()).toContain(`${said}\u00a0collectivités réunies ici (même`);
    // Those whose link is over are named too.
    expect(await who.locator('.liste > li').count()).toBeGreaterThanOrEqual(said);
    expect(await page.locator('section[aria-labelledby="contacts"] a[href^="mailto:"]').count()).toBeGreaterThan(0);
    await context.close();
  });

  it.each(['pays/maroc/', 'thematiques/ville-durable/'])(
    'should be on %s, with names, and lead to the list',
    async (path) => {
      const { page, context } = await site.open();
      await page.goto(site.address + path);
      const block = page.locator('section[aria-labelledby="mutualiser"]');
      expect(await block.textContent()).toMatch(/déjà \d+\s: [A-ZÉ]/);
      await block.getByRole('link').last().click();
      await page.waitForURL(/\/mutualiser\/(pays|thematiques)\//);
      expect(await page.locator('.rangs > li').count()).toBeGreaterThan(0);
      await context.close();
    },
  );

  it.each([
    ['mutualiser/', 320, 'light'],
    ['mutualiser/pays/', 320, 'dark'],
    ['mutualiser/thematiques/ville-durable/', 320, 'light'],
    ['mutualiser/regions/', 1280, 'light'],
    ['pays/benin/agriculture-et-alimentation/', 320, 'dark'],
  ] as const)('should have no violation that axe finds on %s at %i px, %s', async (path, width, colorScheme) => {
    const { page, context } = await site.open({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(site.address + path);
    await expectNoOverflow(page);
    await expectAxeClean(page);
    await context.close();
  });
});
