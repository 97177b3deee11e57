import { max, median } from 'd3';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import type { LinkCounts } from './count-links.ts';
import { countLinks } from './count-links.ts';
import { heaviestCartes, weighCartes } from './weigh-cartes.ts';

/** The worst of the pages made by one template. Weights in bytes. */
interface GabaritFigures {
  gabarit: string;
  pages: number;
  ecoindex: number;
  elements: number;
  poids: number;
  /** The page with the lowest EcoIndex. */
  fichier: string;
}

export interface SiteFigures extends LinkCounts {
  pages: number;
  redirections: number;
  /** Pages that ask search engines to leave them out. */
  horsMoteurs: number;
  poidsMedian: number;
  poidsAccueil: number;
  /** The heaviest map with its base, and the heaviest of those of the whole world. */
  cartes: { carte: number; monde: number };
  /** The lowest EcoIndex of the site; 0 for a site without page. */
  pireEcoindex: number;
  gabarits: GabaritFigures[];
}

export function measureSite(site: SiteFacts): SiteFigures {
  const pages = readablePages(site);
  const gabarits = [...Map.groupBy(pages, ({ gabarit }) => gabarit)]
    .map(([gabarit, group]) => measureGabarit(gabarit, group))
    .sort((a, b) => a.ecoindex - b.ecoindex);
  return {
    pages: pages.length,
    redirections: site.pages.length - pages.length,
    horsMoteurs: pages.filter(({ isNoindex }) => isNoindex).length,
    ...countLinks(site),
    poidsMedian: median(pages, ({ weight }) => weight.total) ?? 0,
    poidsAccueil: pages.find(({ file }) => file === 'index.html')?.weight.total ?? 0,
    cartes: heaviestCartes(weighCartes(site)),
    pireEcoindex: gabarits[0]?.ecoindex ?? 0,
    gabarits,
  };
}

function measureGabarit(gabarit: string, pages: readonly PageFacts[]): GabaritFigures {
  const worst = pages.reduce((a, b) => (b.weight.ecoindex < a.weight.ecoindex ? b : a));
  return {
    gabarit,
    pages: pages.length,
    ecoindex: worst.weight.ecoindex,
    elements: worst.elements,
    poids: max(pages, ({ weight }) => weight.total) ?? 0,
    fichier: worst.file,
  };
}
