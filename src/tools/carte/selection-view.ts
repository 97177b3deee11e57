import { findElement } from '../kit/create-element.ts';
import type { Carte } from './carte.ts';
import { SANS_FILTRE } from './carte-address.ts';
import { describeCount, describePrecisions } from './describe-selection.ts';
import type { Facette } from './facettes.ts';
import { listChoix } from './list-choix.ts';
import { renderChoix } from './render-choix.ts';
import { startFacettes } from './render-facettes.ts';
import type { Filtres, Finders, Selection } from './select-actions.ts';
import { startPeriode } from './start-periode.ts';

interface SelectionView {
  /** Brings facets, chips and count to a selection. */
  show: (filtres: Filtres, selection: Selection) => void;
  /** Says what the figures and the map leave out. */
  explain: (filtres: Filtres, selection: Selection, flows: 'drawn' | 'too-many' | null) => void;
}

/** Filters, chips and count: the part of the page that says what is asked and how much answers. */
export function createSelectionView(
  root: HTMLElement,
  { carte, facettes, finders }: { carte: Carte; facettes: readonly Facette[]; finders: Finders },
  choose: (change: Partial<Filtres>) => void,
): SelectionView {
  const form = findElement(root, '.carte-filtres');
  const list = findElement(root, '.choix');
  const count = findElement(root, '.compte');
  const precisions = findElement(root, '.precisions');
  const showFacettes = startFacettes(form, facettes, (cle, codes) => choose({ [cle]: codes }));
  const showPeriode = startPeriode(form, carte, choose);
  return {
    show: (filtres, selection) => {
      showFacettes(filtres, selection.comptes);
      showPeriode(filtres);
      renderChoix(list, listChoix(carte, facettes, filtres, finders), choose, () => choose(SANS_FILTRE));
      count.textContent = describeCount(selection);
    },
    explain: (filtres, selection, flows) => {
      const hasPeriode = filtres.de !== null || filtres.a !== null;
      precisions.textContent = describePrecisions(selection, {
        paysChoisis: filtres.pays.length,
        hasPeriode,
        flows,
      });
    },
  };
}
