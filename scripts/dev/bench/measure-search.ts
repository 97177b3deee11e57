import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { max } from 'd3';
import type { Browser, CDPSession, Response } from 'playwright-core';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { launchBrowser } from '../serve/launch-browser.ts';
import { startServer } from '../serve/start-server.ts';
import { formatKilooctets, formatMillisecondes, type Mesure, medianAndMax } from './format-mesures.ts';

/**
 * A country, a theme, a town with a record, one without, a postcode, a contact, a usual name, an abbreviation, two slips, a word
 * of many projects, two words, an intent, a country without a page.
 */
const REQUETES = [
  'Bénin',
  'eau et assainissement',
  'Angers',
  'Toulon',
  '49000',
  'Togo ambassade',
  'PACA',
  'AFD',
  'senagal',
  'beinn',
  'formation',
  'jumelage Bamako',
  'qui contacter',
  'Nigeria',
] as const;

/** A slow line, as a browser plays it: milliseconds before each answer, bytes a second. */
const LIGNE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** From an address with a query to its first answer, by a browser that knows nothing of the site. */
interface SearchRun {
  requete: string;
  /** Compressed bytes, page, style and scripts included. */
  octets: number;
  requetes: number;
  /** Milliseconds of processor time of the page: what other work on the machine does not change. */
  calcul: number;
  /** Milliseconds on a slow line. */
  delai: number;
}

/**
 * What a first search asks of a visitor, over several queries in a real browser, on a slow line; nothing when the built site
 * has no search. Files that Pagefind compressed count as they are.
 * @param tell of each query
 */
export async function measureSearch(dist: string, tell: (run: SearchRun) => void = () => undefined): Promise<Mesure[]> {
  if (!existsSync(join(dist, 'recherche/plan.json'))) return [];
  const { address, server } = await startServer({ dist });
  const browser = await launchBrowser();
  try {
    const runs: SearchRun[] = [];
    for (const requete of REQUETES) {
      const run = await measureQuery(browser, address, requete);
      tell(run);
      runs.push(run);
    }
    return summarise(runs);
  } finally {
    await browser.close();
    server.close();
  }
}

function summarise(runs: readonly SearchRun[]): Mesure[] {
  const of = (read: (run: SearchRun) => number) => runs.map(read);
  return [
    ...medianAndMax(
      'premiers résultats, compressés',
      formatKilooctets,
      of(({ octets }) => octets),
    ),
    ['premiers résultats : requêtes au plus', formatNombre, max(of(({ requetes }) => requetes)) ?? null],
    ...medianAndMax(
      'premiers résultats, calcul',
      formatMillisecondes,
      of(({ calcul }) => calcul),
    ),
    ...medianAndMax(
      'premiers résultats, à 400 kb/s',
      formatMillisecondes,
      of(({ delai }) => delai),
    ),
  ];
}

/** Opens the address of a query, as a link or the box of a page would, until names are counted: texts come after. */
async function measureQuery(browser: Browser, address: string, requete: string): Promise<SearchRun> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LIGNE);
  await page.goto(`${address}recherche/?q=${encodeURIComponent(requete)}`, { waitUntil: 'commit' });
  const delai = await page.evaluate(untilAnswered);
  const calcul = await readWork(session);
  const weights = await Promise.all(responses.slice().map(weigh));
  await context.close();
  const octets = weights.reduce((sum, weight) => sum + weight, 0);
  return { requete, octets, requetes: weights.length, calcul, delai };
}

/** Milliseconds until names are counted. The page tells it: asking at each frame would be a part of the work that is measured. */
const untilAnswered = (): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (!/^(?:\d|Aucun)/.test(document.querySelector('#compte')?.textContent ?? '')) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });

/** Milliseconds that the processor has worked for the page so far, all threads. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0) * 1000;
}

async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}
