import { webHref } from '../contract/addresses/outside-links.ts';
import type { Contact } from '../contract/fields/contact.ts';

/**
 * A vCard 4.0 (RFC 6350), lines folded at 75 octets, ended by CRLF.
 * @param note how old the contact is: an address book outlives the page
 */
export function formatVcard(
  { nom, fonction, organisation, courriel, telephone, url }: Omit<Contact, 'source'>,
  note: string,
): string {
  const site = url === null ? undefined : webHref(url);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${nom === null ? 'org' : 'individual'}`,
    `FN:${escapeText(nom ?? organisation)}`,
    `ORG:${escapeText(organisation)}`,
    ...(fonction ? [`ROLE:${escapeText(fonction)}`] : []),
    ...(courriel ? [`EMAIL;TYPE=work:${escapeText(courriel)}`] : []),
    ...(telephone ? [`TEL;TYPE=work:${escapeText(telephone)}`] : []),
    ...(site ? [`URL:${site}`] : []),
    `NOTE:${escapeText(note)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** What the format reserves is escaped, line ends of any kind too; other control characters have no place in it. */
const escapeText = (text: string) =>
  text
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** No line over 75 octets of UTF-8; a continuation starts with a space and no character is cut. */
function foldLine(line: string): string {
  const parts = [''];
  let size = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (size + octets > 75) {
      parts.push(' ');
      size = 1;
    }
    parts[parts.length - 1] += character;
    size += octets;
  }
  return parts.join('\r\n');
}
