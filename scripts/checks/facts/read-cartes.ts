import { gzipSync } from 'node:zlib';
import { SharedStrings } from './shared-strings.ts';
import type { CarteFacts } from './site-facts.ts';

const CARTE = /<svg[^>]*\bclass="[^"]*\bcarte-dessin\b[^>]*>/g;
const USE = /<use\b[^>]*\bhref="([^"#]+)#/g;

/** The maps of a page: each `<svg class="carte-dessin">`, and the bases that its `<use>` call for. */
export function readCartes(html: string, shared = new SharedStrings()): CarteFacts[] {
  if (!html.includes('carte-dessin')) return [];
  return [...html.matchAll(CARTE)].map(({ index }) => {
    const end = html.indexOf('</svg>', index);
    const drawing = html.slice(index, end === -1 ? undefined : end);
    const fonds = [...drawing.matchAll(USE)].map(([, address = '']) => shared.text(address));
    return { dessin: gzipSync(drawing).length, fonds: [...new Set(fonds)] };
  });
}
