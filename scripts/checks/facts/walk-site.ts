import { isAbsolute, type Target } from './resolve-address.ts';
import type { DocumentFacts, PageFacts, Reference, SiteFacts } from './site-facts.ts';

export type Visit = (document: DocumentFacts, reference: Reference, target: Target) => void;

/** Where each reference of a site leads that leads to the same place from every page: many pages hold the same one. */
const targets = new WeakMap<SiteFacts, Map<Reference, Target>>();

/** Every address of the site, in pages, style sheets and modules, with the place where it leads. */
export function followReferences(site: SiteFacts, visit: Visit): void {
  const known = targets.get(site) ?? new Map<Reference, Target>();
  targets.set(site, known);
  for (const documents of [site.pages, site.resources]) {
    for (const document of documents) {
      for (const reference of document.references) {
        let target = known.get(reference);
        if (target === undefined) {
          target = site.resolve(document, reference.address);
          if (isAbsolute(reference.address)) known.set(reference, target);
        }
        visit(document, reference, target);
      }
    }
  }
}

/** Pages that a person reads: a redirection has no text of its own. */
export const readablePages = (site: SiteFacts): PageFacts[] => site.pages.filter(({ isRedirect }) => !isRedirect);

/** How an address reads in a message: `« /pays/benin/ » (a href)`. */
export const describeReference = ({ tag, attribute, address }: Reference): string =>
  `« ${address} » (${tag} ${attribute})`;
