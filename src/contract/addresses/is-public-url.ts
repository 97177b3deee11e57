/** Longest address that browsers carry, in characters. */
const LONGUEUR_URL = 2000;

/** An http(s) address of a public site: it names a host, and neither a user nor a password, which make one look like another. */
export function isPublicUrl(text: string): boolean {
  if (text.length > LONGUEUR_URL || !/^https?:\/\/[^\s\p{C}<>"\\]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return username === '' && password === '' && /^[^.].*\.[^.]{2,}$/.test(hostname);
}
