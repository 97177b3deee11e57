import { DomUtils, parseDocument } from 'htmlparser2';
import { escapeMarkup } from '../../../src/contract/words/escape-markup.ts';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A page of the built site. */
export interface PageEmportee {
  /** Its address with the base path: `/atlas/pays/benin/`. */
  adresse: string;
  html: string;
}

interface Mission {
  titre: string;
  /** What is said at its head, each a sentence. */
  mentions: readonly string[];
  pages: readonly PageEmportee[];
  /** The style sheets of the pages, joined. */
  css: string;
  fictif: boolean;
  /** Address of the site, for the links that lead out of the file. */
  site: string;
}

/** What serves online only. */
const ENLIGNE = new Set(['script', 'form', 'iframe', 'template', 'button']);
const isOnline = (element: Element): boolean =>
  ENLIGNE.has(element.name) ||
  'hidden' in element.attribs ||
  (element.attribs.class ?? '').split(' ').includes('integrer');
const IDS = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * Some pages as one file that asks for nothing: to read where there is no network. Links to what the file holds stay in it,
 * all others are whole.
 */
export function renderMission({ titre, mentions, pages, css, fictif, site }: Mission): string {
  const ranks = new Map(pages.map(({ adresse }, rank) => [adresse, rank]));
  const parts = pages.flatMap(({ adresse, html }, rank) => {
    const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(html).children);
    if (main === null) return [];
    const h1 = DomUtils.findOne(({ name }) => name === 'h1', main.children);
    const nom = h1 === null ? adresse : DomUtils.textContent(h1).trim();
    carry(main, rank, adresse, ranks, site);
    return [{ rank, nom, html: DomUtils.getInnerHTML(main, { decodeEntities: true, encodeEntities: 'utf8' }) }];
  });
  const sommaire = parts.map(({ rank, nom }) => `<li><a href="#m${rank}">${escapeMarkup(nom)}</a></li>`);
  return `<!doctype html>
<html lang="fr"${fictif ? ' data-fictif=""' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(titre)}</title>
<style>${css.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main class="large">
<header class="entete">
<h1>${escapeMarkup(titre)}</h1>
${mentions.map((text) => `<p class="note">${escapeMarkup(text)}</p>`).join('\n')}
</header>
<nav aria-label="Dans ce fichier"><ol>${sommaire.join('')}</ol></nav>
${parts.map(({ rank, html }) => `<article id="m${rank}" class="section">${html}</article>`).join('\n')}
</main>
</body>
</html>
`;
}

/** Makes a page stand in the file: no tool, no id of another page, no link that the file cannot follow. */
function carry(main: Element, rank: number, adresse: string, ranks: ReadonlyMap<string, number>, site: string): void {
  for (const element of DomUtils.findAll(isOnline, main.children)) DomUtils.removeElement(element);
  for (const element of DomUtils.findAll(() => true, main.children)) {
    const { attribs } = element;
    for (const name of IDS) {
      const value = attribs[name];
      if (value !== undefined)
        attribs[name] = value
          .split(' ')
          .map((id) => `m${rank}-${id}`)
          .join(' ');
    }
    if (element.name === 'details') attribs.open = '';
    if (/^h[1-5]$/.test(element.name)) element.name = `h${Number(element.name.charAt(1)) + 1}`;
    for (const name of Object.keys(attribs)) if (name.startsWith('data-')) delete attribs[name];
    if (element.name === 'a' && attribs.href !== undefined)
      attribs.href = toHref(attribs.href, rank, adresse, ranks, site);
    delete attribs.download;
  }
}

function toHref(href: string, rank: number, adresse: string, ranks: ReadonlyMap<string, number>, site: string): string {
  if (href.startsWith('#')) return `#m${rank}-${href.slice(1)}`;
  const url = new URL(href, new URL(adresse, site));
  if (url.origin !== new URL(site).origin) return href;
  const target = url.search === '' ? ranks.get(url.pathname) : undefined;
  if (target === undefined) return url.href;
  return url.hash === '' ? `#m${target}` : `#m${target}-${url.hash.slice(1)}`;
}
