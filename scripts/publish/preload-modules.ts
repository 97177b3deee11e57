import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;
const IMPORT = /(?:from|import)\s*"(\.\/[^"]+\.js)"/g;

/**
 * Names in the head of a page the modules that its scripts import: on a slow line a browser would only ask for them once it
 * has read the scripts.
 * @param page its file, from the folder of the site
 * @param base the path under which the site is served
 */
export function preloadModules(dist: string, page: string, base: string): void {
  const file = join(dist, page);
  const html = readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(SCRIPT)].map(([, src = '']) => src);
  const modules = new Set<string>();
  const follow = (src: string): void => {
    const script = readFileSync(join(dist, src.slice(base.length)), 'utf8');
    for (const [, path = ''] of script.matchAll(IMPORT)) {
      const module = `${dirname(src)}/${path.slice(2)}`;
      if (modules.has(module) || scripts.includes(module)) continue;
      modules.add(module);
      follow(module);
    }
  };
  for (const src of scripts) follow(src);
  const links = [...modules].map((href) => `<link rel="modulepreload" href="${href}">`).join('');
  writeFileSync(file, html.replace('</head>', `${links}</head>`));
}
