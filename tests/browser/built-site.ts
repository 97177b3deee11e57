import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { findViolations } from '../../scripts/conformite/find-violations.ts';
import { startServer } from '../../scripts/dev/serve/start-server.ts';
import { distFolder, flatten } from '../read-site.ts';

/** A built site, served with the headers that it ships, and a browser to visit it. */
export interface BuiltSite {
  /** Address with its base path and a slash at the end. */
  address: string;
  dist: string;
  /**
   * A page in a context of its own. What the browser complains of in it (errors, the site's own Content-Security-Policy,
   * a third party asked for anything) is in `complaints` and fails the test, unless the test takes it out.
   */
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
  close: () => Promise<void>;
}

/** @param isFramed its pages may be shown in frames, which their headers refuse: for `lookAtPages` */
export async function openSite(dist: string, base = '/', isFramed = false): Promise<BuiltSite> {
  const { address, server } = await startServer({ dist, base });
  if (isFramed) server.prependListener('request', allowFrames);
  const browser = await chromium.connect(inject('navigateur'));
  return {
    address,
    dist,
    open: (options) => openPage(browser, options),
    close: () => closeAll(browser, server),
  };
}

/** The same for all the tests around it: opened before the first, closed after the last. */
export function openForAll(dist = distFolder(), base = '/', isFramed = false): BuiltSite {
  const site = {} as BuiltSite;
  beforeAll(async () => {
    Object.assign(site, await openSite(dist, base, isFramed));
  });
  afterAll(() => site.close?.());
  return site;
}

/** Tests of a tool in the site at the root, then in the one under a base path. */
export function describeSite(what: string, tests: (site: BuiltSite, base: string) => void): void {
  describe(`${what}, at the root`, () => tests(openForAll(), '/'));
  describe(`${what}, under a base path`, () => tests(openForAll(distFolder('SITE_DIST_BASE'), '/atlas/'), '/atlas/'));
}

/** What is written in a place of a page. */
export const readText = async (page: Page, selector: string): Promise<string> =>
  flatten(await page.locator(selector).textContent());

/**
 * What a page copies, as the clipboard took it: the browser has one for all the tests that run, and another may copy meanwhile.
 * To be called before the page opens.
 */
export async function watchCopies(page: Page): Promise<() => string | undefined> {
  let copied: string | undefined;
  await page.exposeFunction('tellCopied', (text: string) => {
    copied = text;
  });
  await page.addInitScript(() => {
    const { tellCopied } = globalThis as unknown as { tellCopied: (text: string) => Promise<void> };
    const write = Clipboard.prototype.writeText;
    Clipboard.prototype.writeText = async function (text) {
      await write.call(this, text);
      await tellCopied(text);
    };
  });
  return () => copied;
}

export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

export async function expectAxeClean(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

function allowFrames(_request: IncomingMessage, response: ServerResponse): void {
  const write = response.writeHead.bind(response) as (status: number, headers?: object) => ServerResponse;
  Object.assign(response, {
    writeHead: (status: number, headers: Record<string, string> = {}) => {
      const { 'x-frame-options': _, ...others } = headers;
      return write(status, others);
    },
  });
}

/** Makes the console tell what the policy refuses: what is refused is tried by another way as often as not. */
function tellRefusals(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber } = event as SecurityPolicyViolationEvent;
    console.error(`${violatedDirective} refuses ${blockedURI} at ${sourceFile}:${lineNumber}`);
  });
}

/** What the browser complained of in the pages that a test opened. */
const opened: string[][] = [];
afterEach(() => {
  expect(opened.splice(0).flat(), 'what the browser complained of').toEqual([]);
});

async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(inject('patience'));
  const complaints: string[] = [];
  opened.push(complaints);
  await context.addInitScript(tellRefusals);
  context.on('page', (page) =>
    page.on('worker', (worker) => void worker.evaluate(tellRefusals).catch(() => undefined)),
  );
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`request to ${hostname}`);
  });
  return { page: await context.newPage(), context, complaints };
}

async function closeAll(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((done) => server.close(done));
}

/** What a button hands over, and the name of its file. */
export async function take(page: Page, button: Locator): Promise<{ nom: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { nom: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8').replace('\ufeff', '') };
}
