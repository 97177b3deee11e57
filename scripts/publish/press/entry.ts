// The entry of the kept bundle: Astro compiles it with the pages of the site, and a worker of the press imports it.

import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';

/** A page or a file that a route makes. */
export interface Path {
  /** As Astro writes it: `/pays/benin`, `/sitemap.xml`. */
  pathname: string;
  route: { type: string; component: string };
}

export interface Site {
  /** Every path of the site, in the same order whoever asks. */
  listPaths(): Promise<Path[]>;
  render(request: Request, path: Path): Promise<Response>;
}

export function openSite(): Site {
  const app = createApp({ streaming: false });
  return {
    listPaths: () => new StaticPaths(app).getAll(),
    render: (request, { route }) =>
      app.render(request, { routeData: route as never, prerenderedErrorPageFetch: refuseToFetch }),
  };
}

/** A page that fails stops the publication: no other page is asked for in its place, from the network least of all. */
const refuseToFetch = () => Promise.reject(new Error('no page is fetched while pages are drawn'));
