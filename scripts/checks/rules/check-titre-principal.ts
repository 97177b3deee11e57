import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every page has one `<h1>`, with a text. */
export function checkTitrePrincipal(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('titre-principal');
  for (const { file, h1s } of readablePages(site)) {
    if (h1s.length !== 1)
      cases.add(file, `un titre <h1> attendu, ${h1s.length} trouvé(s)`, 'gardez un seul <h1> par page');
    else if (h1s[0] === '')
      cases.add(file, 'texte attendu dans le titre <h1>, vide trouvé', 'donnez un texte au titre');
  }
  return cases.toDiagnostics();
}
