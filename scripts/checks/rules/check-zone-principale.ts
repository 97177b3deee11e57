import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every page has one main landmark: `<main>`, or `role="main"`. */
export function checkZonePrincipale(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('zone-principale');
  for (const { file, mains } of readablePages(site)) {
    if (mains !== 1)
      cases.add(file, `un élément <main> attendu, ${mains} trouvé(s)`, 'gardez un seul <main>, dans le gabarit');
  }
  return cases.toDiagnostics();
}
