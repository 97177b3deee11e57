import type { Relais } from '../lib/reach.ts';

/** A sentence that ends on a link; without `href`, on nothing. */
export interface RelaisDit {
  avant: string;
  etiquette?: string;
  href?: string;
}

/** Whom to write to instead of somebody without address: « Aucune adresse publiée. Au même organisme : AIMF, sp@… ». */
export function describeRelais(relais: Relais | null): RelaisDit {
  const none = 'Aucune adresse publiée.';
  if (relais === null) return { avant: `${none} Demandez-la à son organisme.` };
  const { nom, courriel, url, meme } = relais;
  const avant = `${none} ${meme ? 'Au même organisme' : 'À défaut, écrivez à'} : ${nom}, `;
  if (courriel !== null) return { avant, etiquette: courriel, href: `mailto:${courriel}` };
  return url === null ? { avant: none } : { avant, etiquette: new URL(url).hostname.replace(/^www\./, ''), href: url };
}
