// Indexes what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { SearchPlan, SearchRecord } from './content/pages/plan-search.ts';
import { runCommand } from './lib/command.ts';
import { dossier, readOptions } from './lib/read-options.ts';
import { indexTexts } from './publish/search/index-search.ts';
import { renderSearch } from './publish/search/render-search.ts';
import { splitFonds } from './publish/search/split-fonds.ts';

await runCommand('Usage : node scripts/build-search.ts [--out DOSSIER] [--content DOSSIER]', async () => {
  const { values } = readOptions({ out: dossier('dist'), content: dossier('content/generated') });
  const plan: SearchPlan = JSON.parse(readFileSync(join(values.content, 'recherche.json'), 'utf8'));
  const fonds = splitFonds(plan.fiches);
  const texts = (records: readonly SearchRecord[]) => records.map(toText);
  const bundles = {
    guide: await indexTexts(texts(fonds.guide), 'fr'),
    atlas: fonds.atlas.length > 0 ? await indexTexts(texts(fonds.atlas), 'fr-FR') : null,
  };
  await close();
  for (const folder of [
    'pagefind',
    'pagefind-atlas',
    'recherche/noms',
    'recherche/mots',
    'recherche/fins',
    'recherche/atlas',
  ])
    rmSync(join(values.out, folder), { recursive: true, force: true });
  const files = renderSearch(plan, fonds, bundles);
  for (const { path, content } of files) {
    const target = join(values.out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  console.log(
    `Recherche : ${plan.fiches.length} fiches (${fonds.guide.length} d’emblée, ${fonds.atlas.length} à la demande, ${fonds.noms.length} par leur nom), ${files.length} fichiers`,
  );
});

/** The title counts for more when it stands twice. */
function toText({ titre, autres, texte }: SearchRecord): string {
  return `${titre} ${autres} ${titre} ${autres} ${texte}`;
}
