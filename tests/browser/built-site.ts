import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startServer } from '../../scripts/serve/start-server.ts';
import { launchBrowser } from './launch-browser.ts';

/** A built site, served with the headers that it ships, and a browser to visit it. */
export interface BuiltSite {
  /** Address with its base path and a slash at the end. */
  address: string;
  dist: string;
  /** A page in a context of its own. Anything the browser complains of is in `complaints`. */
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
  close: () => Promise<void>;
}

/** The folder that `npm test` built, or the one of `npm run build`. */
export function distFolder(variable: 'SITE_DIST' | 'SITE_DIST_BASE' = 'SITE_DIST'): string {
  const folder = process.env[variable] ?? 'dist';
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run « npm test », or « npm run build » first`);
  return folder;
}

export async function openSite(dist: string, base = '/'): Promise<BuiltSite> {
  const { address, server } = await startServer({ dist, base });
  const browser = await launchBrowser();
  return {
    address,
    dist,
    open: (options) => openPage(browser, options),
    close: () => closeAll(browser, server),
  };
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`request to ${hostname}`);
  });
  return { page, context, complaints };
}

async function closeAll(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((done) => server.close(done));
}
