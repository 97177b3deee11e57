import type { TestProject } from 'vitest/node';
import { serveBrowser } from './launch-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all files share is connected to; each page of theirs has a context of its own. */
    navigateur: string;
    /** Milliseconds after which a page that does not come is a failure. */
    patience: number;
  }
}

export default async function shareBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBrowser();
  project.provide('navigateur', server.wsEndpoint());
  return () => server.close();
}
