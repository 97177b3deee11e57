import { build, type Rolldown } from 'vite';

/**
 * What the search page runs: `recherche.js` gives the first answer on its own, since on a slow line each file that waits for
 * another costs a second; what shows texts and proposes pages follows. What it shares with other pages is written twice, here and
 * in their chunks.
 * @param base the path under which the site is served
 * @returns the code of each file, by its name
 */
export async function bundleRecherche(base: string): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
    build: {
      write: false,
      // A library has no preloading of what its files load: nothing of it would come sooner.
      lib: { entry: 'src/tools/recherche/recherche-page.ts', formats: ['es'], fileName: () => 'recherche.js' },
      // What files share stands in the first, which the others read.
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, comments: false, chunkFileNames: '[name].[hash].js' },
      },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
