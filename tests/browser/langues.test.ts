import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../scripts/dev/bench/workspace.ts';
import { runBuild } from '../../scripts/dev/fuzz/run-build.ts';
import { folderForAllTests } from '../../scripts/lib/testing/temp-folder.ts';
import type { PartenaireRecord, PaysRecord } from '../../src/contract/content/records.ts';
import type { Catalogue } from '../../src/contract/langues/fr.ts';
import { fr } from '../../src/contract/langues/fr.ts';
import { CODES_LANGUES, COMMUNE, LANGUES } from '../../src/contract/langues/langues.ts';
import { parler } from '../../src/contract/langues/parler.ts';
import { distFolder, readContent } from '../read-site.ts';
import { type BuiltSite, expectAxeClean, expectNoOverflow, openForAll, openSite } from './built-site.ts';
import { lookAtPages } from './look-at-pages.ts';

const countries = readContent<PaysRecord[]>('pays.json');
const partners = readContent<PartenaireRecord[]>('partenaires.json');

/** A partner of a country that speaks the language; in the language that all share, of one that speaks none. */
function pickPartner(code: string): { pays: PaysRecord; partenaire: PartenaireRecord } {
  const isOwn = ({ langue }: PaysRecord) =>
    code === COMMUNE ? !CODES_LANGUES.some((one) => one === langue) : langue === code;
  for (const pays of countries.filter((record) => isOwn(record) && record.collectivites.length > 0)) {
    const partenaire = partners.find(
      ({ id, collectivites }) => pays.partenaires.includes(id) && collectivites.length > 0,
    );
    if (partenaire) return { pays, partenaire };
  }
  throw new Error(`no partner speaks ${code}`);
}

/** How far each electronic address stands below the name that it follows, at most: no button comes beside it here. */
const farthestCourriel = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('.contacts a[href^="mailto:"]')].map((link) => {
        const text = document.createRange();
        text.selectNodeContents(link);
        const name = link.parentElement?.querySelector('strong')?.getBoundingClientRect().bottom ?? 0;
        return text.getBoundingClientRect().top - name;
      }),
    ),
  );

async function expectSound(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoOverflow(page);
    expect(await farthestCourriel(page)).toBeLessThan(10);
  }
  await expectAxeClean(page);
}

describe('the mirror', () => {
  const site = openForAll();

  it.each(CODES_LANGUES)(
    'should lead from the name of a country to its partner and its French record, in %s',
    async (code) => {
      const mots = LANGUES[code];
      const { pays, partenaire } = pickPartner(code);
      const nom = parler(mots).pays(pays.code, '');
      const { page, context } = await site.open();
      await page.goto(`${site.address}${code}/`);
      await expectSound(page);
      await page.fill('#q', nom);
      await page.click('form.chercher button');
      await page.click(`#resultats a >> text="${nom}"`);
      expect(new URL(page.url()).pathname).toBe(`/${code}/pays/${pays.slug}/`);
      expect(await page.textContent('h1')).toBe(nom);
      expect(
        await page.locator('html').evaluate((html: HTMLElement) => [html.lang, getComputedStyle(html).direction]),
      ).toEqual([code, mots.sens]);
      await expectSound(page);
      await page.click(`main a[href$="/partenaires/${partenaire.slug}/"]`);
      expect(new URL(page.url()).pathname).toBe(`/${code}/partenaires/${partenaire.slug}/`);
      const local = partenaire.nomsEnLangue[code];
      expect(await page.textContent('h1')).toBe(local ? `${local} (${partenaire.nom})` : partenaire.nom);
      expect(await page.locator('.pied a[href^="/a-propos/"]').count()).toBe(3);
      await expectSound(page);
      // The switch keeps the page, both ways.
      await page.click('.langues a[hreflang="fr"]');
      expect(new URL(page.url()).pathname).toBe(`/partenaires/${partenaire.slug}/`);
      await page.click('.pied a[hreflang="en"]');
      expect(new URL(page.url()).pathname).toBe(`/${COMMUNE}/partenaires/${partenaire.slug}/`);
      if (code !== COMMUNE) await page.click(`.langues a[hreflang="${code}"]`);
      expect(new URL(page.url()).pathname).toBe(`/${code}/partenaires/${partenaire.slug}/`);
      await context.close();
    },
  );

  it.each(CODES_LANGUES)(
    'should fill both letters from the address and the fields, and print no field, in %s',
    async (code) => {
      const mots = LANGUES[code];
      const { page, context } = await site.open();
      await page.goto(`${site.address}${code}/lettre/?pays=DE&ville=Mainz&a=Dijon`);
      const letter = (lang: string) => page.locator(`.lettre[lang=${lang}]`);
      expect(await letter(code).textContent()).toContain(parler(mots).pays('DE', ''));
      expect(await letter('fr').textContent()).toContain('Mainz (Allemagne)');
      await page.selectOption('#champ-sujet', { label: mots.themes.jeunesse });
      await page.fill('#champ-nom', 'Ada <b>');
      expect(await letter('fr').textContent()).toContain(`sur ce thème\u00a0: ${fr.themes.jeunesse}.`);
      expect(await letter(code).textContent()).toContain(mots.themes.jeunesse);
      expect(await letter('fr').textContent()).toContain('Ada <b>');
      await expectSound(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.lettre-champs').isVisible()).toBe(false);
      expect(await letter('fr').isVisible()).toBe(true);
      await context.close();
    },
  );

  it('should give blanks to fill by hand without JavaScript', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}ar/lettre/`);
    expect(await page.locator('.lettre-champs').isVisible()).toBe(false);
    expect(
      await page
        .locator('.lettre[lang=fr] .blanc')
        .first()
        .evaluate((blank) => getComputedStyle(blank, '::before').borderBottomStyle),
    ).toBe('solid');
    await context.close();
  });

  it('should find a town by the name that its own country gives it', async () => {
    const { page, context } = await site.open();
    const slug = partners.find(({ nom }) => nom === 'Ratisbonne')?.slug;
    await page.goto(`${site.address}de/?q=Regensburg`);
    expect(await page.locator('#resultats a').first().getAttribute('href')).toBe(`/de/partenaires/${slug}/`);
    await page.goto(`${site.address}ar/?q=${encodeURIComponent('ألمانيا')}`);
    expect(await page.locator('#resultats a').first().getAttribute('href')).toBe('/ar/pays/allemagne/');
    await page.goto(`${site.address}ar/?q=${encodeURIComponent('صفاقس')}`);
    expect(await page.locator('#resultats a').first().getAttribute('href')).toBe('/ar/partenaires/sfax-tn/');
    for (const [code, town, found] of [
      ['es', 'Estrasburgo', 'Estrasburgo (Strasbourg)'],
      ['de', 'Mailand', 'Mailand (Milan)'],
      ['pt', 'Bruxelas', 'Bruxelas (Brussels)'],
      ['ar', 'جنيف', 'جنيف (Genève)'],
      ['ar', 'الرباط', 'Rabat'],
    ] as const) {
      await page.goto(`${site.address}${code}/?q=${encodeURIComponent(town)}`);
      expect(await page.locator('#resultats a').first().textContent(), town).toBe(found);
    }
    // A country without a page is told, and not as a name that matches nothing.
    await page.goto(`${site.address}en/?q=Nigeria`);
    await page.waitForSelector(`text=${LANGUES.en.pays.personne}`);
    await page.goto(`${site.address}en/?q=zzzzzz`);
    await page.waitForSelector(`text=${LANGUES.en.chercher.aucune}`);
    await context.close();
  });

  it('should show each language its own image when it is shared', () => {
    const images = CODES_LANGUES.map((code) =>
      readFileSync(join(distFolder(), 'partage', 'langues', `${code}.png`), 'hex'),
    );
    expect(new Set(images).size).toBe(CODES_LANGUES.length);
  });

  it('should turn an Arabic page around, and not the names in it', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}ar/pays/allemagne/`);
    const middle = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(await middle('.marque')).toBeGreaterThan(640);
    expect(await middle('.langues')).toBeLessThan(640);
    const isolated = await page
      .locator('main .liste a')
      .first()
      .evaluate((name) => getComputedStyle(name).unicodeBidi);
    expect(isolated).toBe('isolate');
    await context.close();
  });
});

/** Words as long as those of the longest languages: 40 % more letters, none of the signs that a template counts on. */
function stretch(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replace(/\p{L}+/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4))),
    )
    .join('');
}

function stretchAll<T>(value: T): T {
  if (typeof value === 'string') return stretch(value) as T;
  if (Array.isArray(value)) return value.map(stretchAll) as T;
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, stretchAll(one)])) as T;
}

describe('a language more, made by machine', () => {
  const work = folderForAllTests('langue');
  let site: BuiltSite | undefined;
  afterAll(() => site?.close());

  it('should take a file and a line, pass every rule, and overflow no page at 320 px', async () => {
    const workspace = work('projet');
    createWorkspace('.', workspace, { warm: true });
    const folder = join(workspace, 'src/contract/langues');
    const italien: Catalogue = { ...stretchAll(LANGUES.en), code: 'it', locale: 'it', sens: 'ltr' };
    expect(italien.accueil.titre.length).toBeGreaterThan(1.35 * LANGUES.en.accueil.titre.length);
    writeFileSync(join(folder, 'it.ts'), `export const it = ${JSON.stringify(italien)} as const;\n`);
    const registry = join(folder, 'langues.ts');
    const text = readFileSync(registry, 'utf8');
    writeFileSync(registry, `import { it } from './it.ts';\n${text.replace('table({ en,', 'table({ en, it,')}`);
    const {
      status,
      sortie,
      site: dist,
    } = await runBuild(
      { nom: 'langue', atlas: readFileSync('data/atlas/atlas.json', 'utf8'), guide: 'embarquee' },
      work('publication'),
      workspace,
    );
    expect([status, sortie.slice(-2000)]).toEqual([0, expect.stringContaining('0 erreur(s), 0 avertissement(s)')]);
    site = await openSite(dist, '/', true);
    const pages = readdirSync(join(dist, 'it'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    );
    expect(pages.filter((file) => file.startsWith('partenaires/')).length).toBeGreaterThan(2);
    expect(pages.length).toBeGreaterThan(countries.length);
    const paths = pages.map((file) => `it/${file.replace('index.html', '')}`);
    expect(await lookAtPages(site, paths, { width: 320, scripts: true })).toEqual([]);
  });
});
