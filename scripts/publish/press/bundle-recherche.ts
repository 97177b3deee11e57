import { build, type Rolldown } from 'vite';

/**
 * What the search page runs, in one file: on a slow line each file that waits for another costs a second. What it shares with
 * other pages is written twice, here and in their chunks.
 * @param base the path under which the site is served
 */
export async function bundleRecherche(base: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/tools/recherche/recherche-page.ts', output: { codeSplitting: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}
