const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;
const IMPORT = /(?:from|import)\s*"(\.\/[^"]+\.js)"/g;

/**
 * Names in the head of a page the modules that its scripts import: on a slow line a browser would only ask for them once it
 * has read the scripts.
 * @param readScript a script of the site, by its address
 */
export function preloadModules(html: string, readScript: (src: string) => string): string {
  const scripts = [...html.matchAll(SCRIPT)].map(([, src = '']) => src);
  const modules = new Set<string>();
  const follow = (src: string): void => {
    for (const [, path = ''] of readScript(src).matchAll(IMPORT)) {
      const module = `${src.slice(0, src.lastIndexOf('/'))}/${path.slice(2)}`;
      if (modules.has(module) || scripts.includes(module)) continue;
      modules.add(module);
      follow(module);
    }
  };
  for (const src of scripts) follow(src);
  const links = [...modules].map((href) => `<link rel="modulepreload" href="${href}">`).join('');
  return html.replace('</head>', `${links}</head>`);
}
