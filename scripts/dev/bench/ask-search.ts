import { rollup } from 'd3';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../serve/launch-browser.ts';
import { startServer } from '../serve/start-server.ts';

/** What is typed, and the addresses that answer. */
export interface Question {
  q: string;
  /** Regular expression; null when the site holds no answer and must not pretend to. */
  ok: string | null;
  never?: string;
  groupe: string;
}

/** Links that somebody reads before giving up. */
export const LUS = 3;

/** Asks each question on a built site, in a browser, and prints what is missed and how many are answered, group by group. */
export async function askSearch(
  dist: string,
  questions: readonly Question[],
  print: (line: string) => void,
): Promise<void> {
  const { address, server } = await startServer({ dist });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const answers = [];
    for (const question of questions) {
      const links = await readLinks(page, `${address}recherche/?q=${encodeURIComponent(question.q)}`);
      const isRight = isAnswered(question, links);
      answers.push({ ...question, isRight });
      if (!isRight) print(`manqué  « ${question.q} » → ${links.slice(0, LUS).join(' , ') || '(rien)'}`);
    }
    const count = (list: readonly { isRight: boolean }[]) =>
      `${list.filter(({ isRight }) => isRight).length}/${list.length}`;
    for (const [groupe, list] of rollup(
      answers,
      (list) => list,
      ({ groupe }) => groupe,
    ))
      print(`  ${groupe.padEnd(18)} ${count(list)}`);
    print(`${count(answers)} questions trouvent leur réponse dans les ${LUS} premiers liens`);
  } finally {
    await browser.close();
    server.close();
  }
}

export function isAnswered({ ok, never }: Question, links: readonly string[]): boolean {
  const holds = (pattern: string) => links.slice(0, LUS).some((link) => new RegExp(pattern).test(link));
  return (ok === null || holds(ok)) && (never === undefined || !holds(never));
}

/** The links of the results, in reading order, once names and texts are counted. */
async function readLinks(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.waitForFunction(() => /texte/.test(document.querySelector('#compte')?.textContent ?? ''));
  const links = await page
    .locator('#resultats:not([hidden]) a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(links)].filter((link) => !link.startsWith('/recherche/'));
}
