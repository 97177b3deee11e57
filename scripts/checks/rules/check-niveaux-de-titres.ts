import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** A heading is at most one level below the one before it. A `<h2>` may come before the `<h1>`, in a menu. */
export function checkNiveauxDeTitres(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('niveaux-de-titres');
  for (const { file, headingLevels } of readablePages(site)) {
    headingLevels.forEach((level, index) => {
      const previous = headingLevels[index - 1] ?? 1;
      if (level <= previous + 1) return;
      const message = `titre de niveau ${previous + 1} au plus attendu après un niveau ${previous}, <h${level}> trouvé`;
      cases.add(file, message, 'choisissez le niveau d’après le plan de la page, non d’après la taille des lettres');
    });
  }
  return cases.toDiagnostics();
}
