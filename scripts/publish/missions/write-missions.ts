import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { adresses } from '../../../src/contract/addresses/adresses.ts';
import { formatDate } from '../../../src/contract/words/format.ts';
import { putFolder } from '../press/site-folder.ts';
import { type PageEmportee, renderMission } from './render-mission.ts';

interface Lieu {
  nom: string;
  /** Address of its page, without base path. */
  adresse: string;
  /** The day when it last changed; null when nobody knows. */
  modifiee: string | null;
}

interface Place {
  base: string;
  site: string;
  fictif: boolean;
}

/** Pages below that of a country: the whole lists of who acts there. */
const LISTES = ['cooperations', 'projets'];
const APPELS = '/appels-a-projets/';

/**
 * For each country, one file to read without network: what its page says, the whole lists of who acts there, the programmes that
 * go there, the calls. Made from the pages of the site, so that it says nothing else.
 */
export function writeMissions(dist: string, lieux: readonly Lieu[], { base, site, fictif }: Place): void {
  const sheets = new Map<string, string>();
  const readSheet = (href: string): string => {
    const known = sheets.get(href);
    if (known !== undefined) return known;
    const text = lighten(readFileSync(join(dist, href.slice(base.length)), 'utf8'));
    sheets.set(href, text);
    return text;
  };
  const read = (adresse: string): PageEmportee[] => {
    const file = join(dist, adresse, 'index.html');
    return existsSync(file) ? [{ adresse: `${base}${adresse.slice(1)}`, html: readFileSync(file, 'utf8') }] : [];
  };
  const appels = read(APPELS);
  const render = ({ nom, adresse, modifiee }: Lieu): string => {
    const own = read(adresse);
    const listes = LISTES.flatMap((liste) => listPages(dist, `${adresse}${liste}/`).flatMap(read));
    const programmes = listProgrammes(own[0]?.html ?? '', base).flatMap(read);
    const pages = [...own, ...listes, ...programmes, ...appels];
    const hrefs = pages.flatMap(({ html }) => [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]);
    const css = [...new Set(hrefs.map(([, href = '']) => href))].map(readSheet).join('\n');
    const mentions = [
      ...(fictif ? ['Données fictives.'] : []),
      'À lire sans connexion. Ce fichier ne se met pas à jour\u00a0: avant d’écrire ou de vous engager, voyez la page en ligne.',
      `${new URL(`${base}${adresse.slice(1)}`, site).href}${modifiee ? `, modifiée le ${formatDate(modifiee)}` : ''}. Licence Ouverte 2.0.`,
    ];
    return renderMission({ titre: `${nom}\u00a0: dossier de mission`, mentions, pages, css, fictif, site });
  };
  putFolder(
    dist,
    'missions',
    (function* () {
      for (const lieu of lieux) yield [basename(adresses.mission(slugOf(lieu))), render(lieu)] as [string, string];
    })(),
  );
}

const slugOf = ({ adresse }: Lieu): string => basename(adresse);

/** Every page of a list, in order. */
function listPages(dist: string, adresse: string): string[] {
  if (!existsSync(join(dist, adresse, 'index.html'))) return [];
  const more = join(dist, adresse, 'page');
  const numbers = existsSync(more)
    ? readdirSync(more)
        .map(Number)
        .sort((a, b) => a - b)
    : [];
  return [adresse, ...numbers.map((number) => `${adresse}page/${number}/`)];
}

/** Addresses, without base path, of the programmes that a page shows. */
function listProgrammes(html: string, base: string): string[] {
  const found = html.matchAll(/href="([^"#?]*\/(?:cles-en-main|projets-mutualisables)\/[^"#?/]+\/)"/g);
  return [...new Set([...found].map(([, href = '']) => `/${href.slice(base.length)}`))];
}

/** Without letters nor pictures, which are other files. */
const lighten = (css: string): string =>
  css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/@import[^;]+;/g, '')
    .replace(/url\((?!["']?data:)[^)]*\)/g, 'none');
