// The entry of the kept bundle: Astro compiles it with the pages of the site, and the workers of the press import it.

import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';
// Not of Astro's public interface: docs/decisions/2026-11-29-the-press.md.
import { getRouteCache } from '../../node_modules/astro/dist/core/render/route-cache.js';
import type { Site, SitePath } from '../contract/press.ts';
import { fingerprint, printOf, recordReads } from './reads.ts';

type App = ReturnType<typeof createApp>;
type RouteOfApp = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>[number]['route'];

/** With what Astro needs to draw it. */
interface OwnPath extends SitePath {
  route: RouteOfApp;
}

export function openSite(): Site {
  const app = createApp({ streaming: false });
  keepModules(app);
  return {
    listPaths: () => listPaths(app),
    async draw(request, { route }) {
      const options = { routeData: route as RouteOfApp, prerenderedErrorPageFetch: refuseToFetch };
      const { value: response, reads } = await recordReads(() => app.render(request, options));
      return { response, reads };
    },
    printOf,
  };
}

/** The module of a page is imported at its first use only: Astro asks for it three times a page, and Node resolves it each time. */
function keepModules({ manifest: { pageMap } }: App): void {
  for (const [component, load] of pageMap ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loaded ??= load()));
  }
}

async function listPaths(app: App): Promise<OwnPath[]> {
  const paths = await new StaticPaths(app).getAll();
  const cache = getRouteCache(app.manifest);
  const byRoute = Map.groupBy(paths, ({ route }) => route);
  return [...byRoute].flatMap(([route, group]) => {
    const found = cache.get(route)?.staticPaths;
    if (found !== undefined && found.length !== group.length)
      throw new Error(`paths of ${route.component} lost on the way`);
    return group.map(({ pathname }, rank) => ({ pathname, route, props: () => printProps(found?.[rank]?.props) }));
  });
}

/** Records, texts and numbers can be told; what only lives in memory cannot. */
function printProps(props: object = {}): string | null {
  return isTellable(props, 2) ? fingerprint(props) : null;
}

function isTellable(value: unknown, depth: number): boolean {
  if (typeof value === 'function' || value instanceof Map || value instanceof Set) return false;
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  return Object.values(value).every((part) => isTellable(part, depth - 1));
}

/** A page that fails stops the publication: no other page is asked for in its place, from the network least of all. */
const refuseToFetch = () => Promise.reject(new Error('no page is fetched while pages are drawn'));
