import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';

/** A map with what it loads. Weights in bytes after gzip. */
export interface CarteWeight {
  page: PageFacts;
  poids: number;
  /** Whether it shows the whole world, which has a budget of its own. */
  isMonde: boolean;
}

const MONDE = /(?:^|\/)cartes\/monde\.svg$/;

/** Every map of the site: its drawing and the bases that it shows, even those that the browser already has. */
export function weighCartes({ pages, resources, resolve }: SiteFacts): CarteWeight[] {
  const sizes = new Map(resources.map(({ file, gzip }) => [file, gzip]));
  return pages.flatMap((page) =>
    page.cartes.map(({ dessin, fonds }): CarteWeight => {
      const targets = fonds.map((address) => resolve(page, address));
      const files = targets.flatMap((target) => (target.kind === 'interne' ? [target.file] : []));
      const poids = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), dessin);
      return { page, poids, isMonde: files.some((file) => MONDE.test(file)) };
    }),
  );
}

/** The heaviest of each kind, 0 for none. */
export function heaviestCartes(cartes: readonly CarteWeight[]): { carte: number; monde: number } {
  const heaviest = (isMonde: boolean) =>
    cartes.reduce((max, carte) => (carte.isMonde === isMonde ? Math.max(max, carte.poids) : max), 0);
  return { carte: heaviest(false), monde: heaviest(true) };
}
