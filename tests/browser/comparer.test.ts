import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite, expectAxeClean, expectNoOverflow } from './built-site.ts';

const columns = (page: Page) => page.locator('.comparaison thead').getByRole('link');
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

describeSite('the comparison', (site) => {
  it('should put countries side by side by keyboard at 320 px, keep them in the address, and go back', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.address}comparer/?pays=BJ,TG`);
    await status(page, 'Bénin, Togo, côte à côte').waitFor();
    const fields = page.getByRole('combobox', { name: 'Pays' });
    await fields.selectOption('SN');
    await page.getByRole('button', { name: 'Ajouter ce pays' }).focus();
    await page.keyboard.press('Enter');
    await status(page, 'Bénin, Togo, Sénégal, côte à côte').waitFor();
    expect(new URL(page.url()).searchParams.get('pays')).toMatch(/^BJ.TG.SN$/);
    expect(await columns(page).allTextContents()).toEqual(['Bénin', 'Togo', 'Sénégal']);
    await expectNoOverflow(page);
    // What explains the table is read whole, and a part of the next column shows that the table slides.
    const [explained = 0, third = 0] = await page.evaluate(() =>
      ['.comparaison caption small', '.comparaison thead th:nth-child(3)'].map((selector, place) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector) ?? document.body);
        const box = range.getBoundingClientRect();
        return place === 0 ? box.right : box.left;
      }),
    );
    expect(explained).toBeLessThanOrEqual(304);
    expect(third).toBeLessThan(304);

    const other = await site.open();
    await other.page.goto(page.url());
    await status(other.page, 'Bénin, Togo, Sénégal, côte à côte').waitFor();
    await other.context.close();

    await page.goBack();
    await status(page, 'Bénin, Togo, côte à côte').waitFor();
    await context.close();
  });

  it('should say nothing more of a form once the other is sent', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}comparer/`);
    await page.getByRole('button', { name: 'Ajouter ce pays' }).click();
    const erreurs = page.locator('.erreur');
    expect(await erreurs.allTextContents()).toEqual(['Choisissez un pays dans la liste.']);
    await page.getByRole('combobox', { name: 'Collectivité' }).fill('zzz');
    await page.keyboard.press('Enter');
    await erreurs.filter({ hasText: 'Aucune collectivité' }).waitFor();
    expect(await erreurs.count()).toBe(1);
    await context.close();
  });

  it('should give for each country the figures of its own page', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}comparer/?pays=BJ,TG`);
    const row = page.locator('.comparaison tr', { hasText: 'Programmes à rejoindre' });
    const compared = page.locator('.comparaison');
    await row.first().waitFor();
    const shown = await compared.evaluate((body) => body.textContent?.replace(/\s+/g, ' ') ?? '');
    await page.goto(`${site.address}pays/benin/`);
    const [programmes = '', collectivites = ''] = await page.locator('.reperes dd').allTextContents();
    expect([programmes, collectivites].every((figure) => /^\s*\d+\s*$/.test(figure))).toBe(true);
    expect(shown).toMatch(new RegExp(`Collectivités françaises recensées ?${collectivites.trim()}`));
    expect(shown).toMatch(new RegExp(`Programmes à rejoindre qui nomment ce pays ?${programmes.trim()}`));
    await context.close();
  });

  it('should have no violation that axe finds', async () => {
    const { page, context } = await site.open({ colorScheme: 'dark' });
    await page.goto(`${site.address}comparer/?pays=BJ,TG`);
    await status(page, 'côte à côte').waitFor();
    await expectAxeClean(page);
    await context.close();
  });
});
