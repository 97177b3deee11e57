import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { flatten } from '../read-site.ts';
import { expectAxeClean, openForAll } from './built-site.ts';

const PAGE = 'appels-a-projets/simulateur/';
const MONTANT =
  'Cofinancement de 29 000 € au plus dans un appel clos en 2022, sur un coût de 50 000 €. Mais 1 règle n’est pas respectée, plus bas : en l’état, rien n’est acquis.';

/** As it reads once the tool wrote it. */
const textOf = async (page: Page, selector: string): Promise<string> =>
  flatten(await page.locator(selector).filter({ hasText: /\S/ }).textContent());

describe('the co-financing simulator', () => {
  const site = openForAll();

  it('computes a call for Maroc and Sénégal by keyboard at 320 px, and shares it by its address', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.address + PAGE);
    await expectAxeClean(page);
    await page.getByRole('group', { name: 'Destination 1' }).getByLabel(/^Pays/).focus();
    await page.keyboard.type('Maroc');
    await page.keyboard.press('Tab');
    await page.keyboard.type('30 000');
    await page.getByRole('button', { name: 'Ajouter un pays' }).focus();
    await page.keyboard.press('Enter');
    // The new row takes the focus: its country comes first.
    // A test's keyboard has no « é » for a list: the option is chosen, then left by Tab.
    await page.locator('select:focus').selectOption({ label: 'Sénégal' });
    await page.keyboard.press('Tab');
    await page.keyboard.type('20 000');
    await page.getByLabel('Votre apport').focus();
    await page.keyboard.type('6000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4000');
    expect(await textOf(page, '.montant')).toBe(MONTANT);
    // Half of what the collectivité brings, at most, may be staff time: 4,000 of 6,000 € is too much.
    expect(await textOf(page, '.regles')).toContain('Non respectée');
    expect(await textOf(page, '.regles')).toContain('Au plus 50 % au Maroc, 70 % au Sénégal.');
    expect(await textOf(page, '.regles')).toContain('art. II');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAxeClean(page);

    const other = await site.open();
    await other.page.goto(page.url());
    expect(await textOf(other.page, '.montant')).toBe(MONTANT);
    await other.page.getByLabel('Un taux unique').check();
    expect(await textOf(other.page, '.montant')).toContain('25 000 €');
    await other.page.goBack();
    expect(await textOf(other.page, '.montant')).toContain('29 000 €');
    await context.close();
    await other.context.close();
  });

  it('says which article leaves Québec out', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}${PAGE}?parties=CA-Quebec-10000`);
    expect(await textOf(page, '.regles')).toMatch(/Non respectée.*FFQCD.*art\. I/);
    expect(await textOf(page, '.montant')).toContain('Cofinancement de 0 €');
    await context.close();
  });

  it('announces no amount for a country under caution, and says why', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}${PAGE}?parties=ML-10000`);
    expect(await textOf(page, '.montant')).toBe('Pas de montant annoncé : un pays du projet est à vérifier en entier.');
    expect(await textOf(page, '.encart')).toMatch(/Avant d’agir : Mali \(/);
    expect(await textOf(page, '.encart')).not.toContain('70');
    await context.close();
  });

  it('gives the table of rules without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.address + PAGE);
    expect(await page.getByRole('table').textContent()).toMatch(/70\s%.*50\s%.*30\s%/s);
    expect(await page.locator('form[data-simulateur]').isVisible()).toBe(false);
    await context.close();
  });
});
