import { CRITERES, type Critere, FAMILLES_OPTION, type FamilleOption } from '../../contract/content/criteres.ts';
import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { type ComparaisonBudget, compareBudget } from '../../contract/rules/compare-budget.ts';
import { formatEuros } from '../../contract/words/format.ts';
import { judgeReserve, judgeVigilance, judgeVoisinage, leadsToCaution } from './judge-lieu.ts';
import { answersSouhait, type Constat, judgeEnsemble, judgePays, judgeTheme } from './judge-souhait.ts';
import { fillBlanks, type Referentiel } from './referentiel.ts';

/** Why an option is there, or what to watch: one criterion, what it weighs, in words. */
export interface Raison {
  critere: Critere;
  points: number;
  texte: string;
}

export interface OptionClassee {
  option: OptionProjet;
  /** The sum of its reasons. */
  points: number;
  raisons: Raison[];
  budget: ComparaisonBudget;
  /** Answers the theme or the country asked for, or nothing was asked for. */
  repond: boolean;
}

/**
 * The options that suit a wish best, best first: no more than the rules allow, none below their threshold, kinds mixed.
 * The same for the same options in any order. An option above the budget says so among its reasons. Nobody who named no country is
 * sent first to one to check before acting.
 */
export function rankOptions(souhait: Souhait, options: readonly OptionProjet[], ref: Referentiel): OptionClassee[] {
  const { familles, seuil, seuilSansSouhait } = ref.regles;
  const rankCaution = ({ option }: OptionClassee) => Number(souhait.pays === '' && leadsToCaution(option, ref));
  const least = souhait.theme === '' && souhait.pays === '' ? seuilSansSouhait.valeur : seuil.valeur;
  const eligible = options
    .flatMap((option) => judgeOption(option, souhait, ref) ?? [])
    .filter(
      ({ option, points, repond }) => points >= least && (repond || familles[option.famille].souhait === 'facultatif'),
    )
    .sort((a, b) => rankCaution(a) - rankCaution(b) || compareRanks(a, b));
  return mixFamilles(eligible, ref);
}

/** Every criterion that holds for an option. Null when it is closed to the collectivité. */
export function judgeOption(option: OptionProjet, souhait: Souhait, ref: Referentiel): OptionClassee | null {
  const reserve = judgeReserve(option, souhait, ref);
  if (reserve === null) return null;
  const budget = compareBudget(option.cout, souhait.budget);
  const wished = [...judgeTheme(option, souhait, ref), ...judgePays(option, souhait, ref)];
  const constats = [
    ...wished,
    ...judgeEnsemble(wished),
    ...judgeAccueil(option),
    ...judgeBudget(budget, souhait, ref),
    ...judgeTemps(option, souhait, ref),
    ...judgeVoisinage(option, souhait, ref),
    ...reserve,
    ...judgeVigilance(option, ref),
  ];
  const raisons = constats
    .map((constat) => toRaison(constat, ref))
    .sort((a, b) => CRITERES.indexOf(a.critere) - CRITERES.indexOf(b.critere));
  const points = raisons.reduce((sum, raison) => sum + raison.points, 0);
  return { option, points, raisons, budget, repond: answersSouhait(wished, souhait) };
}

function toRaison({ critere, values = {}, sansPoints = false }: Constat, { regles }: Referentiel): Raison {
  const { points, texte } = regles.criteres[critere];
  return { critere, points: sansPoints ? 0 : points, texte: fillBlanks(texte, values) };
}

/** By points; then the cheapest, the most active neighbour, the kinds in their order, and the id, so that no two are equal. */
function compareRanks(a: OptionClassee, b: OptionClassee): number {
  const cost = ({ budget }: OptionClassee) => budget.annuel?.min ?? Number.MAX_VALUE;
  const actions = ({ option }: OptionClassee) => option.voisine?.actions ?? 0;
  const famille = ({ option }: OptionClassee) => FAMILLES_OPTION.indexOf(option.famille);
  return (
    b.points - a.points ||
    cost(a) - cost(b) ||
    actions(b) - actions(a) ||
    famille(a) - famille(b) ||
    (a.option.id < b.option.id ? -1 : 1)
  );
}

/** Takes the best, a few of each kind; the places left go to the best of the others. */
function mixFamilles(sorted: readonly OptionClassee[], { regles }: Referentiel): OptionClassee[] {
  const taken = new Set<OptionClassee>();
  const counts = new Map<FamilleOption, number>();
  for (const limit of ['usuel', 'maximal'] as const) {
    for (const classee of sorted) {
      const { famille } = classee.option;
      const count = counts.get(famille) ?? 0;
      if (taken.size >= regles.nombre.valeur || taken.has(classee) || count >= regles.familles[famille][limit])
        continue;
      taken.add(classee);
      counts.set(famille, count + 1);
    }
  }
  return sorted.filter((classee) => taken.has(classee));
}

/** How the cost of an option compares with the budget, and with a small one. */
function judgeBudget(
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
function judgeTemps({ famille, programme }: OptionProjet, { temps }: Souhait, { regles }: Referentiel): Constat[] {
  const little = temps === 'aucun' || temps === 'ponctuel';
  if (little && regles.familles[famille].temps.niveau === 'leger') return [{ critere: 'temps-leger' }];
  if (temps === 'aucun' && famille === 'recherche') return [{ critere: 'temps-a-porter' }];
  const counted = regles.expertise.some((row) => row.programme === programme);
  return temps === 'regulier' && counted ? [{ critere: 'temps-expertise' }] : [];
}

/** What the guide presents as made for beginners. */
function judgeAccueil({ programme }: OptionProjet): Constat[] {
  return programme === undefined ? [] : [{ critere: 'accueil-novices' }];
}
