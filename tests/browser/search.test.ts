import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../scripts/pages/plan-search.ts';
import { indexSearch } from '../../scripts/search/index-search.ts';
import { foldSearch } from '../../src/lib/fold-text.ts';
import { type BuiltSite, distFolder, openSite } from './built-site.ts';

describe('the search index', () => {
  let folder: string;
  let site: BuiltSite;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
    await indexSearch(
      [
        record('/eau/', 'Réseaux', 'accès à l’eau potable'),
        record('/oeuvre/', 'Culture', 'mettre en œuvre un festival'),
        record('/benin/', 'Bénin', 'un pays'),
        record('/seme/', 'Sèmè-Podji', 'ville du golfe'),
        record('/autre/', 'Autre chose', 'rien de commun'),
      ],
      join(folder, 'pagefind'),
    );
    site = await openSite(folder);
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['eau', '/eau/'],
    ['l’eau', '/eau/'],
    ["l'eau", '/eau/'],
    ['EAU', '/eau/'],
    ['oeuvre', '/oeuvre/'],
    ['œuvre', '/oeuvre/'],
    ['benin', '/benin/'],
    ['Bénin', '/benin/'],
    ['seme podji', '/seme/'],
    ['Sèmè-Podji', '/seme/'],
  ])('should find for %j the page %s and no other', async (query, address) => {
    const { page, context } = await site.open();
    await page.goto(site.address);
    // As text: what the test runner compiles has another `import`.
    const urls = await page.evaluate(`(async () => {
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(${JSON.stringify(foldSearch(query))});
      return Promise.all(results.map(async (result) => (await result.data()).url));
    })()`);
    expect(urls).toEqual([address]);
    await context.close();
  });
});

function record(adresse: string, titre: string, texte: string): SearchRecord {
  return { adresse, titre, resume: texte, texte, filtres: { type: ['Page'] } };
}

describe.each([
  ['at the root', 'SITE_DIST', '/'],
  ['under a base path', 'SITE_DIST_BASE', '/atlas/'],
] as const)('the search page, %s', (_name, variable, base) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await openSite(distFolder(variable), base);
  });
  afterAll(() => site?.close());

  it.each([
    ['benin', 'Bénin', 'pays/benin/'],
    ['senegal', 'Sénégal', 'pays/senegal/'],
    ['eau', 'Eau et assainissement', 'thematiques/eau-et-assainissement/'],
  ])('should lead from %j to « %s »', async (query, title, address) => {
    const { page, context, complaints } = await site.open();
    await page.goto(site.address);
    await page.getByRole('searchbox').first().fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.address}recherche/?q=${query}`);
    const link = page.locator('.resultats').getByRole('link', { name: title, exact: true }).first();
    await link.waitFor();
    await link.click();
    await page.waitForURL(site.address + address);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('should keep query and filters in the address, and the way back', async () => {
    const { page, context, complaints } = await site.open();
    await page.goto(`${site.address}recherche/?q=eau`);
    await page.locator('.resultats a').first().waitFor();
    const all = Number.parseInt((await page.locator('#compte').textContent()) ?? '', 10);
    await page.getByRole('combobox', { name: 'Pays', exact: true }).selectOption('Bénin');
    await page.waitForURL(/pays=B%C3%A9nin/);
    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('#compte')?.textContent ?? '', 10) < before,
      all,
    );
    const some = Number.parseInt((await page.locator('#compte').textContent()) ?? '', 10);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.goBack();
    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('#compte')?.textContent ?? '', 10) === before,
      all,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('should say so when nothing is found', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}recherche/?q=zzzzqqqq`);
    await page.getByText('0 résultat pour').waitFor();
    await context.close();
  });
});
