// Writes what the search reads, from what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { PlanRecherche } from '../src/contract/recherche/entree.ts';
import { cutNoms } from './content/recherche/cut-noms.ts';
import { listMots } from './content/recherche/list-mots.ts';
import type { ContenuRecherche } from './content/recherche/plan-recherche.ts';
import { runCommand } from './lib/command.ts';
import { dossier, readOptions } from './lib/read-options.ts';
import { indexTexts } from './publish/index-texts.ts';
import { putFile, putFolder } from './publish/press/site-folder.ts';

await runCommand('Usage : node scripts/build-search.ts [--out DOSSIER] [--content DOSSIER]', async () => {
  const { values } = readOptions({
    out: dossier('dist'),
    content: dossier('content/generated'),
  });
  const { entrees, textes, intentions, communes, ...rest }: ContenuRecherche = JSON.parse(
    readFileSync(join(values.content, 'recherche.json'), 'utf8'),
  );
  const { cles, fichiers } = cutNoms(entrees);
  // Another edition may lack a theme or a chapter: a line that leads nowhere is left out.
  const kept = intentions.filter(({ adresse }) => existsSync(join(values.out, adresse, 'index.html')));
  const annuaire = JSON.parse(readFileSync(join(values.content, 'lookup/manifeste.json'), 'utf8'));
  const plan: PlanRecherche = { ...rest, annuaire, intentions: kept, cles };
  putFile(values.out, 'recherche/plan.json', JSON.stringify(plan));
  const noms = fichiers.map((fichier, rank): [string, string] => [`${rank}.json`, JSON.stringify(fichier)]);
  putFolder(values.out, 'recherche/noms', noms);
  putFile(values.out, 'recherche/mots.json', JSON.stringify(listMots(entrees, plan.intentions, communes)));
  const index = await indexTexts(textes);
  await close();
  const files = index.map(({ path, content }): [string, Uint8Array] => [path, content]);
  putFolder(values.out, 'pagefind', files);
  console.log(
    `Recherche : ${entrees.length} noms en ${fichiers.length} fichiers, ${textes.length} textes en ${index.length} fichiers, ${kept.length} sujets et intentions sur ${intentions.length}`,
  );
});
