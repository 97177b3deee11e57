import { escapeMarkup } from '../../../src/contract/words/escape-markup.ts';
import { listFiles } from '../../lib/list-files.ts';
import { putBack } from '../press/site-folder.ts';
import type { Ancienne, Publication } from '../publication.ts';
import type { Fiche } from './fiche.ts';
import { listRedirections } from './follow-addresses.ts';
import type { Planned } from './plan-publication.ts';

/** Where the site stands. */
interface Place {
  base: string;
  /** The address of the site. */
  site: string;
  /** The folder of the site in place: what does not change keeps its file. */
  standing: string;
}

/** Where hosts find the addresses that moved, each in its own way. */
const TABLES: Readonly<Record<string, readonly [file: string, line: (from: string, to: string) => string]>> = {
  netlify: ['_redirects', (from, to) => `${from} ${to} 301`],
  nginx: ['donnees/redirections.nginx', (from, to) => `${from} ${to};`],
  apache: ['donnees/redirections.apache', (from, to) => `${from} ${to}`],
};

/**
 * Makes every address that was ever published answer: those that moved lead to where they are now, by a page for hosts that
 * only serve files and by the tables that hosts read.
 * @returns what the publication says of itself, whole
 */
export function writeAddresses(
  dist: string,
  { publication, fiches, pagesAvant }: Pick<Planned, 'publication' | 'pagesAvant'> & { fiches: readonly Fiche[] },
  { base, site, standing }: Place,
): Omit<Publication, 'format'> {
  const pages = new Set(listFiles(dist).flatMap(toAddress));
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
