import { mailtoHref, webHref, webName } from '../addresses/outside-links.ts';
import type { Relais } from '../rules/reach.ts';

/** A sentence that ends on a link; without `href`, on nothing. */
export interface RelaisDit {
  /** It names somebody of the same body; else the desk that directs anybody. */
  meme: boolean;
  avant: string;
  etiquette?: string;
  href?: string;
}

/** What stands before it. */
export const SANS_ADRESSE = 'Aucune adresse publiée. ';

/** Whom to write to instead of somebody without address: « Au même organisme : AIMF, sp@… ». */
export function describeRelais(relais: Relais | null): RelaisDit {
  if (relais === null) return { meme: false, avant: 'Demandez-la à son organisme.' };
  const { nom, courriel, url, meme } = relais;
  const avant = `${meme ? 'Au même organisme' : 'À défaut, écrivez à'} : ${nom}, `;
  if (courriel !== null) return { meme, avant, etiquette: courriel, href: mailtoHref(courriel) };
  if (url === null) return { meme, avant };
  const href = webHref(url);
  return href === undefined ? { meme, avant } : { meme, avant, etiquette: webName(url), href };
}
