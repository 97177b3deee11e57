import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';

/** Titles and descriptions that two pages would have shared: they were told apart, by what is in brackets. */
export function checkPrecisions(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  return readablePages(site).flatMap((page) =>
    page.precisions.map((field) => ({
      rule: 'titres-uniques',
      severity: severityOf(mode),
      message: `${field} propre à chaque page attendu, celui d’une autre page trouvé ; publié : « ${textOf(page, field)} »`,
      hint: 'donnez à la fiche un nom, ou un résumé, que nulle autre n’a',
      location: { file: page.file },
    })),
  );
}

const textOf = ({ titles, descriptions }: PageFacts, field: 'titre' | 'description'): string =>
  (field === 'titre' ? titles : descriptions)[0] ?? '';
