/** Folders of the programmes that a country may show. */
const PROGRAMMES = /\/(?:cles-en-main|projets-mutualisables)\/[^/]+\/$/;

/**
 * What a page needs to be read without network, as paths: what it is drawn with, and, of a country, the pages of its lists and
 * of the programmes that go there. Nothing else: those do not bring their own.
 * @param root the page that was asked for
 */
export function listAvec(page: Document, url: URL, root: string): string[] {
  const toPath = (address: string | null): string[] => {
    if (address === null || address === '' || address.startsWith('#')) return [];
    const target = new URL(address, url);
    return target.origin === url.origin ? [target.pathname] : [];
  };
  const parts = [
    ...[...page.querySelectorAll('link[rel=stylesheet], link[rel=icon]')].map((one) => one.getAttribute('href')),
    ...[...page.querySelectorAll('script[src]')].map((one) => one.getAttribute('src')),
    ...[...page.querySelectorAll('use')].map((one) => one.getAttribute('href')),
  ].flatMap(toPath);
  const isCountry = /\/pays\/[^/]+\/$/.test(root);
  const own = url.pathname.startsWith(root) && isCountry;
  const links = own
    ? [...page.querySelectorAll('main a[href]')].flatMap((link) => toPath(link.getAttribute('href')))
    : [];
  const isWith = (path: string) =>
    path.endsWith('/') &&
    ((path.startsWith(root) && path !== root) || (url.pathname === root && PROGRAMMES.test(path)));
  return [...new Set([...parts, ...links.filter(isWith)])];
}
