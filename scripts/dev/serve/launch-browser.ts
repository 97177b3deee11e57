import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserServer, type LaunchOptions, chromium as playwright } from 'playwright-core';

/** The browser that the project brings with it, inside an npm package: WebGL by software, no connection of its own. */
async function findBrowser(): Promise<LaunchOptions> {
  return {
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // WebGL is for the map: pages themselves are painted at a tenth of the cost without a graphics card played by software.
      '--disable-gpu-compositing',
    ],
  };
}

export const launchBrowser = async (): Promise<Browser> => playwright.launch(await findBrowser());

/** A browser that other processes connect to, on this machine only. */
export const serveBrowser = async (): Promise<BrowserServer> =>
  playwright.launchServer({ ...(await findBrowser()), host: '127.0.0.1' });
