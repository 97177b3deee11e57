import { withBase } from '../../contract/addresses/with-base.ts';
import { pluriel } from '../../contract/words/format.ts';
import { formatOctets } from '../../contract/words/format-octets.ts';
import { createElement, findElement, hideSansScript } from '../kit/create-element.ts';

/** The name that `public/hors-connexion.js` knows too. */
const GARDE = 'garde';
const ICI = '/hors-connexion/';
/** Folders of the programmes that a country may show. */
const PROGRAMMES = /\/(?:cles-en-main|projets-mutualisables)\/[^/]+\/$/;

/** Keeps countries in the browser, one by one, as somebody asks; tells what is kept, and lets all of it go. */
export function startGarder(root: HTMLElement): void {
  if (!('serviceWorker' in navigator && 'caches' in window)) return;
  const form = findElement<HTMLFormElement>(root, 'form');
  const choix = findElement<HTMLSelectElement>(root, 'select');
  const dit = findElement(root, '[role=status]');
  const garde = findElement(root, '[data-garde]');
  const effacer = findElement<HTMLButtonElement>(root, '[data-effacer]');
  const noms = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('a[data-pays]')].map((link) => [
      withBase(link.dataset.pays ?? ''),
      link.textContent ?? '',
    ]),
  );
  choix.append(...[...noms].map(([value, nom]) => createElement('option', { value }, nom)));
  root.hidden = false;
  hideSansScript();

  const show = async () => {
    const kept = (await caches.has(GARDE)) ? await (await caches.open(GARDE)).matchAll() : [];
    const octets = (await Promise.all(kept.map(async (response) => (await response.blob()).size))).reduce(
      (sum, size) => sum + size,
      0,
    );
    const paths = kept.map(({ url }) => new URL(url).pathname);
    const pays = [...noms].filter(([path]) => paths.includes(path));
    garde.replaceChildren(...pays.map(([href, nom]) => createElement('li', {}, createElement('a', { href }, nom))));
    effacer.hidden = kept.length === 0;
    dit.textContent =
      kept.length === 0
        ? 'Rien n’est gardé sur cet appareil.'
        : `${pluriel(paths.filter((path) => path.endsWith('/')).length, 'page gardée', 'pages gardées')} sur cet appareil, ${formatOctets(octets)}.`;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    dit.textContent = 'Lecture des pages…';
    try {
      await navigator.serviceWorker.register(withBase('/hors-connexion.js'));
      for (const page of [withBase(ICI), choix.value]) await keep(page);
      await show();
    } catch (error) {
      console.error(error);
      dit.textContent =
        'Les pages n’ont pas pu être gardées : vérifiez le réseau et la place qui reste, puis recommencez.';
    }
  });
  effacer.addEventListener('click', async () => {
    await caches.delete(GARDE);
    const registration = await navigator.serviceWorker.getRegistration(withBase('/'));
    await registration?.unregister();
    await show();
    form.querySelector('select')?.focus();
  });
  void show();
}

/** Keeps a page, what it is drawn with, and the pages that go with it. */
async function keep(path: string): Promise<void> {
  const garde = await caches.open(GARDE);
  const seen = new Set<string>();
  const pending = [path];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const response = await fetch(next);
    if (!response.ok) throw new Error(`${next} : ${response.status}`);
    const type = response.headers.get('content-type') ?? '';
    const text = /html|css/.test(type) ? await response.clone().text() : '';
    await garde.put(new URL(next, location.href), response);
    const url = new URL(next, location.href);
    if (type.includes('html')) pending.push(...listAvec(new DOMParser().parseFromString(text, 'text/html'), url, path));
    else
      for (const [, letters = ''] of text.matchAll(/url\(["']?([^"')]+\.woff2)/g))
        pending.push(new URL(letters, url).pathname);
  }
}

/**
 * What a page needs to be read without network, as paths: what it is drawn with, and, of a country, the pages of its lists and
 * of the programmes that go there. Nothing else: those do not bring their own.
 * @param root the page that was asked for
 */
function listAvec(page: Document, url: URL, root: string): string[] {
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
