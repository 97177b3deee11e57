import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../serve/launch-browser.ts';
import { startServer } from '../serve/start-server.ts';
import { formatMillisecondes, type Mesure, medianAndMax } from './format-mesures.ts';
import { type ActionsFile, readPoints } from './read-points.ts';

/** MapLibre taking over: milliseconds. */
interface Relais {
  /** From the click to MapLibre drawing and moving the base. */
  delai: number;
  /** The longest that the page let a person wait, from everything drawn to there. */
  blocage: number;
}

/** A map in a real browser with software rendering: milliseconds. */
interface CarteRun {
  /** From the click on the button to everything drawn, filters and gestures ready; nothing is loaded before. */
  ouverture: number;
  /** Null where nothing takes over. */
  relais: Relais | null;
  /** From a box that is ticked, or not any more, to everything drawn and counted. */
  filtres: number[];
}

const OUVERTURES = 5;
/**
 * Milliseconds between a page that has come and the click. The browser throws its blank first page away a second after it was left,
 * and waits for the graphics processor, which is emulated here: seconds, seen in traces, that are nobody’s opening.
 */
const REPOS = 4000;
const FILTRES = 6;

/** The map of a built site. */
export const measureCarte = (dist: string): Promise<Mesure[]> => measureFolder('carte', dist, 'carte/', true);

/**
 * The same points in Leaflet with markercluster.
 * @param packages the folder in which both are installed
 * @param folder where to write the page that shows them
 */
export async function measureLeaflet(dist: string, packages: string, folder: string): Promise<Mesure[]> {
  const file: ActionsFile = JSON.parse(readFileSync(join(dist, 'carte', 'actions.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  cpSync(fileURLToPath(new URL('leaflet', import.meta.url)), folder, { recursive: true });
  cpSync(join(packages, 'node_modules', 'leaflet', 'dist'), join(folder, 'leaflet'), { recursive: true });
  cpSync(join(packages, 'node_modules', 'leaflet.markercluster', 'dist'), join(folder, 'markercluster'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'points.json'), JSON.stringify(readPoints(file)));
  try {
    return await measureFolder('Leaflet', folder, '', false);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureFolder(nom: string, dist: string, path: string, hasRelais: boolean): Promise<Mesure[]> {
  const { address, server } = await startServer({ dist });
  const browser = await launchBrowser();
  try {
    const runs: CarteRun[] = [];
    for (let run = 0; run < OUVERTURES; run++) runs.push(await measureRun(browser, address + path, hasRelais));
    return summarise(nom, runs);
  } finally {
    await browser.close();
    server.close();
  }
}

function summarise(nom: string, runs: readonly CarteRun[]): Mesure[] {
  const relais = runs.flatMap(({ relais }) => relais ?? []);
  const listRelais = (): Mesure[] => [
    ...medianAndMax(
      `${nom}, relais de MapLibre`,
      formatMillisecondes,
      relais.map(({ delai }) => delai),
    ),
    [`${nom}, attente avant lui : médiane`, formatMillisecondes, median(relais, ({ blocage }) => blocage) ?? null],
  ];
  return [
    ...medianAndMax(
      `${nom}, ouverture`,
      formatMillisecondes,
      runs.map(({ ouverture }) => ouverture),
    ),
    ...(relais.length > 0 ? listRelais() : []),
    ...medianAndMax(
      `${nom}, changer de filtre`,
      formatMillisecondes,
      runs.flatMap(({ filtres }) => filtres),
    ),
  ];
}

/** Without motion: a flight to what is chosen is no work. */
async function measureRun(browser: Browser, href: string, hasRelais: boolean): Promise<CarteRun> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(href, { waitUntil: 'networkidle' });
  await page.waitForTimeout(REPOS);
  try {
    return await Promise.race([measurePage(page, hasRelais), failOnError(page)]);
  } finally {
    await context.close();
  }
}

async function measurePage(page: Page, hasRelais: boolean): Promise<CarteRun> {
  const ouverture = await measureOuverture(page);
  const relais = hasRelais ? await measureRelais(page) : null;
  return { ouverture, relais, filtres: await measureFiltres(page) };
}

/** A page that breaks never says that it is ready. */
const failOnError = (page: Page): Promise<never> =>
  new Promise((_, fail) => {
    page.on('pageerror', fail);
  });

const measureOuverture = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.mark('clic').startTime;
    document.querySelector<HTMLElement>('[data-ouvrir]')?.click();
    await new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.atelier[data-pret]')) done();
      });
      observer.observe(document.body, { subtree: true, attributes: true });
    });
    return performance.mark('pret').startTime - start;
  });

/** A page that answers to nothing for a while has a long task there. */
const measureRelais = (page: Page): Promise<Relais> =>
  page.evaluate(async () => {
    await new Promise<void>((done) => {
      const isThere = () => document.querySelector('[data-moteur]') && done();
      new MutationObserver(isThere).observe(document.body, { subtree: true, attributeFilter: ['data-moteur'] });
      isThere();
    });
    const end = performance.now();
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? 0;
    const tasks = await new Promise<PerformanceEntry[]>((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'longtask', buffered: true });
      setTimeout(() => done([]), 200);
    });
    const between = tasks.filter(({ startTime }) => startTime > at('pret') && startTime < end);
    return { delai: end - at('clic'), blocage: Math.max(0, ...between.map(({ duration }) => duration)) };
  });

/** The first themes, each chosen alone, then left: the second change shows everything again. */
const measureFiltres = (page: Page): Promise<number[]> =>
  page.evaluate(async (count) => {
    const details = document.querySelector<HTMLDetailsElement>('[data-facette="thematique"]');
    if (details) details.open = true;
    await new Promise((done) => setTimeout(done, 500));
    const boxes = [...(details?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    const times: number[] = [];
    for (const box of boxes.filter(({ offsetParent }) => offsetParent !== null).slice(0, count)) {
      for (let change = 0; change < 2; change++) {
        const start = performance.now();
        box.click();
        await new Promise<void>((done) => {
          const isDone = () => document.querySelector('.atelier')?.getAttribute('aria-busy') === 'false' && done();
          new MutationObserver(isDone).observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] });
          isDone();
        });
        times.push(performance.now() - start);
      }
    }
    return times;
  }, FILTRES);
