// Draws the pages of a site from its content, in a process of its own, which gives all its memory back:
// `node scripts/build-pages.ts --gabarits DIR --content DIR --out DIR --en-place DIR --memoire FILE [--tout]`
import { FICHIERS_DONNEES } from '../src/contract/open-data/manifeste.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { adresse, bascule, cheminDeBase, dossier, readOptions, texte } from './lib/read-options.ts';
import { showProgress } from './lib/show-progress.ts';
import { draftMemory } from './publish/press/memory.ts';
import { pressSite } from './publish/press/press.ts';

const USAGE =
  'Usage : node scripts/build-pages.ts --gabarits DOSSIER --content DOSSIER --out DOSSIER --en-place DOSSIER --memoire FICHIER [--base /chemin/] [--site https://…] [--tout]';

/** What the site holds and the press does not write. */
const OTHERS = new RegExp(
  `${FICHIERS_DONNEES.source}|^(?:pagefind/|recherche/(?!index\\.html$|recherche\\.js$|telecharger\\.js$)|missions/|ma-collectivite/annuaire/|donnees/publication\\.json$|\\.)`,
);

await runCommand(USAGE, async () => {
  const { values } = readOptions({
    /** The templates that Astro compiled. */
    gabarits: dossier(undefined),
    content: dossier(undefined),
    /** A mirror of the site in place, or an empty folder. */
    out: dossier(undefined),
    /** The site in place, if any. */
    'en-place': texte('DOSSIER', ''),
    memoire: texte('FICHIER', ''),
    base: cheminDeBase,
    site: adresse('https://cooperation-decentralisee.example'),
    /** Draws every page, as if nothing were known of the site in place. */
    tout: bascule,
  });
  const { gabarits, content, out, base, site, tout, 'en-place': standing, memoire } = values;
  if (!gabarits || !content || !out || !memoire)
    throw new UsageError('--gabarits, --content, --out, --memoire attendus');
  const pressed = await pressSite({
    ...{ bundle: gabarits, content, out, standing, base, site, others: OTHERS },
    memory: tout ? null : memoire,
    progress: showProgress('Pages'),
  });
  draftMemory(memoire, pressed.memory);
  const { paths, drawn, written, removed } = pressed;
  console.log(`Pages : ${paths} (${drawn} dessinées, ${written} écrites, ${removed} fichiers retirés)`);
});
