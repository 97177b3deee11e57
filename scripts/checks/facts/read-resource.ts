import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Attributes } from './attributes.ts';
import { readReferences } from './read-references.ts';
import type { Reference, ResourceFacts } from './site-facts.ts';

/** Files of these kinds name others, by addresses or by ids. */
export const isReadable = (file: string): boolean => /\.(?:css|m?js|svg)$/.test(file);

/**
 * What a style sheet (`url()`, `@import`), a module (static imports) or an SVG file makes the browser fetch.
 * @param base with both slashes
 */
export function readResource(file: string, content: Buffer, base: string): ResourceFacts {
  const text = content.toString('utf8');
  const gzip = gzipSync(content, { level: 9 }).length;
  const facts = { file, url: base + file, gzip, ids: [] };
  if (file.endsWith('.svg')) return { ...facts, ...readSvg(text) };
  return { ...facts, references: file.endsWith('.css') ? readStyleSheet(text) : readModule(text) };
}

function readSvg(text: string): Pick<ResourceFacts, 'ids' | 'references'> {
  const ids: string[] = [];
  const references: Reference[] = [];
  const handler = {
    onopentag(tag: string, attributes: Attributes) {
      if (attributes.id !== undefined) ids.push(attributes.id);
      readReferences(tag, attributes, (reference) => references.push(reference));
    },
  };
  new Parser(handler, { xmlMode: true }).end(text);
  return { ids, references };
}

const URL_FUNCTION = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gi;
const IMPORT_RULE = /@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/** A part of a font for letters beyond those of French: only pages that have some fetch it. */
const RARE_FACE = /@font-face\s*\{[^}]*unicode-range:\s*U\+0*[1-9a-f][0-9a-f]{2,}[^}]*\}/gi;

export function readStyleSheet(text: string): Reference[] {
  const rules = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const rare = rules.match(RARE_FACE)?.join('\n') ?? '';
  return [URL_FUNCTION, IMPORT_RULE]
    .flatMap((pattern) => [...rules.matchAll(pattern)])
    .map(([, doubleQuoted, quoted, bare]) => doubleQuoted ?? quoted ?? bare ?? '')
    .filter((address) => !/^(?:data:|#)/i.test(address))
    .map((address) => ({ ...toReference('css', 'url', address), isInitial: !rare.includes(address) }));
}

/** `import{a}from"./x.js"`, `import"./x.js"`, `export*from"./x.js"`; a dynamic `import()` comes later, on demand. */
const STATIC_IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$\s{},*]*?\bfrom\s*|\}\s*from\s*)?["']((?:\.{0,2}\/|https?:)[^"'\n]+)["']/g;

export function readModule(text: string): Reference[] {
  return [...text.matchAll(STATIC_IMPORT)].map(([, address = '']) => toReference('module', 'import', address));
}

function toReference(tag: string, attribute: string, address: string): Reference {
  return { tag, attribute, address, usage: 'requete', isInitial: true };
}
