import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';
import { findSharedTexts } from './find-shared-texts.ts';

const RULE = 'titres-uniques';

/** Every page has one `<title>`, and no other page has the same. */
export function checkTitresUniques(site: SiteFacts): Diagnostic[] {
  const cases = new Cases(RULE);
  const pages = readablePages(site);
  for (const { file, titles } of pages) {
    if (titles.length === 1 && titles[0] !== '') continue;
    const found = titles.length === 1 ? 'titre vide' : `${titles.length} trouvé(s)`;
    cases.add(file, `un élément <title> attendu, ${found}`, 'donnez un titre à la page');
  }
  return [...cases.toDiagnostics(), ...findSharedTexts(RULE, 'titre', pages, ({ titles }) => titles[0])];
}
