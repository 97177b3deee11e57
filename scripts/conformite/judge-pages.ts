import type { Page } from 'playwright-core';
import { openValidator } from '../checks/validate-html.ts';
import { launchBrowser } from '../dev/serve/launch-browser.ts';
import { startServer } from '../dev/serve/start-server.ts';
import { findDefects, findOverflow } from './find-defects.ts';
import { findViolations } from './find-violations.ts';
import type { Grille, Grilles } from './grille.ts';

/** Themes that a page without their subject has nothing to say of. */
const SUJETS: Readonly<Record<string, string>> = {
  Images: 'img, svg:not([aria-hidden="true"]), canvas',
  Tableaux: 'table',
  Formulaires: 'main :is(input, select, textarea)',
};

/** Opens each page of the grid; tells what a machine finds wrong, then what is left to a person. @returns how much is wrong */
export async function judgePages(
  grille: Grilles['rgaa'],
  dist: string,
  print: (line: string) => void,
): Promise<number> {
  const { address, server } = await startServer({ dist });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let failures = 0;
  for (const { titre, adresse } of grille.pages) {
    await page.goto(address + adresse.slice(1), { waitUntil: 'networkidle' });
    const found = await judgePage(page, adresse);
    failures += found.length;
    print(`\n${titre} (${adresse})`);
    print(found.length === 0 ? '  machine : rien à signaler' : found.map((line) => `  machine : ${line}`).join('\n'));
    for (const line of await listForPerson(page, grille)) print(`  à voir  : ${line}`);
  }
  await browser.close();
  server.close();
  print(`\n${grille.pages.length} pages ; ${failures} défaut(s) vus par la machine ; le reste demande une personne.`);
  return failures;
}

async function judgePage(page: Page, adresse: string): Promise<string[]> {
  const found = (await page.evaluate(findDefects)).map(({ critere, ou }) => `${critere} ${ou}`);
  const violations = await findViolations(page);
  const html = await openValidator(true)(await page.content(), adresse);
  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await page.evaluate(findOverflow);
  await page.setViewportSize({ width: 1280, height: 900 });
  return [
    ...found,
    ...violations.map((line) => `axe ${line}`),
    ...html.map(({ rule, message }) => `8.2 ${rule} : ${message}`),
    ...(overflow === null ? [] : [`10.11 ${overflow}`]),
  ];
}

async function listForPerson(page: Page, { themes }: Grille): Promise<string[]> {
  const lines: string[] = [];
  for (const { nom, criteres } of themes) {
    const sujet = SUJETS[nom];
    if (sujet !== undefined && (await page.locator(sujet).count()) === 0) continue;
    for (const [numero, { etat, personne }] of Object.entries(criteres))
      if (personne !== undefined && etat !== 'non-applicable') lines.push(`${numero} ${personne}`);
  }
  return lines;
}
