import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { max, median, sum } from 'd3';
import type { Browser, CDPSession, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../../tests/browser/launch-browser.ts';
import { startServer } from '../serve/start-server.ts';

/** What a first search asks of a visitor, over several queries, each by a browser that knows nothing of the site. */
export interface SearchMeasures {
  /** Compressed bytes on top of the search page, all that is loaded until results are shown and the network is quiet. */
  octetsMedian: number;
  octetsMaximum: number;
  requetesMaximum: number;
  /** Milliseconds of processor time of the page, from Enter to results: what other work on the machine does not change. */
  calculMedian: number;
  calculMaximum: number;
  /** The query that weighs most. */
  plusLourde: string;
}

/** A country, a theme, a town, a contact, a usual name, an abbreviation, a slip, a word of many projects, two words. */
const REQUETES = [
  'Bénin',
  'eau et assainissement',
  'Angers',
  'Togo ambassade',
  'PACA',
  'AFD',
  'senagal',
  'formation',
  'jumelage Bamako',
] as const;

interface SearchRun {
  requete: string;
  octets: number;
  requetes: number;
  calcul: number;
}

/** Searches a built site in a real browser; null when it has no search. Files that Pagefind compressed count as they are. */
export async function measureSearch(
  dist: string,
  requetes: readonly string[] = REQUETES,
): Promise<SearchMeasures | null> {
  if (!existsSync(join(dist, 'recherche/titres.json'))) return null;
  const { address, server } = await startServer({ dist });
  const browser = await launchBrowser();
  try {
    const runs: SearchRun[] = [];
    for (const requete of requetes) runs.push(await measureQuery(browser, address, requete));
    return summarise(runs);
  } finally {
    await browser.close();
    server.close();
  }
}

export function summarise(runs: readonly SearchRun[]): SearchMeasures {
  const heaviest = runs.reduce((a, b) => (b.octets > a.octets ? b : a));
  const of = (read: (run: SearchRun) => number) => runs.map(read);
  return {
    octetsMedian: median(of(({ octets }) => octets)) ?? 0,
    octetsMaximum: heaviest.octets,
    requetesMaximum: max(of(({ requetes }) => requetes)) ?? 0,
    calculMedian: median(of(({ calcul }) => calcul)) ?? 0,
    calculMaximum: max(of(({ calcul }) => calcul)) ?? 0,
    plusLourde: heaviest.requete,
  };
}

/** Types the query and presses Enter, suggestions left as they are by default. */
async function measureQuery(browser: Browser, address: string, requete: string): Promise<SearchRun> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}recherche/`, { waitUntil: 'networkidle' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.locator('#q').fill(requete);
  const before = await readWork(session);
  await page.locator('#q').press('Enter');
  await waitForResults(page);
  const calcul = (await readWork(session)) - before;
  await page.waitForLoadState('networkidle');
  const weights = await Promise.all(responses.map(weigh));
  await context.close();
  return { requete, octets: sum(weights), requetes: responses.length, calcul };
}

async function waitForResults(page: Page): Promise<void> {
  await page.locator('.groupe a').first().waitFor();
}

/** Milliseconds that the processor has worked for the page so far, all threads. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0) * 1000;
}

async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}
