import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { isMailto } from '../../lib/is-mailto.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { describeReference, followReferences } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every `mailto:` holds well-formed addresses. */
export function checkCourriels(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('courriels');
  followReferences(site, (document, reference, target) => {
    if (target.kind !== 'autre' || target.protocol !== 'mailto:' || isMailto(reference.address)) return;
    const message = `${describeReference(reference)} : adresse électronique attendue`;
    cases.add(document.file, message, 'corrigez l’adresse : mailto:nom@domaine.fr');
  });
  return cases.toDiagnostics();
}
