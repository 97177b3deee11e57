import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { BUDGETS } from '../measure/budgets.ts';

const RULE = 'budget-ecoindex';

/** Every page has grade A. One diagnostic a page, the worst first. */
export function checkEcoindex(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  return readablePages(site)
    .filter(({ weight }) => weight.ecoindex < BUDGETS.ecoindex)
    .sort((a, b) => a.weight.ecoindex - b.weight.ecoindex)
    .map((page) => describe(page, mode));
}

function describe({ file, elements, weight: { ecoindex, requests, total } }: PageFacts, mode: CheckMode): Diagnostic {
  const score = formatNombre(Math.floor(ecoindex * 10) / 10);
  const causes = `${elements} éléments, ${requests} requêtes, ${Math.round(total / 1000)} Ko`;
  return {
    rule: RULE,
    severity: severityOf(mode),
    message: `EcoIndex de ${BUDGETS.ecoindex} au moins attendu, ${score} trouvé (${causes})`,
    hint: 'la page est lourde pour un vieil ordinateur : raccourcissez la liste, ou divisez-la en pages',
    location: { file },
  };
}
