import { SITE } from '../../contract/site.ts';
import { escapeMarkup } from '../../contract/words/escape-markup.ts';
import type { FluxPlanifie } from './plan-flux.ts';

/** What each form is called, and how it is written. */
export const FORMATS_FLUX = {
  atom: { mime: 'application/atom+xml', render: renderAtom },
  json: { mime: 'application/feed+json', render: renderJsonFeed },
} as const;
export type FormatFlux = keyof typeof FORMATS_FLUX;

/** RFC 4287. */
function renderAtom({ titre, description, page, date, entrees }: FluxPlanifie, adresse: string): string {
  const link = (rel: string, type: string, href: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;
  const entries = entrees.map(
    (entree) => `<entry>
<id>${escapeMarkup(entree.id)}</id>
<title>${escapeMarkup(entree.titre)}</title>
<updated>${entree.date}</updated>
${link('alternate', 'text/html', entree.adresse)}
<content type="html">${escapeMarkup(entree.html)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${escapeMarkup(adresse)}</id>
<title>${escapeMarkup(titre)}</title>
<subtitle>${escapeMarkup(description)}</subtitle>
<updated>${date}</updated>
<author><name>${escapeMarkup(SITE.nom)}</name></author>
<rights>Licence Ouverte 2.0</rights>
${link('self', 'application/atom+xml', adresse)}
${link('alternate', 'text/html', page)}
${entries.join('')}</feed>
`;
}

/** https://www.jsonfeed.org/version/1.1/ */
function renderJsonFeed({ titre, description, page, entrees }: FluxPlanifie, adresse: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titre,
    description,
    home_page_url: page,
    feed_url: adresse,
    language: 'fr',
    authors: [{ name: SITE.nom }],
    items: entrees.map(({ id, titre, date, html, adresse }) => ({
      id,
      url: adresse,
      title: titre,
      content_html: html,
      date_published: date,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
