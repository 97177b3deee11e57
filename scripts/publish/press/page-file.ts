/** The file of a path, from the folder of the site, as Astro's format « directory » has it. */
export function fileOf({ pathname, route }: { pathname: string; route: { type: string } }): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * The address at which Astro asks its routes for it, from the origin: with the slash that ends every address, but for a
 * file whose whole name stands in its route.
 * @param base `/atlas/`
 */
export function addressOf({ pathname, route }: { pathname: string; route: { type: string } }, base: string): string {
  const path = pathname.replace(/^\//, '');
  const isFile = route.type === 'endpoint' && /\.[^/]+$/.test(path);
  return path === '' || isFile || path.endsWith('/') ? `${base}${path}` : `${base}${path}/`;
}

/** Astro writes the script of a page after the end of its document, which no parser expects: here it stands inside. */
export function closeDocument(html: string): string {
  const end = html.lastIndexOf('</html>');
  const after = html.slice(end + '</html>'.length).trim();
  if (end < 0 || !after.startsWith('<script')) return html;
  const body = html.lastIndexOf('</body>', end);
  const place = body < 0 ? end : body;
  return `${html.slice(0, place)}${after}${html.slice(place, end)}</html>`;
}
