import type { Target } from './resolve-address.ts';
import type { DocumentFacts, PageFacts, Reference, SiteFacts } from './site-facts.ts';

interface FollowedReference {
  document: DocumentFacts;
  reference: Reference;
  target: Target;
}

/** Every address of the site, in pages, style sheets and modules, with the place where it leads. */
export function* followReferences(site: SiteFacts): Generator<FollowedReference> {
  for (const documents of [site.pages, site.resources]) {
    for (const document of documents) {
      for (const reference of document.references)
        yield { document, reference, target: site.resolve(document, reference.address) };
    }
  }
}

/** Pages that a person reads: a redirection has no text of its own. */
export const readablePages = (site: SiteFacts): PageFacts[] => site.pages.filter(({ isRedirect }) => !isRedirect);

/** How an address reads in a message: `« /pays/benin/ » (a href)`. */
export const describeReference = ({ tag, attribute, address }: Reference): string =>
  `« ${address} » (${tag} ${attribute})`;
