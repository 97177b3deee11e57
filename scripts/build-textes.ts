// Writes the index of the texts that Pagefind reads, in a process of its own: `node scripts/build-textes.ts --content DIR --out DIR`
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { ContenuRecherche } from './content/recherche/plan-recherche.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { KeptFolder } from './lib/kept-folder.ts';
import { dossier, readOptions, texte } from './lib/read-options.ts';
import { indexTexts } from './publish/index-texts.ts';

await runCommand('Usage : node scripts/build-textes.ts --content DOSSIER --out DOSSIER', async () => {
  const { values } = readOptions({ content: dossier(undefined), out: texte('DOSSIER', undefined) });
  const { content, out } = values;
  if (!content || !out) throw new UsageError('--content, --out attendus');
  const { textes }: Pick<ContenuRecherche, 'textes'> = JSON.parse(
    readFileSync(join(content, 'recherche.json'), 'utf8'),
  );
  const folder = new KeptFolder(out);
  const fichiers = await folder.keep('textes', [JSON.stringify(textes)], async () => {
    const index = await indexTexts(textes);
    await close();
    for (const { path, content } of index) folder.write(path, [content]);
    return index.length;
  });
  folder.close();
  console.log(`Textes : ${textes.length} en ${fichiers} fichiers`);
});
