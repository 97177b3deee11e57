// The address by which tools kept outside of the project open its browser, `launchBrowser`: it does not move.
export { launchBrowser, serveBrowser } from '../../scripts/dev/serve/launch-browser.ts';
