import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runImport } from '../../scripts/atlas/import/run-import.ts';
import { folderForAllTests } from '../../scripts/lib/testing/temp-folder.ts';
import { correspondanceSchema } from '../../src/import/correspondance.ts';
import type { Fichier } from '../../src/import/tableau.ts';
import { otherJson, regionXlsx, zoneCsvs } from '../import/made-tables.ts';
import { expectAxeClean, openForAll } from './built-site.ts';

const PAGE = 'donnees/verifier/';

const folder = folderForAllTests('verifier');
const save = ({ nom, octets }: Fichier): string => {
  writeFileSync(folder(nom), octets);
  return folder(nom);
};

async function check(page: Page, files: readonly Fichier[]): Promise<void> {
  await page.locator('#resultat').evaluate((element) => element.setAttribute('hidden', ''));
  await page.getByLabel('Un ou plusieurs fichiers').setInputFiles(files.map(save));
  await page.locator('#resultat:not([hidden]) h2').first().waitFor();
}

async function take(page: Page, name: RegExp): Promise<string> {
  const folded = page.locator('#resultat details').filter({ has: page.locator('.emporter') });
  await folded.evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const file = folder('emporte');
  await download.saveAs(file);
  return readFileSync(file, 'utf8');
}

/** Line and message of each row of the CSV of what is to be corrected. */
async function takeErrors(page: Page): Promise<string[][]> {
  const { data } = Papa.parse<string[]>((await take(page, /^À corriger/)).replace(/^\ufeff/, '').trimEnd());
  return data.slice(1).map((row) => [row[1] ?? '', row[6] ?? '']);
}

/** What only the reader of exports refuses. */
const reversed = (): Fichier => ({
  nom: 'inverse.csv',
  octets: new TextEncoder().encode(
    'Collectivité;Pays;Partenaire;Titre;Début;Fin\nNantes;Guinée;Kindia;Eau;2020;2018\nNantes;Guinée;Kindia;Puits;2019;2020\n',
  ),
});

describe('the clerk’s desk', () => {
  const site = openForAll();

  it('gives what the command gives, for CSV, XLSX and JSON, and sends nothing', async () => {
    const { page, context } = await site.open();
    await page.goto(site.address + PAGE);
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const rules: string[] = [];
    for (const files of [zoneCsvs(), [await regionXlsx()], [otherJson()], [reversed()]]) {
      await check(page, files);
      const taken = JSON.parse(await take(page, /atlas\.json/));
      const { resultat, diagnostics } = await runImport(files, {
        date: taken.export.date,
        source: undefined,
        licence: undefined,
        fictif: false,
      });
      expect(taken).toEqual(JSON.parse(JSON.stringify(resultat.atlas)));
      expect(await take(page, /correspondance\.yaml/)).toBe(resultat.correspondance);
      const said = diagnostics.map(({ message, location }) => [String(location.line ?? ''), message]);
      expect(await takeErrors(page)).toEqual(said);
      rules.push(...diagnostics.map(({ rule }) => rule));
    }
    // Of the import, and of the check of what it made.
    expect(rules).toEqual(expect.arrayContaining(['corps-inconnu', 'dates-inversees']));
    expect(sent).toEqual([]);
  });

  it('lets a column be corrected by keyboard at 320 px, says how it went, and passes axe', async () => {
    const { page } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.address + PAGE);
    await expectAxeClean(page);
    await check(page, zoneCsvs());
    const next = page.getByRole('region', { name: 'Et maintenant' });
    expect(await next.textContent()).toMatch(/Dans votre tableau.*Dans l’Atlas officiel.*Sur ce site/s);
    expect(await next.getByRole('link').getAttribute('href')).toMatch(/guide\/mettre-a-jour-l-atlas\/$/);
    await expectAxeClean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const select of await page.getByLabel('Ce que contient la colonne « Ville partenaire »').all()) {
      await select.locator('xpath=ancestor::details').evaluate((details) => details.setAttribute('open', ''));
      await select.selectOption({ label: 'non importée' });
    }
    await page.getByRole('button', { name: 'Relire avec ces choix' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/0\spartenaire/).waitFor();
    expect(JSON.parse(await take(page, /atlas\.json/)).partenaires).toEqual([]);
    expect(await page.locator('#etape').textContent()).toMatch(/^Tableau lu\. \d+\slignes lues/);
  });

  it('lets a name be chosen by keyboard, and writes the choice in the correspondance that the command reads', async () => {
    const { page } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.address + PAGE);
    const rows = [
      'Saint-Denis;Maroc;Agadir;Musique',
      'Lyonn;Maroc;Rabat;Jardins',
      'Nantes;Marroc;Fès;Bois',
      'Nantes;;Kayes;Eau',
    ];
    const file = {
      nom: 'noms.csv',
      octets: new TextEncoder().encode(`Collectivité;Pays;Partenaire;Titre\n${rows.join('\n')}\n`),
    };
    await check(page, [file]);
    await expectAxeClean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Nothing is chosen in anybody’s place.
    for (const select of await page.locator('select[name^="nom-"]').all()) expect(await select.inputValue()).toBe('');
    await page.getByLabel('« Saint-Denis » : c’est').focus();
    await page.keyboard.type('Saint-Denis (93)');
    await page.getByLabel('SIREN ou code INSEE de « Lyonn »').fill('69123');
    await page.getByLabel('« Marroc » : c’est').selectOption('MA');
    await page.getByLabel('« Kayes » : c’est').selectOption('ML');
    await page.getByRole('button', { name: 'Relire avec ces choix' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#noms').waitFor({ state: 'detached' });
    const taken = JSON.parse(await take(page, /atlas\.json/));
    expect(taken.projets).toHaveLength(4);
    expect(taken.collectivites.map(({ nom }: { nom: string }) => nom).sort()).toEqual([
      'Lyon',
      'Nantes',
      'Saint-Denis',
    ]);
    const yaml = await take(page, /correspondance\.yaml/);
    const correspondance = correspondanceSchema.parse(parse(yaml));
    expect(correspondance.noms).toEqual({
      collectivites: { 'Saint-Denis': '929939411', Lyonn: '69123' },
      pays: { Marroc: 'MA' },
      partenaires: { Kayes: 'ML' },
    });
    const { resultat } = await runImport(
      [file],
      { date: taken.export.date, source: undefined, licence: undefined, fictif: false },
      correspondance,
    );
    expect(JSON.parse(JSON.stringify(resultat.atlas))).toEqual(taken);
    // Another day, the file is dropped beside the table: nothing is asked again, and what is chosen then goes before it.
    await page.reload();
    const choices = { nom: 'correspondance.yaml', octets: new TextEncoder().encode(yaml) };
    await check(page, [file, choices]);
    expect(await page.locator('#noms').count()).toBe(0);
    expect(await page.locator('#resultat').textContent()).toContain('ceux de correspondance.yaml');
    expect(JSON.parse(await take(page, /atlas\.json/))).toEqual(taken);
    expect(await take(page, /correspondance\.yaml/)).toBe(yaml);
    const titles = page.getByLabel('Ce que contient la colonne « Titre »');
    await titles.locator('xpath=ancestor::details').evaluate((details) => details.setAttribute('open', ''));
    await titles.selectOption({ label: 'non importée' });
    await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
    await page.getByText(/0\sprojet/).waitFor();
    // The names are still those of the file.
    expect(JSON.parse(await take(page, /atlas\.json/)).partenaires).toHaveLength(4);
    // One that is spoiled says where.
    const spoiled = { ...choices, octets: new TextEncoder().encode(`${yaml}version: 1\n`) };
    await page.getByLabel('Un ou plusieurs fichiers').setInputFiles([file, spoiled].map(save));
    await page.getByText(/correspondance\.yaml : ligne \d+ : champ « version » écrit deux fois/).waitFor();
  });

  it('offers nothing to choose of a table without rows, and the countries of the site for a name that is none', async () => {
    const { page } = await site.open();
    await page.goto(site.address + PAGE);
    const table = (nom: string, ...rows: string[]) => ({
      nom,
      octets: new TextEncoder().encode(`Nom;Pays;Partenaire\n${rows.join('\n')}`),
    });
    await check(page, [table('modele.csv')]);
    expect(await page.locator('#resultat').textContent()).toMatch(
      /Aucune ligne lue.*sans aucune ligne sous ses en-têtes/s,
    );
    expect(
      await page
        .locator('#resultat')
        .getByText(/colonnes?, |Relire/)
        .count(),
    ).toBe(0);
    await check(page, [table('rempli.csv', 'Nantes;Guinée;Kindia', 'Nantes;Wakanda;Birnin Zana')]);
    const names = await page.locator('#resultat optgroup option').allTextContents();
    expect(names).toEqual(expect.arrayContaining(['Birmanie', 'Congo', 'Saint-Siège', 'Vietnam']));
    expect(names).not.toContain('France');
    expect(names).not.toContain('Guadeloupe');
  });

  it('says in French what it cannot read', async () => {
    const { page } = await site.open();
    await page.goto(site.address + PAGE);
    await check(page, [{ nom: 'faux.xlsx', octets: new TextEncoder().encode('%PDF-1.7 …') }]);
    expect(await page.locator('#resultat').textContent()).toContain('document PDF trouvé');
    expect(await page.getByRole('button', { name: /atlas\.json/ }).count()).toBe(0);
  });

  it('says what the command does to who has no JavaScript', async () => {
    const { page } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.address + PAGE);
    expect(await page.locator('main').textContent()).toContain('npm run import:atlas');
    expect(await page.locator('input[type=file]').isVisible()).toBe(false);
  });
});
