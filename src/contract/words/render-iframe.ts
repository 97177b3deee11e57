import { escapeMarkup } from './escape-markup.ts';

/** The code that shows a page of this site on another one. @param hauteur in pixels */
export const renderIframe = (source: string, titre: string, hauteur: number): string =>
  `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(titre)}" width="100%" height="${hauteur}" loading="lazy"></iframe>`;
