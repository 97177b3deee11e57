import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { formatDiagnostic } from '../../lib/format-diagnostic.ts';
import { BUDGETS } from '../measure/budgets.ts';
import type { SiteFigures } from '../measure/measure-site.ts';

const SHOWN_CASES = 3;
const SHOWN_LENGTH = 600;
const SHOWN_GABARITS = 12;

/** The figures of a check, one line a subject, then the templates by rising EcoIndex. */
export function formatFigures(figures: SiteFigures, isComplete = false): string {
  const gabarits = isComplete ? figures.gabarits : figures.gabarits.slice(0, SHOWN_GABARITS);
  return [
    `${formatNombre(figures.pages)} pages, ${formatNombre(figures.redirections)} redirections, ${formatNombre(figures.horsMoteurs)} pages hors des moteurs de recherche`,
    `${formatNombre(figures.liens)} liens internes vérifiés, dont ${formatNombre(figures.fragments)} fragments ; ${formatNombre(figures.sortants)} liens sortants, ${formatNombre(figures.courriels)} courriels`,
    formatBudgets(figures),
    'EcoIndex le plus bas par gabarit :',
    ...gabarits.map(
      ({ gabarit, pages, ecoindex, elements, poids, fichier }) =>
        `  ${toTenth(ecoindex)} ${gabarit} (${formatNombre(pages)} pages, jusqu’à ${toKilobytes(poids)}) : ${fichier}, ${formatNombre(elements)} éléments`,
    ),
    ...(gabarits.length < figures.gabarits.length
      ? [`  … et ${figures.gabarits.length - gabarits.length} autres`]
      : []),
  ].join('\n');
}

function formatBudgets({ poidsMedian, poidsAccueil, cartes, pireEcoindex }: SiteFigures): string {
  return [
    `poids médian ${toKilobytes(poidsMedian)} (au plus ${BUDGETS.poidsMedian})`,
    `accueil ${toKilobytes(poidsAccueil)} (au plus ${BUDGETS.poidsAccueil})`,
    `cartes ${toKilobytes(cartes.carte)} (au plus ${BUDGETS.carte}), du monde ${toKilobytes(cartes.monde)} (au plus ${BUDGETS.carteMonde})`,
    `EcoIndex le plus bas ${toTenth(pireEcoindex)} (au moins ${BUDGETS.ecoindex})`,
  ].join(', ');
}

/** Diagnostics by rule, errors first; the first three cases of each, unless all are wanted. */
export function formatByRule(diagnostics: readonly Diagnostic[], isComplete = false): string {
  const groups = [...Map.groupBy(diagnostics, ({ rule, severity }) => `${severity} ${rule}`)];
  const isWarning = ([, [first]]: (typeof groups)[number]) => Number(first?.severity === 'avertissement');
  return groups
    .sort((a, b) => isWarning(a) - isWarning(b))
    .map(([title, cases]) => formatGroup(title, cases, isComplete))
    .join('\n\n');
}

function formatGroup(title: string, cases: readonly Diagnostic[], isComplete: boolean): string {
  const shown = isComplete ? cases : cases.slice(0, SHOWN_CASES);
  const rest = cases.length - shown.length;
  return [
    `${title} : ${formatNombre(cases.length)} cas`,
    ...shown.map((diagnostic) => formatDiagnostic(isComplete ? diagnostic : shorten(diagnostic))),
    ...(rest > 0 ? [`… et ${formatNombre(rest)} autres (--tout les montre)`] : []),
  ].join('\n');
}

function shorten(diagnostic: Diagnostic): Diagnostic {
  const { message } = diagnostic;
  return message.length <= SHOWN_LENGTH ? diagnostic : { ...diagnostic, message: `${message.slice(0, SHOWN_LENGTH)}…` };
}

const toTenth = (value: number): string => formatNombre(Math.floor(value * 10) / 10);
const toKilobytes = (bytes: number): string => `${formatNombre(Math.round(bytes / 100) / 10)} Ko`;
