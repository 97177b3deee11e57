// Writes what the search reads, from what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Entree, Intention, PlanRecherche } from '../src/contract/recherche/entree.ts';
import { cutNoms } from './content/recherche/cut-noms.ts';
import { listMots } from './content/recherche/list-mots.ts';
import type { ContenuRecherche } from './content/recherche/plan-recherche.ts';
import { runCommand } from './lib/command.ts';
import { cheminDeBase, dossier, readOptions } from './lib/read-options.ts';
import { bundleRecherche } from './publish/bundle-recherche.ts';
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
    for (const folder of ['pagefind', 'recherche/noms', 'recherche/mots'])
      rmSync(join(values.out, folder), { recursive: true, force: true });
    const { cles, fichiers } = cutNoms(entrees);
    // Another edition may lack a theme or a chapter: a line that leads nowhere is left out.
    const kept = intentions.filter(({ adresse }) => existsSync(join(values.out, adresse, 'index.html')));
    const annuaire = JSON.parse(readFileSync(join(values.content, 'lookup/manifeste.json'), 'utf8'));
    const plan: PlanRecherche = {
      ...rest,
      annuaire,
      intentions: kept,
      cles,
      parties: findParties(values.out, entrees, kept),
    };
    const json = JSON.stringify(plan);
    write('recherche/plan.json', json);
    writePlan(join(values.out, 'recherche/index.html'), json);
    write('recherche/recherche.js', await bundleRecherche(values.base));
    for (const [rank, fichier] of fichiers.entries()) write(`recherche/noms/${rank}.json`, JSON.stringify(fichier));
    for (const [name, mots] of listMots(entrees, kept, communes, textes))
      write(`recherche/mots/${name}.json`, JSON.stringify(mots));
    const index = await indexTexts(textes);
    await close();
    for (const { path, content } of index) write(join('pagefind', path), content);
    console.log(
      `Recherche : ${entrees.length} noms en ${fichiers.length} fichiers, ${textes.length} textes en ${index.length} fichiers, ${kept.length} sujets et intentions sur ${intentions.length}`,
    );
  },
);

/** The search page holds the plan: one request less before its first answer. */
function writePlan(page: string, json: string): void {
  const html = readFileSync(page, 'utf8');
  const escaped = json.replaceAll('<', '\\u003c');
  writeFileSync(
    page,
    html.replace(/(<script type="application\/json" id="plan">).*?(?=<\/script>)/s, (_, start) => start + escaped),
  );
}

/** Which pages of countries have the parts that subjects lead to, as far as some lack them. */
function findParties(
  out: string,
  entrees: readonly Entree[],
  intentions: readonly Intention[],
): PlanRecherche['parties'] {
  const pays = entrees
    .filter(({ type }) => type === 'pays')
    .map(({ adresse, pays: [code = ''] }) => ({ code, html: readFileSync(join(out, adresse, 'index.html'), 'utf8') }));
  const parties = new Set(intentions.flatMap(({ surPays }) => surPays?.partie ?? []));
  const having = [...parties].map((partie): [string, string[]] => [
    partie,
    pays.filter(({ html }) => html.includes(` id="${partie.slice(1)}"`)).map(({ code }) => code),
  ]);
  return Object.fromEntries(having.filter(([, codes]) => codes.length < pays.length));
}
