import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { LANGUES, splitLangue } from '../../../src/contract/langues/langues.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every page says which language it is in, and which way it is written: French, but for the mirror, whose address names it. */
export function checkLangue(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('langue');
  for (const { file, lang, dir } of readablePages(site)) {
    const { langue } = splitLangue(`/${file}`);
    const expected = langue ?? 'fr';
    if (lang === undefined || !(lang === expected || (langue === null && /^fr-[A-Z]{2}$/.test(lang)))) {
      const found = lang === undefined ? 'aucun trouvé' : `lang="${lang}" trouvé`;
      cases.add(file, `lang="${expected}" attendu sur <html>, ${found}`, 'déclarez la langue dans le gabarit');
    }
    const sens = langue === null ? 'ltr' : LANGUES[langue].sens;
    if ((dir ?? 'ltr') !== sens)
      cases.add(
        file,
        `dir="${sens}" attendu sur <html>, « ${dir ?? ''} » trouvé`,
        'tirez dir du catalogue de la langue',
      );
  }
  return cases.toDiagnostics();
}
