// Draws the pages of a site from its content, in a process of its own, which gives all its memory back:
// `node scripts/build-pages.ts --gabarits DIR --content DIR --out DIR (--memoire FILE [--connue FILE] | --part I/N)`
import { FICHIERS_DONNEES } from '../src/contract/open-data/manifeste.ts';
import { FICHIERS_RECHERCHE } from '../src/contract/recherche/entree.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { adresseDuSite, cheminDeBase, dossier, part, readOptions, texte } from './lib/read-options.ts';
import { showProgress } from './lib/show-progress.ts';
import { draftMemory } from './publish/press/memory.ts';
import { pagesOf, sealPart } from './publish/press/parts.ts';
import { pressSite } from './publish/press/press.ts';

const USAGE =
  'Usage : node scripts/build-pages.ts --gabarits DOSSIER --content DOSSIER --out DOSSIER [--en-place DOSSIER] [--memoire FICHIER [--connue FICHIER]] [--part I/N] [--base /chemin/] [--site https://…]';

/** What the site holds and the press does not write. */
const OTHERS = new RegExp(
  `${FICHIERS_DONNEES.source}|^(?:pagefind/|recherche/(?:(?:${FICHIERS_RECHERCHE.join('|')})\\.json$|noms/)|missions/|ma-collectivite/annuaire/|donnees/publication\\.json$|\\.)`,
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
    /** Where what the press remembers of this site goes. */
    memoire: texte('FICHIER', ''),
    /** What it remembers of the site in place; absent, every page is drawn. */
    connue: texte('FICHIER', ''),
    /** The share of the pages to draw: `out` is then the folder of that share. */
    part,
    base: cheminDeBase,
    site: adresseDuSite,
  });
  const { gabarits, content, out, base, site, connue, part: share, 'en-place': standing, memoire } = values;
  if (!gabarits || !content || !out || (!memoire && !share))
    throw new UsageError('--gabarits, --content, --out, --memoire attendus');
  const pressed = await pressSite({
    ...{ bundle: gabarits, content, standing, base, site, others: OTHERS },
    out: share ? pagesOf(out) : out,
    part: share,
    memory: connue || null,
    progress: showProgress('Pages'),
  });
  if (share) sealPart(out, pressed.memory);
  else draftMemory(memoire, pressed.memory);
  const { paths, drawn, written, removed } = pressed;
  console.log(`Pages : ${paths} (${drawn} dessinées, ${written} écrites, ${removed} fichiers retirés)`);
});
