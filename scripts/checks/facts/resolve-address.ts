export type Fault = 'vide' | 'mal-codee' | 'sans-base' | 'sans-barre' | 'absente';

/** Where an address leads. `autre`: `mailto:`, `tel:`, `data:`… */
export type Target =
  | { kind: 'interne'; file: string; fragment: string }
  | { kind: 'externe' }
  | { kind: 'autre'; protocol: string }
  | { kind: 'introuvable'; fault: Fault };

/** @param from the document that the address is written in: its file, and where a browser finds it */
export type Resolver = (from: { file: string; url: string }, address: string) => Target;

const PLACEHOLDER = 'https://site.invalid';
const ABSOLUTE = /^\s*(?:[/\\]|[a-z][a-z\d+.-]*:)/i;

/** Whether an address leads to the same place from every page. */
export const isAbsolute = (address: string): boolean => ABSOLUTE.test(address);

/**
 * @param files every file of the output folder, as `pays/benin/index.html`
 * @param base with both slashes
 * @param origin of the published site, where it is known: full addresses that have it are internal
 */
export function createResolver(files: ReadonlySet<string>, base: string, origin: string | undefined): Resolver {
  const known = new Map<string, Target>();
  const follow = (url: URL): Target => {
    if (!/^https?:$/.test(url.protocol)) return { kind: 'autre', protocol: url.protocol };
    const isOwn = url.origin === origin;
    if (url.origin !== PLACEHOLDER && !isOwn) return { kind: 'externe' };
    const found = findFile(files, base, url.pathname);
    if (typeof found === 'string') return toInternal(found, url.hash);
    return isOwn && found.fault === 'sans-base' ? { kind: 'externe' } : { kind: 'introuvable', ...found };
  };
  const resolve: Resolver = (from, address) => {
    if (address.trim() === '') return { kind: 'introuvable', fault: 'vide' };
    const full = `${PLACEHOLDER}${from.url}`;
    return URL.canParse(address, full) ? follow(new URL(address, full)) : { kind: 'introuvable', fault: 'mal-codee' };
  };
  return (from, address) => {
    if (address.startsWith('#')) return toInternal(from.file, address);
    if (!isAbsolute(address)) return resolve(from, address);
    const target = known.get(address) ?? resolve(from, address);
    known.set(address, target);
    return target;
  };
}

function toInternal(file: string, hash: string): Target {
  const fragment = readHash(hash);
  return fragment === undefined ? { kind: 'introuvable', fault: 'mal-codee' } : { kind: 'interne', file, fragment };
}

/** What the hash names: `#l%C3%A9gende` → `légende`; a browser's text directive (`:~:text=`) names no id. */
function readHash(hash: string): string | undefined {
  return decode(hash.slice(1).replace(/:~:.*$/, ''));
}

/** The file that a plain file server gives for this path, without redirection. */
function findFile(files: ReadonlySet<string>, base: string, pathname: string): string | { fault: Fault } {
  if (`${pathname}/` === base) return { fault: 'sans-barre' };
  if (!pathname.startsWith(base)) return { fault: 'sans-base' };
  const path = decode(pathname.slice(base.length));
  if (path === undefined) return { fault: 'mal-codee' };
  if (path === '' || path.endsWith('/'))
    return files.has(`${path}index.html`) ? `${path}index.html` : { fault: 'absente' };
  if (files.has(path)) return path;
  return { fault: files.has(`${path}/index.html`) ? 'sans-barre' : 'absente' };
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
