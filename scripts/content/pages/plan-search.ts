import type { Libelles } from '../../../src/contract/content/recherche.ts';
import type { Fiche } from '../../../src/contract/recherche/fiches.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { PageSpec } from './plan-pages.ts';
import { planSearchAtlas } from './plan-search-atlas.ts';
import { planSearchGuide } from './plan-search-guide.ts';
import { planSearchPages } from './plan-search-pages.ts';

/** What the search holds of one thing: what a result shows, and the text in which words are looked for. */
export interface SearchRecord extends Fiche {
  texte: string;
}

/** Everything that the search is made from: `content/generated/recherche.json`. */
export interface SearchPlan {
  fiches: SearchRecord[];
  /** Usual names as typed, and the names that pages print. */
  noms: [string, string][];
  /** Abbreviations that are ordinary words as well. */
  motsCourants: string[];
  libelles: Libelles;
}

/** One record for each thing worth finding: pages of the guide, contacts, abbreviations, the Atlas. */
export function planSearch(
  model: SiteModel,
  pages: readonly PageSpec[],
  { noms, motsCourants }: Pick<SearchPlan, 'noms' | 'motsCourants'>,
): SearchPlan {
  return {
    fiches: [...planSearchPages(model, pages), ...planSearchGuide(model), ...planSearchAtlas(model)],
    noms,
    motsCourants,
    libelles: nameValues(model),
  };
}

function nameValues({ pays, zones, thematiques, reference }: SiteModel): Libelles {
  const names = <T extends { nom: string }>(records: ReadonlyMap<string, T>) =>
    Object.fromEntries([...records].map(([code, { nom }]) => [code, nom]));
  const zonesOf = (slug: string): string[] => {
    const zone = zones.get(slug);
    return zone ? [slug, ...(zone.parent ? zonesOf(zone.parent) : [])] : [];
  };
  return {
    pays: names(pays),
    zone: names(zones),
    thematique: names(thematiques),
    region: names(reference.regions),
    zonesDuPays: Object.fromEntries([...pays].map(([code, { zone }]) => [code, zonesOf(zone)])),
  };
}
