import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** The first element that takes the focus is a link to a place in the same page: the skip link. */
export function checkLienEvitement(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('lien-evitement');
  for (const { file, firstFocusable } of readablePages(site)) {
    if (firstFocusable !== undefined && /^#./.test(firstFocusable)) continue;
    const found = firstFocusable === undefined ? 'aucun élément actif' : `« ${firstFocusable} »`;
    const message = `lien d’évitement attendu en premier, ${found} trouvé`;
    cases.add(file, message, 'placez <a href="#contenu">Aller au contenu</a> au début de <body>');
  }
  return cases.toDiagnostics();
}
