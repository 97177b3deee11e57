// What the press (scripts/publish/press) and the site agree on: the module that Astro compiles from `src/load/open-site.ts`.

/** A page, or another file that a route makes. */
export interface SitePath {
  /** As Astro writes it: `/pays/benin/`, `/sitemap.xml`. */
  pathname: string;
  route: { type: string };
  /** What its route gave it, in short; null when that cannot be told, so that it is always drawn again. */
  props(): string | null;
}

/** A page as it was drawn. */
interface DrawnPath {
  response: Response;
  /** The questions that it asked of the content. */
  reads: ReadonlySet<string>;
}

export interface Site {
  /** Every path of the site, in the same order whoever asks. */
  listPaths(): Promise<SitePath[]>;
  /** One at a time. */
  draw(request: Request, path: SitePath): Promise<DrawnPath>;
  /** The fingerprint of what the content answers; null for a question that nobody answers any more. */
  printOf(read: string): string | null;
}
