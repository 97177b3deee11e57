import { isPublicUrl } from './is-public-url.ts';

// Links that are made from data: no text of an export or of a guide leads where a link of this kind should not.

/** The address of a public site, if it is one; undefined otherwise: a text without a link is still shown. */
export const webHref = (url: string): string | undefined => (isPublicUrl(url) ? url : undefined);

/** What a web address is called in a list: `www.exemple.fr`, without `www.`; any other text as it is. */
export const webName = (url: string): string =>
  webHref(url) === undefined ? url : new URL(url).hostname.replace(/^www\./, '');

/** A link that writes to one address, and to no other: what would add a recipient or a header is part of the address. */
export const courrielHref = (courriel: string): string =>
  `mailto:${encode(courriel)
    .replaceAll('%2B', '+')
    .replace(/%40(?!.*%40)/, '@')}`;

/** The same, with a letter. @param letter its subject and body, not encoded */
export function mailtoHref(courriel: string, letter: { subject?: string; body?: string } = {}): string {
  const query = Object.entries(letter).map(([field, text]) => `${field}=${encode(text)}`);
  return `${courrielHref(courriel)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Above it, an address may not hold on one line of a phone. */
const COURT = 24;
const PIECE = 28;

/** An address as shown: whole, or in two where it may break. */
export function partsOfCourriel(courriel: string): string[] {
  const at = courriel.lastIndexOf('@') + 1;
  return courriel.length > COURT && at > 0 ? [courriel.slice(0, at), courriel.slice(at)] : [courriel];
}

/** A part that a line of a phone holds is not cut at its hyphens. */
export const isUnePiece = (part: string): boolean => part.length <= PIECE;

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
