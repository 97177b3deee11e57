import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { BUDGETS } from '../measure/budgets.ts';
import { type CarteWeight, weighCartes } from '../measure/weigh-cartes.ts';

/** A map stays light, with its base. One diagnostic a page, on its heaviest map. */
export function checkPoidsCartes(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const budgetOf = ({ isMonde }: CarteWeight) => (isMonde ? BUDGETS.carteMonde : BUDGETS.carte);
  const heavy = weighCartes(site).filter((carte) => carte.poids > budgetOf(carte) * 1000);
  return [...Map.groupBy(heavy, ({ page }) => page).values()].map((cartes) => {
    const worst = cartes.reduce((a, b) => (b.poids > a.poids ? b : a));
    const found = formatNombre(Math.round(worst.poids / 100) / 10);
    return {
      rule: 'budget-carte',
      severity: severityOf(mode),
      message: `carte de ${budgetOf(worst)} Ko au plus attendue, ${found} Ko trouvés (dessin et fond, compressés)`,
      hint: 'simplifiez davantage le fond dans scripts/geometry, ou montrez moins de liens et de noms',
      location: { file: worst.page.file },
    };
  });
}
