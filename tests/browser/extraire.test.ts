import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSite, expectAxeClean, expectNoOverflow, take } from './built-site.ts';

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

describeSite('taking what one sees', (site, base) => {
  const table = (nom: string) => csvParse(readFileSync(join(site.dist, `donnees/${nom}.csv`), 'utf8'));

  it('should hand over the rows of the address, in the order shown, and say where they come from', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.address}donnees/extraire/?table=projets&pays=MA`);
    const wanted = table('projets').filter(({ pays = '' }) => pays.split('|').includes('MA'));
    await status(page, `${wanted.length} lignes`).waitFor();
    const button = page.getByRole('button', { name: /^CSV, 12\slignes, 1\d Ko$/ });
    const { nom, text } = await take(page, button);
    expect(nom).toMatch(/^projets-maroc-\d{4}-\d\d-\d\d\.csv$/);
    const rows = csvParse(text);
    expect(rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(new Set(rows.map(({ selection }) => selection))).toEqual(new Set([page.url()]));
    for (const [place, { selection: _, ...row }] of rows.entries()) expect(row).toEqual({ ...wanted[place] });
    expect(await page.locator('[data-lignes] li').count()).toBe(wanted.length);
    await expectNoOverflow(page);
    await context.close();
  });

  it('should choose by keyboard, keep the choice in the address, take it back, and go back', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/`);
    await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption('partenaires');
    await page.getByRole('combobox', { name: 'Pays', exact: true }).selectOption('SN');
    const count = table('partenaires').filter(({ pays }) => pays === 'SN').length;
    await status(page, `${count} lignes dans la table « Partenaires`).waitFor();
    expect(new URL(page.url()).search).toBe('?table=partenaires&pays=SN');
    const { text } = await take(page, page.getByRole('button', { name: /^GeoJSON, \d+\slignes, / }));
    expect(JSON.parse(text).features).toHaveLength(count);
    expect(await page.getByRole('combobox', { name: 'Thématique', exact: true }).isDisabled()).toBe(true);
    await expectAxeClean(page);
    await page.getByRole('button', { name: 'Retirer le filtre Pays : Sénégal' }).press('Enter');
    await status(page, `${table('partenaires').length} lignes`).waitFor();
    await page.goBack();
    await status(page, `${count} lignes`).waitFor();
    await context.close();
  });

  it.each([
    ['projets', '11\u00a0décembre\u00a02018', /\d{4}-\d\d/],
    ['chiffres', '4\u202f778', /4778/],
  ])('should write the dates and the figures of its rows as pages do: %s', async (nom, written, never) => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/?table=${nom}`);
    const rows = page.locator('[data-lignes] li');
    await rows.first().waitFor();
    const shown = (await rows.allTextContents()).join('\n');
    expect(shown).toContain(written);
    expect(shown).not.toMatch(never);
    await context.close();
  });

  it('should show an example that gives rows, with the names of what it asks for', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/`);
    await page.locator('[data-exemple]').click();
    await status(page, /^[1-9]\d*\slignes? dans la table/).waitFor();
    const chips = await page.locator('[data-criteres] li').allTextContents();
    expect(chips.length).toBeGreaterThan(0);
    expect(chips.join()).not.toMatch(/^[a-z]|: (?:\d|[a-z-]+ ×)/m);
    // Of a code that no row has, the closed lists tell the name.
    await page.goto(`${site.address}donnees/extraire/?table=projets&statut=en-cours&collectivites=reg-76`);
    await status(page, /^0\sligne/).waitFor();
    const named = (await page.locator('[data-criteres] li').allTextContents()).join();
    expect(named).toContain('Statut\u00a0: En cours');
    expect(named).toContain('Région Occitanie');
    await context.close();
  });

  it('should hand over what a French spreadsheet opens by a double click', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/?table=partenaires&pays=SN`);
    const { nom, text } = await take(page, page.getByRole('button', { name: /^CSV pour Excel, \d+\slignes, / }));
    expect(nom).toMatch(/^partenaires-senegal-[\d-]+-excel\.csv$/);
    expect(text).toMatch(/^\ufeff?id;nom;pays;[\s\S]*;SN;[\s\S]*;-?\d+,\d+;[\s\S]*\r\n$/);
    await context.close();
  });

  it('should say where people are read, and that a table does not exist', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/?table=contacts&pays=MA`);
    await status(page, /^0\sligne/).waitFor();
    await page.getByText('ils ne se téléchargent pas').getByRole('link', { name: 'Contacts' }).click();
    expect(new URL(page.url()).search).toBe('?pays=MA');
    await page
      .locator('#compte')
      .filter({ hasText: /^[1-9]\d*\scontacts sur/ })
      .waitFor();
    await page.goto(`${site.address}donnees/extraire/?table=zzz`);
    await status(page, /^Aucune table ne s’appelle « zzz »/).waitFor();
    expect(await page.getByText('ils ne se téléchargent pas').isVisible()).toBe(false);
    await context.close();
  });

  it('should say that a criterion does not play in a table without its column', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/extraire/?table=partenaires&thematiques=sante`);
    await status(page, /pas de colonne thematiques/).waitFor();
    await context.close();
  });

  it('should hand over a comparison as it stands', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}comparer/?pays=BJ,TG`);
    const { nom, text } = await take(page, page.getByRole('button', { name: /^CSV, \d+\slignes, / }));
    expect(nom).toMatch(/^comparaison-benin-togo-\d{4}-\d\d-\d\d\.csv$/);
    const rows = csvParse(text);
    expect(rows.columns).toEqual(['critere', 'Bénin', 'Togo', 'selection']);
    const pays = table('pays');
    const cooperations = rows.find(({ critere }) => critere === 'Coopérations');
    expect(cooperations?.Bénin).toBe(pays.find(({ id }) => id === 'BJ')?.nombre_cooperations);
    await context.close();
  });

  it('should hand over the actions of the map', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}carte/?pays=BJ`);
    // With a choice in its address, the map opens by itself.
    await page.locator('.emporter > summary').click();
    const { nom, text } = await take(page, page.getByRole('button', { name: /^CSV, \d+\slignes, / }));
    expect(nom).toMatch(/^actions-bj-\d{4}-\d\d-\d\d\.csv$/);
    const rows = csvParse(text);
    const counts = ['cooperations', 'projets'].map(
      (one) => table(one).filter(({ pays = '' }) => pays.split('|').includes('BJ')).length,
    );
    expect(rows).toHaveLength((counts[0] ?? 0) + (counts[1] ?? 0));
    // Where the map stands comes into the address when it has come to rest: it chooses no row.
    const { origin, pathname, searchParams } = new URL(rows[0]?.selection ?? '');
    expect(`${origin}${pathname}`).toBe(page.url().replace(/\?.*/, ''));
    expect([...searchParams].filter(([nom]) => nom !== 'vue')).toEqual([['pays', 'BJ']]);
    await context.close();
  });

  it('should lead, without JavaScript, to whole tables', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}donnees/extraire/`);
    expect(await page.locator('[data-extraire]').isVisible()).toBe(false);
    await page.locator('.sans-script').getByRole('link').click();
    expect(new URL(page.url()).pathname).toBe(`${base}donnees/`);
    await context.close();
  });
});
