import type { Attributes } from './attributes.ts';
import type { Reference, Usage } from './site-facts.ts';

const REQUESTING_RELS = new Set(
  'stylesheet,preload,modulepreload,prefetch,prerender,icon,apple-touch-icon,mask-icon,manifest,preconnect,dns-prefetch'.split(
    ',',
  ),
);
/** An icon belongs to the browser's frame and is fetched once a site: it is not part of a page's weight. */
const INITIAL_RELS = new Set(['stylesheet', 'preload', 'modulepreload']);
const ADDRESS_METAS = new Set(['og:url', 'og:image', 'twitter:image']);

interface AddressAttribute {
  attribute: string;
  usage: Usage;
  isInitial: boolean;
}

const navigation = (attribute: string): AddressAttribute => ({ attribute, usage: 'navigation', isInitial: false });
const sending = (attribute: string): AddressAttribute => ({ attribute, usage: 'envoi', isInitial: false });
const later = (attribute: string): AddressAttribute => ({ attribute, usage: 'requete', isInitial: false });
const initial = (attribute: string): AddressAttribute => ({ attribute, usage: 'requete', isInitial: true });

const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly AddressAttribute[]>> = {
  a: [navigation('href'), navigation('xlink:href')],
  area: [navigation('href')],
  form: [sending('action')],
  button: [sending('formaction')],
  input: [sending('formaction'), initial('src')],
  script: [initial('src'), initial('href')],
  img: [initial('src')],
  iframe: [initial('src')],
  embed: [initial('src')],
  object: [initial('data')],
  use: [initial('href'), initial('xlink:href')],
  image: [initial('href'), initial('xlink:href')],
  feImage: [initial('href')],
  source: [later('src')],
  track: [later('src')],
  audio: [later('src')],
  video: [later('src'), initial('poster')],
};

/** Every address in a start tag, except a canonical one, which is a fact of its own. */
export function readReferences(tag: string, attributes: Attributes, add: (reference: Reference) => void): void {
  if (tag === 'link') readLink(attributes, add);
  else if (tag === 'meta') readMeta(attributes, add);
  else if (ADDRESS_ATTRIBUTES[tag] !== undefined) {
    const isLazy = attributes.loading === 'lazy';
    for (const { attribute, usage, isInitial } of ADDRESS_ATTRIBUTES[tag]) {
      const address = attributes[attribute];
      if (address !== undefined) add({ tag, attribute, address, usage, isInitial: isInitial && !isLazy });
    }
    readSourceSet(tag, attributes.srcset, 'srcset', add);
  }
}

function readLink(attributes: Attributes, add: (reference: Reference) => void): void {
  const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  const address = attributes.href;
  readSourceSet('link', attributes.imagesrcset, 'imagesrcset', add);
  if (address === undefined || rels.includes('canonical')) return;
  const usage = rels.some((rel) => REQUESTING_RELS.has(rel)) ? 'requete' : 'navigation';
  const isInitial = rels.some((rel) => INITIAL_RELS.has(rel));
  add({ tag: `link ${rels.join(' ')}`, attribute: 'href', address, usage, isInitial });
}

function readMeta(attributes: Attributes, add: (reference: Reference) => void): void {
  const name = attributes.property ?? attributes.name ?? '';
  const content = attributes.content ?? '';
  const address = ADDRESS_METAS.has(name) ? content : readRefresh(attributes);
  if (address !== undefined) {
    add({ tag: `meta ${name || 'refresh'}`, attribute: 'content', address, usage: 'navigation', isInitial: false });
  }
}

/** `0;url=/pays/` → `/pays/`. */
export function readRefresh(attributes: Attributes): string | undefined {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return undefined;
  return /url\s*=\s*["']?([^"']+)/i.exec(attributes.content ?? '')?.[1];
}

function readSourceSet(
  tag: string,
  sources: string | undefined,
  attribute: string,
  add: (reference: Reference) => void,
): void {
  for (const candidate of sources?.split(/,\s+|,$/) ?? []) {
    const [address = ''] = candidate.trim().split(/\s+/);
    if (address !== '') add({ tag, attribute, address, usage: 'requete', isInitial: false });
  }
}
