import { build, type Rolldown } from 'vite';

/**
 * What the search page runs, in one file: on a slow line each file that waits for another costs a second. What it shares with
 * other pages is written twice, here and in their chunks.
 * @param base the path under which the site is served
 * @param entree the other file, which the page asks for when somebody takes its answers away
 */
export async function bundleRecherche(
  base: string,
  entree: 'recherche-page' | 'telecharger' = 'recherche-page',
): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: `src/tools/recherche/${entree}.ts`,
        output: { codeSplitting: false },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}
