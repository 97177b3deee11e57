import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../../src/contract/words/escape-markup.ts';
import { listFiles } from '../../lib/list-files.ts';
import { writeMarker } from '../../lib/marker.ts';
import { putBack } from '../press/site-folder.ts';
import { type Ancienne, type Publication, readPublication, writePublication } from '../publication.ts';
import type { FichePubliee } from './fiche.ts';
import { listRedirections, recallUndone } from './follow-addresses.ts';
import { openPrecedent, type Planned } from './plan-publication.ts';

/** Where the site stands. */
interface Place {
  base: string;
  /** The address of the site. */
  site: string;
  /** The folder of the site in place: what does not change keeps its file. */
  standing: string;
}

const REDIRECTS = '_redirects';
/** Where hosts find the addresses that moved, each in its own way. */
const TABLES: Readonly<Record<string, readonly [file: string, line: (from: string, to: string) => string]>> = {
  netlify: [REDIRECTS, (from, to) => `${from} ${to} 301`],
  nginx: ['donnees/redirections.nginx', (from, to) => `${from} ${to};`],
  apache: ['donnees/redirections.apache', (from, to) => `${from} ${to}`],
};

/**
 * Makes every address that was ever published answer: those that moved lead to where they are now, by a page for hosts that
 * only serve files and by the tables that hosts read.
 * @param pages the addresses that show something of their own
 * @returns what the publication says of itself, whole
 */
export function writeAddresses(
  dist: string,
  {
    publication,
    fiches,
    pagesAvant,
  }: Pick<Planned, 'publication' | 'pagesAvant'> & { fiches: readonly FichePubliee[] },
  { base, site, standing }: Place,
  pages: ReadonlySet<string> = listPages(dist),
): Omit<Publication, 'format'> {
  const anciennes = [...publication.anciennes, ...listVanished(pagesAvant, pages, publication)]
    // A page of a list that came back.
    .filter(({ adresse, fiche }) => fiche !== null || !pages.has(adresse))
    .sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
  const redirections = listRedirections(anciennes, fiches, pages);
  const under = (adresse: string) => `${base}${adresse.slice(1)}`;
  for (const [from, to] of redirections) {
    const page = renderRedirection(under(to), new URL(under(to), site).href, publication.atlas.fictif);
    putBack(dist, `${from.slice(1)}index.html`, page, standing);
  }
  for (const [file, line] of Object.values(TABLES)) {
    const lines = [...redirections].map(([from, to]) => `${line(under(from), under(to))}\n`);
    putBack(dist, file, lines.join(''), standing);
  }
  const own = new Set([...fiches.map(({ adresse }) => adresse), ...anciennes.map(({ adresse }) => adresse)]);
  return { ...publication, base, site, anciennes, pages: [...pages].filter((adresse) => !own.has(adresse)).sort() };
}

const listPages = (dist: string): Set<string> => new Set(listFiles(dist).flatMap(toAddress));

/**
 * Makes a site that is about to take its place back answer at the addresses that only the publication which is undone gave, and
 * remember them: the next publication finds them in what the site says of itself.
 * @param undone the site in place
 * @param redact hides who may not be published any more
 */
export function keepUndone(dist: string, undone: string, jour: string, redact: (text: string) => string): void {
  const own = readPublication(dist);
  const [standing, gone] = [openPrecedent(own, redact), openPrecedent(readPublication(undone), redact)];
  if (own === null || standing === null || gone === null) return;
  const { base, site } = own;
  const pages = listPages(dist);
  const moved = readFileSync(join(dist, REDIRECTS), 'utf8')
    .split('\n')
    .filter((row) => row !== '');
  for (const row of moved) pages.delete(`/${row.split(' ')[0]?.slice(base.length)}`);
  const publication = { ...own, anciennes: recallUndone(standing, gone, jour) };
  const { fiches } = standing;
  const pagesAvant = gone.publication.pages;
  writePublication(
    dist,
    writeAddresses(dist, { publication, fiches, pagesAvant }, { base, site, standing: undone }, pages),
  );
  writeMarker(dist, own.atlas.source);
}

/** `projets/12/index.html` → `/projets/12/`; nothing for what is no page of its own. */
const toAddress = (file: string): string[] =>
  file === 'index.html' ? ['/'] : file.endsWith('/index.html') ? [`/${file.slice(0, -'index.html'.length)}`] : [];

/** The pages of lists that are no longer there. */
function listVanished(
  pagesAvant: readonly string[],
  pages: ReadonlySet<string>,
  { anciennes, jour }: Pick<Publication, 'anciennes' | 'jour'>,
): Ancienne[] {
  const known = new Set(anciennes.map(({ adresse }) => adresse));
  return pagesAvant
    .filter((adresse) => !pages.has(adresse) && !known.has(adresse))
    .map((adresse) => ({ adresse, fiche: null, titre: '', depuis: jour, vers: [] }));
}

/** A page that leads on by itself, with a link for those whose browser does not follow. */
function renderRedirection(path: string, url: string, fictif: boolean): string {
  const [to, canonical] = [escapeMarkup(path), escapeMarkup(url)];
  return `<!doctype html>
<html lang="fr"${fictif ? ' data-fictif=""' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cette page a changé d’adresse</title>
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
</head>
<body>
<main>
<h1>Cette page a changé d’adresse</h1>
${fictif ? '<p><strong>Données fictives.</strong></p>\n' : ''}<p><a href="${to}">Aller à la nouvelle adresse</a></p>
</main>
</body>
</html>
`;
}
