import { decodeHTMLStrict } from 'entities';

const REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;

/** Reads the character references that a web form leaves in a text: `l&#039;eau` → `l’eau`. Unknown ones stay. */
export function decodeHtmlEntities(text: string): string {
  return text.replace(REFERENCE, (reference) => {
    const decoded = decodeHTMLStrict(reference);
    if (decoded === "'") return '’';
    return decoded === '\uFFFD' ? reference : decoded;
  });
}
