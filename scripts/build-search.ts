// Writes what the search reads, from what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { PlanRecherche } from '../src/contract/recherche/entree.ts';
import { cutNoms } from './content/recherche/cut-noms.ts';
import { listMots } from './content/recherche/list-mots.ts';
import type { ContenuRecherche } from './content/recherche/plan-recherche.ts';
import { runCommand } from './lib/command.ts';
import { cheminDeBase, dossier, readOptions } from './lib/read-options.ts';
import { indexTexts } from './publish/index-texts.ts';

await runCommand(
  'Usage : node scripts/build-search.ts [--out DOSSIER] [--content DOSSIER] [--base /chemin/]',
  async () => {
    const { values } = readOptions({
      out: dossier('dist'),
      content: dossier('content/generated'),
      base: cheminDeBase,
    });
    const { entrees, textes, intentions, communes, ...rest }: ContenuRecherche = JSON.parse(
      readFileSync(join(values.content, 'recherche.json'), 'utf8'),
    );
    const write = (path: string, content: string | Uint8Array) => {
      const target = join(values.out, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    };
    for (const folder of ['pagefind', 'recherche/noms'])
      rmSync(join(values.out, folder), { recursive: true, force: true });
    const { cles, fichiers } = cutNoms(entrees);
    // Another edition may lack a theme or a chapter: a line that leads nowhere is left out.
    const kept = intentions.filter(({ adresse }) => existsSync(join(values.out, adresse, 'index.html')));
    const annuaire = JSON.parse(readFileSync(join(values.content, 'lookup/manifeste.json'), 'utf8'));
    const plan: PlanRecherche = { ...rest, annuaire, intentions: kept, cles };
    write('recherche/plan.json', JSON.stringify(plan));
    for (const [rank, fichier] of fichiers.entries()) write(`recherche/noms/${rank}.json`, JSON.stringify(fichier));
    write('recherche/mots.json', JSON.stringify(listMots(entrees, plan.intentions, communes)));
    const index = await indexTexts(textes);
    await close();
    for (const { path, content } of index) write(join('pagefind', path), content);
    console.log(
      `Recherche : ${entrees.length} noms en ${fichiers.length} fichiers, ${textes.length} textes en ${index.length} fichiers, ${kept.length} sujets et intentions sur ${intentions.length}`,
    );
  },
);
