import type { SiteFacts } from '../facts/site-facts.ts';
import { followReferences } from '../facts/walk-site.ts';

export interface LinkCounts {
  /** Internal addresses, of links, forms, images, style sheets, scripts… */
  liens: number;
  /** Those of them that name a place in a page. */
  fragments: number;
  sortants: number;
  courriels: number;
}

export function countLinks(site: SiteFacts): LinkCounts {
  const counts: LinkCounts = { liens: 0, fragments: 0, sortants: 0, courriels: 0 };
  followReferences(site, (_document, _reference, target) => {
    if (target.kind === 'externe') counts.sortants += 1;
    else if (target.kind === 'autre') counts.courriels += target.protocol === 'mailto:' ? 1 : 0;
    else {
      counts.liens += 1;
      if (target.kind === 'interne' && target.fragment !== '') counts.fragments += 1;
    }
  });
  return counts;
}
