// Writes what the search reads, from what build-content prepared: `node scripts/build-search.ts [--out dist]`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LigneAnnuaire } from '../src/contract/content/annuaire.ts';
import {
  type Entree,
  FICHIERS_RECHERCHE,
  type FichierNoms,
  type PlanRecherche,
} from '../src/contract/recherche/entree.ts';
import { LIGNES } from './content/annuaire/render-annuaire.ts';
import { cutNoms } from './content/recherche/cut-noms.ts';
import { foldPhrases } from './content/recherche/fold-phrases.ts';
import { listMots } from './content/recherche/list-mots.ts';
import type { IntentionEcrite } from './content/recherche/load-tables.ts';
import type { ContenuRecherche } from './content/recherche/plan-recherche.ts';
import { runCommand } from './lib/command.ts';
import { dossier, readOptions, texte } from './lib/read-options.ts';
import { putBack, putFile, putFolder } from './publish/press/site-folder.ts';

await runCommand(
  'Usage : node scripts/build-search.ts [--out DOSSIER] [--content DOSSIER] [--en-place DOSSIER]',
  () => {
    const { values } = readOptions({
      out: dossier('dist'),
      content: dossier('content/generated'),
      /** The site that stands, whose files stay where nothing changes. */
      'en-place': texte('DOSSIER', 'dist'),
    });
    const { entrees, textes, intentions, cibles, justes, libelles, ...rest }: ContenuRecherche = JSON.parse(
      readFileSync(join(values.content, 'recherche.json'), 'utf8'),
    );
    const lignes: LigneAnnuaire[] = JSON.parse(readFileSync(join(values.content, LIGNES), 'utf8'));
    const { cles, fichiers } = cutNoms(entrees, lignes);
    // Another edition may lack a theme or a chapter: a line that leads nowhere is left out.
    const kept = intentions.filter(({ adresse }) =>
      existsSync(join(values.out, adresse.replace(/#.*/, ''), 'index.html')),
    );
    const annuaire = JSON.parse(readFileSync(join(values.content, 'annuaire/manifeste.json'), 'utf8'));
    const parties = findParties(values.out, entrees, kept);
    const folded = kept.map(({ mots, ...intention }) => ({
      ...intention,
      mots: foldPhrases(mots, rest.vides).join(','),
    }));
    const plan: PlanRecherche = { ...rest, annuaire, intentions: folded, parties };
    writePlan(values.out, { plan, cles }, values['en-place']);
    const { tete, parFichier } = listMots(entrees, kept, { cibles, justes }, textes, cles);
    const written = { plan, cles, tete, libelles };
    for (const name of FICHIERS_RECHERCHE) putFile(values.out, `recherche/${name}.json`, JSON.stringify(written[name]));
    const noms = fichiers.map((names, file): [string, string] => {
      const fichier: FichierNoms = { ...names, ...(parFichier[file] as (typeof parFichier)[number]) };
      return [`${file}.json`, JSON.stringify(fichier)];
    });
    putFolder(values.out, 'recherche/noms', noms);
    console.log(
      `Recherche : ${entrees.length + lignes.length} noms en ${fichiers.length} fichiers, ${kept.length} sujets et intentions sur ${intentions.length}`,
    );
  },
);

/** The search page holds what a search reads first: a request less before its first answer. */
function writePlan(out: string, first: { plan: PlanRecherche; cles: readonly string[] }, standing: string): void {
  const page = 'recherche/index.html';
  const html = readFileSync(join(out, page), 'utf8');
  const escaped = JSON.stringify(first).replaceAll('<', '\\u003c');
  const plan = /(<script type="application\/json" id="plan">).*?(?=<\/script>)/s;
  putBack(
    out,
    page,
    html.replace(plan, (_, start) => start + escaped),
    standing,
  );
}

/** Which pages of countries have the parts that subjects lead to, as far as some lack them. */
function findParties(
  out: string,
  entrees: readonly Entree[],
  intentions: readonly IntentionEcrite[],
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
