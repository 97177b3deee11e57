import { z } from 'zod';

/** Longest address that browsers carry, in characters. */
const LONGUEUR_URL = 2000;

/** An http(s) address of a public site: it names a host, and neither a user nor a password. */
export function isPublicUrl(text: string): boolean {
  if (text.length > LONGUEUR_URL || !/^https?:\/\/[^\s<>"]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return username === '' && password === '' && /^[^.].*\.[^.]{2,}$/.test(hostname);
}

const ATTENDU = 'adresse http:// ou https:// d’un site public attendue, sans identifiant ni mot de passe';

/** The address of a page of the web. */
export const urlSchema = z.url({ abort: true, error: ATTENDU }).refine(isPublicUrl, ATTENDU);
