import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../lib/list-files.ts';

/** Whether Hugo is installed: it is measured beside, never needed. */
export const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0;

/** What stands around the body of a page: written once, in a template. */
const BODY = /<main[\s>][\s\S]*<\/main>/;

/**
 * Writes a Hugo project with the pages of a built site: their bodies given as they were rendered, Hugo's own template for
 * head, menu and foot. It favours Hugo, which reads no record, draws no map and checks nothing.
 * @returns how many pages it has
 */
export function writeHugoProject(dist: string, folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const [before = '', after = ''] = home.split(BODY);
  const title = /<title>[\s\S]*?<\/title>/;
  const head = asTemplate(before).replace(title, '<title>{{ .Title }}</title>');
  write('layouts/_default/single.html', `${head}{{ .Content }}${asTemplate(after)}`);
  write(
    'config.json',
    JSON.stringify({
      baseURL: 'https://exemple.fr/',
      disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section', '404'],
    }),
  );
  const pages = listFiles(dist).filter((file) => file.endsWith('/index.html'));
  for (const page of pages) {
    const html = readFileSync(join(dist, page), 'utf8');
    const front = { title: title.exec(html)?.[0].replace(/<\/?title>/g, '') ?? '', url: `/${dirname(page)}/` };
    write(
      `content/${dirname(page).replaceAll('/', '-')}.html`,
      `${JSON.stringify(front)}\n\n${BODY.exec(html)?.[0] ?? ''}`,
    );
  }
  return pages.length;
}

/** What Hugo would read as an action of a template. */
const asTemplate = (html: string): string => html.replaceAll('{{', '{{ "{{" }}');

/** Seconds that Hugo takes to write those pages in a new folder. @throws when it fails, or writes fewer pages */
export function measureHugo(folder: string, pages: number): number {
  const out = join(folder, 'public');
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync('hugo', ['--quiet', '--source', folder, '--destination', 'public'], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const written = status === 0 ? listFiles(out).filter((file) => file.endsWith('.html')).length : 0;
  if (written < pages) throw new Error(`Hugo : ${pages} pages attendues, ${written} écrites\n${stdout}${stderr}`);
  return seconds;
}
