import { median } from 'd3';
import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { BUDGETS } from '../measure/budgets.ts';

/** The median page and the home page, with all they load at once but the letters, and the letters, stay within their budgets. */
export function checkPoids(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const pages = readablePages(site);
  const middle = median(pages, ({ weight }) => weight.total) ?? 0;
  const home = pages.find(({ file }) => file === 'index.html')?.weight.total ?? 0;
  return [
    ...compare('poids médian des pages', middle, BUDGETS.poidsMedian, mode),
    ...compare('poids de la page d’accueil', home, BUDGETS.poidsAccueil, mode),
    ...compare('poids des polices, toutes ensemble', site.polices, BUDGETS.polices, mode),
  ];
}

function compare(what: string, bytes: number, kilobytes: number, mode: CheckMode): Diagnostic[] {
  if (bytes <= kilobytes * 1000) return [];
  const found = formatNombre(Math.round(bytes / 100) / 10);
  return [
    {
      rule: 'budget-poids',
      severity: severityOf(mode),
      message: `${what} : ${kilobytes} Ko au plus attendus, ${found} Ko trouvés (compressé, avec feuilles de style, scripts et images chargés d’emblée)`,
      hint: 'retardez ce qui ne sert pas au premier regard, divisez les longues listes en pages',
      location: { file: 'index.html' },
    },
  ];
}
