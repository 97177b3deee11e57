import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import type { ComparaisonBudget } from '../../contract/rules/compare-budget.ts';
import { formatEuros } from '../../contract/words/format.ts';
import type { Constat } from './judge-souhait.ts';
import type { Referentiel } from './referentiel.ts';

/** How the cost of an option compares with the budget, and with a small one. */
export function judgeBudget(
  { etat, annuel, manque, facteur, etalable }: ComparaisonBudget,
  { budget }: Souhait,
  { regles: { criteres } }: Referentiel,
): Constat[] {
  const small = annuel !== null && annuel.max <= (criteres['petit-budget'].plafond ?? 0);
  const extra: Constat[] = small ? [{ critere: 'petit-budget' }] : [];
  if (etat === 'inconnu') return [{ critere: 'budget-inconnu', sansPoints: budget === null }];
  if (etat === 'couvert') return [{ critere: 'budget-couvert' }, ...extra];
  if (etat === 'en-partie') return [{ critere: 'budget-en-partie' }, ...extra];
  if (etat !== 'depasse') return extra;
  const near = facteur <= (criteres['budget-depasse'].ecart ?? 1);
  const values = { ecart: formatManque(manque, etalable) };
  return [{ critere: near ? 'budget-depasse' : 'budget-depasse-de-loin', values }, ...extra];
}

/** « 1 667 € par an », or that nobody says over how many years. */
function formatManque(manque: number, etalable: boolean): string {
  const euros = formatEuros(Math.ceil(manque));
  return etalable ? `${euros}, sauf à étaler la dépense sur plusieurs années` : `${euros} par an`;
}

/** How the time that an option asks, as far as the source says, compares with what there is. */
export function judgeTemps({ genre, programme }: OptionProjet, { temps }: Souhait, { regles }: Referentiel): Constat[] {
  const little = temps === 'aucun' || temps === 'ponctuel';
  if (little && regles.genres[genre].temps.niveau === 'leger') return [{ critere: 'temps-leger' }];
  if (temps === 'aucun' && genre === 'recherche') return [{ critere: 'temps-a-porter' }];
  const counted = regles.expertise.some((row) => row.programme === programme);
  return temps === 'regulier' && counted ? [{ critere: 'temps-expertise' }] : [];
}

/** What the guide presents as made for beginners. */
export function judgeAccueil({ programme }: OptionProjet): Constat[] {
  return programme === undefined ? [] : [{ critere: 'accueil-novices' }];
}
