import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every page says that it is in French. */
export function checkLangue(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('langue');
  for (const { file, lang } of readablePages(site)) {
    if (lang !== undefined && /^fr(?:-[A-Z]{2})?$/.test(lang)) continue;
    const found = lang === undefined ? 'aucun trouvé' : `lang="${lang}" trouvé`;
    cases.add(file, `lang="fr" attendu sur <html>, ${found}`, 'déclarez la langue dans le gabarit');
  }
  return cases.toDiagnostics();
}
