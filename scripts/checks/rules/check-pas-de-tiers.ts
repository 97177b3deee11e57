import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { describeReference, followReferences } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** No page fetches anything from, or sends anything to, another site. Links that a person follows may lead there. */
export function checkPasDeTiers(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('pas-de-tiers');
  followReferences(site, (document, reference, target) => {
    if (target.kind !== 'externe' || reference.usage === 'navigation') return;
    const message = `${describeReference(reference)} : requête vers un autre site`;
    cases.add(document.file, message, 'servez ce fichier depuis le site, ou retirez-le');
  });
  return cases.toDiagnostics();
}
