/** The folder whose pages other sites may show in a frame. */
const OPEN = 'integrer';

/**
 * The rules of `_headers` that forbid frames, one a path. Each host settles in its own way two rules that give the same
 * header to one path: here no path has two, and `X-Frame-Options` stands apart from the security policy of all pages.
 * @param entries names at the root of the built site: folders end with a slash
 */
export function renderFrameRules(entries: readonly string[]): string {
  const folders = entries.filter((name) => name.endsWith('/') && name !== `${OPEN}/`).map((name) => `/${name}*`);
  const pages = entries
    .filter((name) => name.endsWith('.html'))
    .map((name) => (name === 'index.html' ? '/' : `/${name}`));
  return [...pages, ...folders]
    .sort()
    .map((path) => `${path}\n  X-Frame-Options: DENY\n`)
    .join('');
}
