import { formatNombre } from '../../../src/lib/format.ts';
import type { Diagnostic } from '../../../src/schemas/diagnostic.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { BUDGETS } from '../measure/budgets.ts';

/** Every page has grade A. One error a template, on its worst page. */
export function checkEcoindex(site: SiteFacts): Diagnostic[] {
  const heavy = readablePages(site).filter(({ weight }) => weight.ecoindex < BUDGETS.ecoindex);
  return [...Map.groupBy(heavy, ({ gabarit }) => gabarit)].map(([gabarit, pages]) => describe(gabarit, pages));
}

function describe(gabarit: string, pages: readonly PageFacts[]): Diagnostic {
  const worst = pages.reduce((a, b) => (b.weight.ecoindex < a.weight.ecoindex ? b : a));
  const { ecoindex, requests, total } = worst.weight;
  const score = formatNombre(Math.floor(ecoindex * 10) / 10);
  const causes = `${worst.elements} éléments, ${requests} requêtes, ${Math.round(total / 1000)} Ko`;
  return {
    rule: 'budget-ecoindex',
    severity: 'erreur',
    message: `gabarit ${gabarit}, ${pages.length} page(s) : EcoIndex de ${BUDGETS.ecoindex} au moins attendu, ${score} trouvé au plus bas (${causes})`,
    hint: 'divisez la liste en pages, ou retirez des éléments de mise en forme',
    location: { file: worst.file },
  };
}
