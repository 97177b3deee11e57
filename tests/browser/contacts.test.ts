import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ContactsData } from '../../src/contract/contacts/contact-ligne.ts';
import { SITE } from '../../src/contract/site.ts';
import { describeSite, expectAxeClean, expectNoOverflow, take, watchCopies } from './built-site.ts';

const AMBASSADE = 'loic.behiri@diplomatie.gouv.fr';
const results = (page: Page) => page.locator('#resultats .liste > li');
const count = (page: Page) => page.locator('#compte');
const chip = (page: Page, name: string) => page.getByRole('button', { name: `Retirer le filtre ${name}` });

/** Opens a facet and ticks one of its values, by keyboard only; the focus starts anywhere before it. */
async function chooseByKeyboard(page: Page, facette: string, valeur: RegExp): Promise<void> {
  await page.locator('.facette summary', { hasText: facette }).focus();
  await page.keyboard.press('Enter');
  const box = page.locator('.facette[open]').getByRole('checkbox', { name: valeur });
  await box.waitFor();
  for (let steps = 0; steps < 30 && !(await box.evaluate((input) => input === document.activeElement)); steps++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
}

describeSite('the contacts', (site, base) => {
  it.each([320, 1280])('should give the embassy in Togo in two clicks from the home page, at %i px', async (width) => {
    const { page, context } = await site.open({ viewport: { width, height: 800 } });
    await page.goto(site.address);
    await page.getByRole('link', { name: 'par pays', exact: true }).click();
    await page.getByRole('link', { name: /^Togo/ }).click();
    await page.waitForURL(`${site.address}pays/togo/#contacts`);
    const address = page.locator('.contacts').getByRole('link', { name: AMBASSADE });
    expect(await address.getAttribute('href')).toBe(`mailto:${AMBASSADE}`);
    const block = (await page.locator('section[aria-labelledby="contacts"]').textContent()) ?? '';
    expect(block).toContain('Ambassade de France au Togo');
    expect(block).toContain('Coordonnées publiées en 2020');
    await expectNoOverflow(page);
    await expectAxeClean(page);
    await context.close();
  });

  it('should print what was asked for beside what was found, and no filter', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}contacts/?pays=BJ`);
    await results(page).first().waitFor();
    const filters = page.locator('.filtres summary').first();
    expect(await filters.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await filters.isVisible()).toBe(false);
    expect(await page.locator('.choix').getByText('Pays : Bénin').isVisible()).toBe(true);
    expect(await results(page).first().isVisible()).toBe(true);
    await context.close();
  });

  it('should hand over those of desks as they are shown, and nobody’s name', async () => {
    const { page, context } = await site.open();
    const data: ContactsData = JSON.parse(readFileSync(join(site.dist, 'contacts/contacts.json'), 'utf8'));
    await page.goto(`${site.address}contacts/?pays=MA`);
    const csv = page.getByRole('button', { name: /^CSV, \d+\slignes?, / });
    await csv.waitFor();
    const { nom: file, text } = await take(page, csv);
    expect(file).toMatch(/^contacts-ma-\d{4}-\d\d-\d\d\.csv$/);
    const rows = csvParse(text);
    const services = data.contacts.filter(({ service }) => service);
    expect(rows.length).toBeGreaterThan(0);
    const isListed = (row: { organisation?: string; courriel?: string }) =>
      services.some(
        ({ organisation, courriel = '' }) => organisation === row.organisation && courriel === row.courriel,
      );
    expect(rows.filter((row) => !isListed(row))).toEqual([]);
    for (const { nom, courriel } of data.contacts.filter(({ service }) => !service))
      for (const said of [nom, courriel]) if (said) expect(text).not.toContain(said);
    const note = (await page.locator('[data-personnes]').textContent()) ?? '';
    const shown = Number((await count(page).textContent())?.match(/^\d+/)?.[0]);
    expect(shown - rows.length).toBe(Number(note.match(/\d+/)?.[0] ?? 0));
    await context.close();
  });

  it('should give them as one file for an address book, and copy one address', async () => {
    const { page, context } = await site.open({ permissions: ['clipboard-write'] });
    const copied = await watchCopies(page);
    await page.goto(`${site.address}pays/togo/`);
    const book = page.getByRole('link', { name: 'Ajouter ces contacts à mon carnet d’adresses' });
    expect(await book.getAttribute('href')).toBe(`${base}pays/togo/contacts.vcf`);
    const file = readFileSync(join(site.dist, 'pays/togo/contacts.vcf'), 'utf8');
    expect(file.match(/^BEGIN:VCARD/gm)).toHaveLength(await page.locator('.contacts li').count());
    expect(file).toContain(`EMAIL;TYPE=work:${AMBASSADE}\r\n`);
    await page.getByRole('button', { name: `Copier l’adresse ${AMBASSADE}` }).click();
    await page.getByRole('status').filter({ hasText: 'Adresse copiée' }).waitFor();
    expect(copied()).toBe(AMBASSADE);
    await context.close();
  });

  it('should offer to report a mistake only where the publisher has set an address', async () => {
    const { page, context } = await site.open();
    for (const address of ['pays/togo/', 'contacts/?pays=TG']) {
      await page.goto(`${site.address}${address}`);
      await page.getByText('non vérifié').first().waitFor();
      const links = page.getByRole('link', { name: /^Signaler une erreur/ });
      expect((await links.count()) > 0).toBe(SITE.courriel !== null);
    }
    await context.close();
  });

  it('should narrow by country and role with the keyboard alone at 320 px, and follow the back button', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.address}contacts/`);
    await page.getByText('Filtrer par pays, thématique, organisation ou rôle').focus();
    await page.keyboard.press('Enter');
    await page.locator('.facette summary').first().waitFor();
    await page.locator('.facette summary', { hasText: 'Pays' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('togo');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Space');
    // The browser tells that the facet is open whenever it has the time.
    await page.locator('.facette[open]').dispatchEvent('toggle');
    await page.keyboard.up('Space');
    await page.waitForURL(/\?pays=TG$/);
    await chip(page, 'Pays : Togo').waitFor();
    const togo = await results(page).count();
    expect(togo).toBeGreaterThan(1);
    // The box that was ticked keeps the focus though its list was made anew.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choix-pays-TG');
    expect(await results(page).first().textContent()).toContain('Ambassade de France au Togo');

    await chooseByKeyboard(page, 'Rôle', /^Ambassade ou consulat/);
    await page.waitForURL(/\?pays=TG&role=ambassade$/);
    await count(page)
      .filter({ hasText: /^1\scontact sur / })
      .waitFor();
    expect(await results(page).count()).toBe(1);
    await expectNoOverflow(page);
    await expectAxeClean(page);

    await page.goBack();
    await page.waitForURL(/\?pays=TG$/);
    await count(page)
      .filter({ hasText: new RegExp(`^${togo}\\scontacts sur `) })
      .waitFor();
    await chip(page, 'Pays : Togo').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}contacts/`);
    expect(await page.locator('#annuaire').isVisible()).toBe(true);
    await context.close();
  });

  it('should take a typed word as one step back, whatever its letters, and empty the field that has the focus', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}contacts/?pays=TG`);
    await count(page)
      .filter({ hasText: /^\d+\scontacts sur / })
      .waitFor();
    const field = page.getByRole('searchbox', { name: 'Un nom' });
    await field.focus();
    await page.keyboard.type('ambassade');
    await page.waitForURL(/\?q=ambassade&pays=TG$/);
    await page.goBack();
    await page.waitForURL(/\?pays=TG$/);
    expect(await field.inputValue()).toBe('');
    await page.keyboard.type('lome');
    await page.waitForURL(/\?q=lome&pays=TG$/);
    await context.close();
  });

  it('should count beside each value what choosing it gives', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}contacts/?thematique=numerique`);
    for (const facette of ['Organisation', 'Rôle']) {
      await page.locator('.facette summary', { hasText: facette }).click();
      const option = page.locator('.facette[open] li').first();
      const wanted = Number(await option.locator('small').textContent());
      await option.locator('input').check();
      await count(page)
        .filter({ hasText: new RegExp(`^${wanted}\\scontacts? sur `) })
        .waitFor();
      await page.goBack();
      await page.locator('.facette summary', { hasText: facette }).click();
    }
    await context.close();
  });

  it('should open a shared search as it was left, in the dark too', async () => {
    const { page, context } = await site.open({ colorScheme: 'dark' });
    await page.goto(`${site.address}contacts/?q=${encodeURIComponent('cités unies')}`);
    await results(page).first().waitFor();
    expect(await page.locator('#annuaire').isVisible()).toBe(false);
    for (const line of await results(page).allTextContents()) expect(line).toMatch(/cités.*unies/i);
    await expectAxeClean(page);
    await context.close();
  });

  it.each([
    ['Behiri', /Behiri/i, null],
    ['ambassade togo', /Ambassade de France au Togo/, null],
    ['CUF', /Cités Unies France/, null],
    ['togo', /Togo/, null],
    // A slip, a name abroad, a town abroad, a demonym: as the search of the site understands them.
    ['ambasade', /Ambassade/, 'voici « ambassade »'],
    ['Germany', /./, 'à qui écrire, Allemagne et sa zone'],
    ['Bamako', /./, 'à qui écrire, Mali et sa zone'],
  ])('should answer « %s » where it is typed', async (text, line, understood) => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}contacts/`);
    await page.getByRole('searchbox', { name: /^Chercher un nom/ }).fill(text);
    if (understood !== null) await page.locator('.dit').filter({ hasText: understood }).waitFor();
    await results(page).first().waitFor();
    expect(await results(page).first().textContent()).toMatch(line);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe(`${base}contacts/`);
    await context.close();
  });

  it.each([
    ['Nigeria', 'Afrique de l’Ouest', /zones\/afrique-de-l-ouest\/#contacts$/],
    ['Toulon', '', /contacts\/reseaux-regionaux\/$/],
    ['zzzzz', '', /contacts\/reseaux-regionaux\/$/],
  ])('should say whom else to try when nobody answers « %s », and mend no name', async (text, link, target) => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(`${site.address}contacts/?q=${text}`);
    await page.locator('.dit').filter({ hasText: text }).waitFor();
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('.dit').textContent()).not.toContain('voici');
    const links = page.locator('#secours').getByRole('link', { name: link });
    const hrefs = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(hrefs.some((href) => target.test(href))).toBe(true);
    expect(await page.locator('#secours a[href^="mailto:"]').count()).toBeGreaterThan(0);
    await expectNoOverflow(page);
    await expectAxeClean(page);
    await context.close();
  });

  it('should understand what was typed before the contacts came', async () => {
    const { page, context } = await site.open();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/contacts.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.address}contacts/`);
    await page.getByRole('searchbox', { name: /^Chercher un nom/ }).fill('Germany');
    // Longer than the pause of who types.
    await page.waitForTimeout(600);
    release();
    await page.locator('.dit').filter({ hasText: 'Allemagne' }).waitFor();
    await context.close();
  });

  it('should say which wish to relax, and relax it', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}contacts/?q=Behiri&pays=AL`);
    const relax = page.getByRole('button', { name: /^Sans «\sPays : Albanie\s» : 1\scontact$/ });
    await relax.click();
    await page.waitForURL(/\?q=Behiri$/);
    expect(await results(page).count()).toBe(1);
    await context.close();
  });

  it('should list every contact without JavaScript, by organisation, country and theme', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}contacts/`);
    expect(await page.locator('#filtres').isVisible()).toBe(false);
    const pages = ((await page.locator('.chapeau').textContent()) ?? '').match(/^\s*(\d+)/);
    let seen = 0;
    for (let address: string | null = page.url(); address !== null; ) {
      await page.goto(address);
      seen += await page.locator('#annuaire .liste > li').count();
      const next = page.getByRole('link', { name: /suivante/i });
      address = (await next.count()) > 0 ? new URL((await next.getAttribute('href')) ?? '', address).href : null;
    }
    expect(seen).toBe(Number(pages?.[1]));
    for (const list of ['pays', 'thematiques', 'organisations']) {
      await page.goto(`${site.address}contacts/${list}/`);
      expect(await page.locator('.serree a').count()).toBeGreaterThan(10);
    }
    await context.close();
  });
});
