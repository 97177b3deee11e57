import { markdownToMdast } from 'satteri';
import { formatNombre } from '../../src/contract/words/format.ts';
import { isSafeUrl } from '../lib/is-safe-url.ts';

/** Longest body of a section, longest paragraph or list of it, in characters, and deepest nesting of quotes and lists. */
const CORPS_MAX = 100_000;
const BLOC_MAX = 20_000;
const PROFONDEUR_MAX = 40;

interface BodyNode {
  type: string;
  url?: string;
  position?: { start: { line: number } };
  children?: BodyNode[];
}

/** A link of a body that leads neither to the web nor within the site, or a picture, and its line in the body, from 1. */
interface UnsafeLink {
  image: boolean;
  url: string;
  line: number;
}

/**
 * Looks at the prose of a section before anything is made of it: what is too much to be read in a second, and the links that
 * are shown as their text; pages have no pictures but their own.
 */
export function checkBody(body: string): { trouble: string | null; links: UnsafeLink[] } {
  if (body.length > CORPS_MAX) return tooMuch('caractères au plus attendus dans le corps', CORPS_MAX, body.length);
  const longest = Math.max(...body.split(/\n[ \t]*\n/).map(({ length }) => length));
  if (longest > BLOC_MAX) return tooMuch('caractères au plus attendus entre deux lignes vides', BLOC_MAX, longest);
  const tree = markdownToMdast(body, { features: { smartPunctuation: false } }) as unknown as BodyNode;
  const links: UnsafeLink[] = [];
  const waiting: [BodyNode, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > PROFONDEUR_MAX)
      return { trouble: `${PROFONDEUR_MAX} niveaux de listes et de citations au plus attendus`, links: [] };
    if (isUnsafeLink(node))
      links.push({ image: node.type === 'image', url: node.url ?? '', line: node.position?.start.line ?? 1 });
    for (const child of (node.children ?? []).toReversed()) waiting.push([child, depth + 1]);
  }
  return { trouble: null, links };
}

/** An address within the site: `../pas-a-pas/`, `#t-cadre`. */
const WITHIN = /^(?:\.{1,2}\/|\/(?![/\\])|#)[^:]*$/;

/** The address of the page of the site that a link of a text leads to; null when it leads elsewhere. @param from the page that it is on */
export function resolveWithin(url: string, from: string): string | null {
  return WITHIN.test(url) ? new URL(url, `https://site.example${from}`).pathname.replace(/\/?$/, '/') : null;
}

function isUnsafeLink({ type, url = '' }: BodyNode): boolean {
  if (type === 'image') return true;
  return (type === 'link' || type === 'definition') && !isSafeUrl(url) && !WITHIN.test(url);
}

function tooMuch(what: string, max: number, found: number): ReturnType<typeof checkBody> {
  return { trouble: `${formatNombre(max)} ${what}, ${formatNombre(found)} trouvés`, links: [] };
}
