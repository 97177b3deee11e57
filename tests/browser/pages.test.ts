import { describe, expect, it } from 'vitest';
import { validateHtml } from '../../scripts/checks/validate-html.ts';
import { formatDiagnostic } from '../../scripts/lib/format-diagnostic.ts';
import { distFolder, readContent } from '../read-site.ts';
import { openForAll, openSite } from './built-site.ts';

const dist = distFolder();

describe('every page', () => {
  it('should be valid HTML', async () => {
    expect((await validateHtml(dist)).map(formatDiagnostic)).toEqual([]);
  });
});

describe('without JavaScript', () => {
  const site = openForAll(dist);

  it('should give the facts of a country: programmes, who acts, contacts', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}pays/benin/`);
    const text = (await page.locator('main').textContent()) ?? '';
    const programmes = readContent<{ titre: string; pays: string[] }[]>('programmes.json').filter(({ pays }) =>
      pays.includes('BJ'),
    );
    expect(programmes.length).toBeGreaterThan(0);
    for (const { titre } of programmes) expect(text).toContain(titre);
    const contacts =
      readContent<{ courriel: string; places: { pays?: string; rubrique: string }[] }[]>('contacts.json');
    const here = contacts.filter(({ places }) =>
      places.some(({ rubrique, pays }) => rubrique === 'pays' && pays === 'BJ'),
    );
    expect(here.length).toBeGreaterThan(0);
    for (const { courriel } of here) expect(text).toContain(courriel);
    expect(await page.getByRole('button', { name: 'Explorer la carte' }).isVisible()).toBe(false);
    await context.close();
  });
});

describe('with a keyboard only', () => {
  const site = openForAll(dist);

  it('should skip to the content with the first key', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    await context.close();
  });

  it('should reach a programme, filter the list and keep the choice in the address', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}cles-en-main/`);
    const all = await page.locator('#programmes > li:visible').count();
    const select = page.getByRole('combobox', { name: 'Pays', exact: true });
    for (let tabs = 0; tabs < 40 && !(await select.evaluate((element) => element === document.activeElement)); tabs++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Mad');
    await page.waitForURL(/pays=MG/);
    const some = await page.locator('#programmes > li:visible').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('.filtres output').textContent()).toContain(`${some}\u00a0programme`);
    await page.reload();
    expect(await page.locator('#programmes > li:visible').count()).toBe(some);
    await context.close();
  });

  it('should show where the focus is on every link and field of the home page', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 30; tabs++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: element.textContent ?? '',
          visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        };
      });
      expect(outline, outline.name).toMatchObject({ visible: true });
      seen.add(outline.name);
    }
    expect(seen.size).toBeGreaterThan(20);
    await context.close();
  });
});

describe('a page that does not exist', () => {
  it('should answer 404 and offer ways on', async () => {
    const site = await openSite(dist);
    const { page, complaints } = await site.open();
    const response = await page.goto(`${site.address}pays/atlantide/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('link', { name: 'Revenir à l’accueil' }).isVisible()).toBe(true);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
    await site.close();
  });
});
