import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';
import { findSharedTexts } from './find-shared-texts.ts';

const RULE = 'descriptions-uniques';

/** Every page that search engines may list has one description, and no other page has the same. */
export function checkDescriptionsUniques(site: SiteFacts): Diagnostic[] {
  const cases = new Cases(RULE);
  const pages = readablePages(site).filter(({ isNoindex }) => !isNoindex);
  for (const { file, descriptions } of pages) {
    if (descriptions.length === 1 && descriptions[0] !== '') continue;
    const found = descriptions.length === 1 ? 'description vide' : `${descriptions.length} trouvée(s)`;
    cases.add(
      file,
      `un élément <meta name="description"> attendu, ${found}`,
      'dites en une phrase ce que la page offre',
    );
  }
  const shared = findSharedTexts(RULE, 'texte de description', pages, ({ descriptions }) => descriptions[0]);
  return [...cases.toDiagnostics(), ...shared];
}
