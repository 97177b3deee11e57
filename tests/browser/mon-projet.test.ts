import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { flatten } from '../read-site.ts';
import { describeSite, expectAxeClean, openForAll, readText, watchCopies } from './built-site.ts';

// Theys: a commune of Isère, 2,011 inhabitants.
const SOUHAIT = '?collectivite=38504&theme=eau-et-assainissement&budget=5000';
const cartes = (page: Page) => page.locator('.option');
const feuille = (page: Page) => page.locator('.feuille');
/** Without telling French spaces apart. */
/** Pages of the PDF that printing would give. */
const countPrinted = async (page: Page) =>
  [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
async function openSouhait(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByText(/^(\d+\soptions?\s:|Aucune option)/).waitFor();
}

describeSite('« Mon projet »', (site) => {
  const address = () => `${site.address}mon-projet/`;

  it('should take a commune of 2,000 to its brief, by keyboard at 320 px', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(address());
    await expectAxeClean(page);
    await page.getByRole('combobox', { name: 'Nom ou code postal' }).focus();
    await page.keyboard.type('theys');
    await page.getByRole('option', { name: /^Theys/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/collectivite=38504/);
    await page.getByLabel('Ce que vous savez faire, ou voulez apprendre').focus();
    await page.keyboard.type('Eau');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pays');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5 000');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'vos-options');
    expect(page.url()).toBe(address() + SOUHAIT);
    expect(await readText(page, '.compte')).toMatch(/^5\soptions : 1\sprogramme à rejoindre, /);
    expect(await cartes(page).count()).toBe(5);
    // Nine screens of a small phone: cards that say what decides and unfold, then the brief.
    const [options = 0, note = 0, sources = 0] = await page
      .locator('#options, #note, .sources')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
    expect(sources - options).toBeLessThan(9 * 640);
    expect(await page.locator('#options ~ #note').count()).toBe(1);
    expect(note - options).toBeLessThan(4 * 640);
    await cartes(page).first().locator('summary').press('Enter');
    await cartes(page).first().getByText('Trois premiers pas').waitFor();
    for (const carte of await cartes(page).all()) {
      expect(await carte.locator('.pas > li').count()).toBe(3);
      expect(await carte.locator('.raisons > li').count()).toBeGreaterThan(0);
      expect(flatten(await carte.locator('.essentiel').textContent())).toMatch(/^Coût : \S/);
      const labels = await carte.locator('dt').allTextContents();
      expect(labels).toEqual(expect.arrayContaining(['Temps demandé', 'Calendrier', 'Source']));
      const isVoisine = /\bvoisine\b/.test((await carte.getAttribute('class')) ?? '');
      if (!isVoisine) expect(labels).toEqual(expect.arrayContaining(['Cofinancement', 'À qui écrire']));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAxeClean(page);
    expect(await countPrinted(page)).toBe(1);
    await context.close();
  });

  it('should say what the collectivité does already, on the page and in its brief, and nothing of one that does nothing', async () => {
    const { page, context } = await site.open();
    const deja = page.locator('#deja');
    await openSouhait(page, `${address()}?collectivite=64335`);
    expect(flatten(await deja.textContent())).toBe(
      'Votre collectivité agit déjà en Tunisie (1 coopération, 1 projet). Avant de choisir, lisez la fiche de Lescar.',
    );
    expect(flatten(await feuille(page).textContent())).toContain('Agit déjàen Tunisie (1 coopération, 1 projet)');
    await openSouhait(page, address() + SOUHAIT);
    expect(await deja.isVisible()).toBe(false);
    await openSouhait(page, `${address()}?collectivite=dep-22`);
    expect(flatten(await deja.textContent())).toMatch(/ lisez la fiche du département des Côtes-d’Armor\.$/);
    await openSouhait(page, `${address()}?collectivite=64335`);
    await deja.getByRole('link').click();
    await page.waitForURL(/\/collectivites\/lescar-\d+\/$/);
    await context.close();
  });

  it('should give again the brief of a shared address, and what stood before by the back button', async () => {
    const { page, context } = await site.open();
    await openSouhait(page, address() + SOUHAIT);
    const first = flatten(await feuille(page).textContent());
    expect(first).toContain('pistes pour Theys');
    expect(await page.getByLabel('Budget, en euros par an').inputValue()).toMatch(/^5\s000$/);
    // The third option gives way to the fourth.
    await cartes(page).nth(2).getByRole('checkbox').uncheck();
    await cartes(page).nth(3).getByRole('checkbox').check();
    await page.waitForURL(/note=/);
    const kept = (await cartes(page).nth(3).locator('h3').textContent()) ?? '';
    await feuille(page).getByRole('heading', { name: kept }).waitFor();
    const second = flatten(await feuille(page).textContent()).replace(/http:.*/, '');

    const other = await site.open();
    await openSouhait(other.page, page.url());
    expect(flatten(await feuille(other.page).textContent()).replace(/http:.*/, '')).toBe(second);
    await other.context.close();

    await page.goBack();
    await page.goBack();
    await page.waitForURL(address() + SOUHAIT);
    await expect.poll(async () => flatten(await feuille(page).textContent())).toBe(first);
    // The list of countries comes with the focus.
    await page.getByLabel('Où, si vous avez une idée').focus();
    await page.getByLabel('Où, si vous avez une idée').selectOption('SN');
    await page.waitForURL(/pays=SN/);
    await feuille(page).getByText('Sénégal').first().waitFor();
    await page.goBack();
    await page.getByText('5 options', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Où, si vous avez une idée').inputValue()).toBe('');
    await context.close();
  });
});

describe('« Mon projet »', () => {
  const site = openForAll();
  const address = () => `${site.address}mon-projet/`;

  it('should print, copy and keep the brief', async () => {
    const { page, context } = await site.open({ permissions: ['clipboard-write'] });
    const copied = await watchCopies(page);
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-imprime', '');
    });
    await openSouhait(page, address() + SOUHAIT);
    await page.getByRole('button', { name: 'Imprimer la note' }).click();
    expect(await page.locator('body[data-imprime]').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await cartes(page).first().isVisible()).toBe(false);
    expect(await feuille(page).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });

    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await page.getByText('Adresse copiée : elle redonne cette note.').waitFor();
    expect(copied()).toBe(address() + SOUHAIT);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en texte' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('cooperer-a-l-etranger-pistes-pour-theys.txt');
    // The browser may be that of another process, with folders of its own.
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    const texte = Buffer.concat(chunks).toString('utf8');
    expect(texte).toMatch(/^\uFEFFCOOPÉRER À L’ÉTRANGER\s: PISTES POUR THEYS\r\n/);
    expect(texte.endsWith(`\r\n${address()}${SOUHAIT}\r\n`)).toBe(true);
    for (const titre of await feuille(page).locator('.retenues h4').allTextContents()) expect(texte).toContain(titre);
    expect(flatten(texte)).toMatch(/Collectivité : Theys \(2 011 habitants\).* Budget : 5 000 € par an/);
    expect(texte).toContain('CALENDRIER');
    await context.close();
  });

  it.each([
    ['nothing known', '?voir=1', 'Sans thème ni pays'],
    ['an address of another edition', '?collectivite=99999&theme=zzz', 'la collectivité « 99999 » et le thème « zzz »'],
    ['a country alone', '?pays=SN', 'Votre pays : Sénégal.'],
    ['a large budget', `?collectivite=38185&theme=eau-et-assainissement&budget=500000`, 'Votre budget suffit.'],
    ['a long brief', '?collectivite=reg-75&pays=TG&budget=50000&temps=regulier', 'Votre pays : Togo.'],
    ['no budget', '?theme=energie&budget=0&temps=aucun', 'il manque'],
  ])('should answer %s on one printed page', async (_name, query, words) => {
    const { page, context } = await site.open();
    await openSouhait(page, address() + query);
    expect(flatten(await page.locator('main').textContent())).toContain(words);
    expect(await cartes(page).count()).toBeGreaterThan(0);
    expect(await countPrinted(page)).toBe(1);
    await context.close();
  });

  it('should offer options to who knows nothing yet, by the button alone', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    await page.getByRole('button', { name: 'Voir mes options' }).click();
    await page.waitForURL(`${address()}?voir=1`);
    await cartes(page).first().waitFor();
    // What leads on from a page without options would weigh on it, and stands again without them.
    expect(await page.locator('.budgets, #pas').count()).toBe(0);
    await page.goBack();
    await page.waitForURL(address());
    expect(await page.locator('#options').isVisible()).toBe(false);
    expect(await page.locator('#note').isVisible()).toBe(false);
    expect(await page.locator('#options ~ section:has(.budgets) ~ section:has(#pas)').count()).toBe(1);
    await context.close();
  });

  it('should draw of a long list what the address chose, and the rest, in its groups, once somebody comes to it', async () => {
    const { page, context } = await site.open();
    await openSouhait(page, `${address()}?theme=patrimoine&pays=SN`);
    const [theme, pays] = [page.locator('#theme'), page.locator('#pays')];
    const names = (list: typeof theme) => list.locator('option').allTextContents();
    expect([await names(theme), await names(pays)]).toEqual([
      ['Je ne sais pas', 'Patrimoine'],
      ['Je ne sais pas', 'Sénégal'],
    ]);
    await theme.focus();
    expect((await names(theme)).length).toBeGreaterThan(30);
    expect(new Set(await names(theme)).size).toBe((await names(theme)).length);
    expect(await theme.inputValue()).toBe('patrimoine');
    expect(await theme.locator('optgroup:has([value=patrimoine]) > option').first().textContent()).toMatch(/\(tout\)$/);
    expect((await names(pays)).length).toBe(2);
    await pays.focus();
    expect((await names(pays)).length).toBeGreaterThan(50);
    expect(await pays.inputValue()).toBe('SN');
    await context.close();
  });

  it('should say what to try when nothing answers', async () => {
    const { page, context } = await site.open();
    await openSouhait(page, `${address()}?theme=transfrontalier&pays=AU&budget=2000`);
    await page.getByRole('heading', { name: 'Aucun programme ni partenaire connu ne répond à ce souhait' }).waitFor();
    expect(await cartes(page).count()).toBe(0);
    expect(await page.locator('#note').isVisible()).toBe(false);
    await expectAxeClean(page);
    await page.getByRole('link', { name: 'Sans thème ni pays' }).click();
    await cartes(page).first().waitFor();
    await context.close();
  });

  it('should tell a budget that is no amount, and count it as not said', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    const budget = page.getByLabel('Budget, en euros par an');
    await budget.fill('beaucoup');
    // By the pointer: what is said under the field must not move the button away from it.
    await page.getByRole('button', { name: 'Voir mes options' }).click();
    await page.waitForFunction(() => document.activeElement?.className === 'erreurs');
    await page.getByText(/^Écrivez un montant en euros, de 0 à/).waitFor();
    expect(await budget.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toBe(address());
    // The commune that is chosen meanwhile is kept.
    await page.getByRole('combobox', { name: 'Nom ou code postal' }).fill('theys');
    await page.locator('[role="listbox"] [role="option"]').first().click();
    await budget.fill('3000');
    await page.getByRole('button', { name: 'Voir mes options' }).click();
    await page.waitForURL(/collectivite=38504&budget=3000|budget=3000&collectivite=38504/);
    await context.close();
  });

  it('should take the commune that is typed and not picked, by Enter, by the next field, by the button', async () => {
    for (const act of [
      (page: Page) => page.keyboard.press('Enter'),
      (page: Page) => page.getByLabel('Ce que vous savez faire, ou voulez apprendre').focus(),
      (page: Page) => page.getByRole('button', { name: 'Voir mes options' }).click(),
    ]) {
      const { page, context } = await site.open();
      await page.goto(address());
      await page.getByRole('combobox', { name: 'Nom ou code postal' }).fill('theys');
      await act(page);
      await page.waitForURL(/collectivite=38504/);
      await cartes(page).first().waitFor();
      await context.close();
    }
  });

  it('should hold back the options while the commune means none or several, and erase nothing', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(address());
    const commune = page.getByRole('combobox', { name: 'Nom ou code postal' });
    await commune.fill('theyx');
    // The list of themes comes with the focus.
    await page.getByLabel('Ce que vous savez faire, ou voulez apprendre').focus();
    await page.getByLabel('Ce que vous savez faire, ou voulez apprendre').selectOption('energie');
    await page.getByText('« theyx »').waitFor();
    await page.getByRole('button', { name: 'Voir mes options' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'collectivite');
    expect([await commune.inputValue(), await commune.getAttribute('aria-invalid')]).toEqual(['theyx', 'true']);
    await expectAxeClean(page);
    await commune.fill('saint-denis');
    await page.getByRole('button', { name: 'Voir mes options' }).click();
    await page.getByRole('option').filter({ hasText: 'Seine-Saint-Denis (93)' }).click();
    await page.waitForURL(/collectivite=93066/);
    await context.close();
  });

  it('should say so when the network fails', async () => {
    const { page, context, complaints } = await site.open();
    await page.route('**/options.json', (route) => route.abort());
    await page.goto(`${address()}?pays=SN`);
    await page.getByText('Les options n’ont pas pu se charger.').waitFor();
    for (const text of complaints.splice(0)) expect(text).toMatch(/Failed to (load|fetch)/);
    await context.close();
  });

  it('should have no violation that axe finds with options, in the dark', async () => {
    const { page, context } = await site.open({ colorScheme: 'dark' });
    await openSouhait(page, address() + SOUHAIT);
    await expectAxeClean(page);
    await context.close();
  });

  it('should give the budgets, the first steps and the rules without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(address());
    expect(await page.locator('form.souhait').isVisible()).toBe(false);
    await page.getByText('Le choix des options a besoin de JavaScript').waitFor();
    expect(await page.locator('.budgets tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('#pas ~ ol > li').count()).toBe(3);
    await page.getByRole('link', { name: 'Les règles qui classent les options' }).click();
    await page.waitForURL(`${address()}regles/`);
    expect(await page.getByRole('table').textContent()).toContain('Votre budget couvre le coût le plus haut');
    await context.close();
  });
});
