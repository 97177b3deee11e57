import { pluriel } from '../../contract/words/format.ts';
import { findElement } from '../kit/create-element.ts';
import { toggleValeur } from '../kit/facettes.ts';
import { type How, writeField } from '../kit/follow-address.ts';
import { showChoix } from '../kit/show-choix.ts';
import { showFacettes } from '../kit/show-facettes.ts';
import type { Carte } from './carte.ts';
import { type FacetteEnColonne, SANS } from './facettes.ts';
import { listChoix } from './list-choix.ts';
import { MAX_FLOWS } from './list-flows.ts';
import type { EtatTraits } from './map-view.ts';
import type { Filtres, Finders, Selection } from './select-actions.ts';
import { startPeriode } from './start-periode.ts';

interface SelectionView {
  /** Brings facets, chips and count to a selection. */
  show: (filtres: Filtres, selection: Selection, isBack: boolean) => void;
  /** Says what the figures and the map leave out. */
  explain: (filtres: Filtres, selection: Selection, flows: EtatTraits | null) => void;
}

/** Filters, chips and count: the part of the page that says what is asked and how much answers. */
export function createSelectionView(
  root: HTMLElement,
  {
    carte,
    facettes,
    finders,
    nothing,
  }: { carte: Carte; facettes: readonly FacetteEnColonne[]; finders: Finders; nothing: Filtres },
  choose: (change: Partial<Filtres>, how?: How) => void,
): SelectionView {
  const form = findElement(root, '.carte-filtres');
  const list = findElement(root, '.choix');
  const count = findElement(root, '.compte');
  const precisions = findElement(root, '.precisions');
  let shown = nothing;
  const choixOf = (filtres: Filtres) => Object.fromEntries(facettes.map(({ cle }) => [cle, filtres[cle] ?? []]));
  const panels = showFacettes(findElement(form, '.carte-facettes'), facettes, (cle, code, isChosen) =>
    choose(toggleValeur(choixOf(shown), cle, code, isChosen)),
  );
  const showPeriode = startPeriode(findElement(form, '.periode'), carte, choose);
  const field = findElement<HTMLInputElement>(form, '[name="q"]');
  field.addEventListener('input', () => choose({ q: field.value.trim() }, 'type'));
  return {
    show: (filtres, selection, isBack) => {
      shown = filtres;
      panels.update(
        choixOf(filtres),
        facettes.map(({ options }, place) => ({
          valeurs: new Map(options.map(({ code }, index) => [code, selection.comptes[place]?.[index] ?? 0])),
          gardes: 0,
        })),
      );
      showPeriode(filtres, selection.annees);
      writeField(field, filtres.q, isBack);
      const puces = listChoix(carte, facettes, filtres, finders);
      showChoix(
        list,
        puces.map(({ texte, sans }) => ({ texte, remove: () => choose(sans) })),
        () => choose(nothing),
      );
      count.textContent = describeCount(selection);
    },
    explain: (filtres, selection, flows) => {
      const hasPeriode = filtres.de !== null || filtres.a !== null;
      precisions.textContent = describePrecisions(selection, {
        paysChoisis: countPaysTouches(facettes, filtres, selection),
        hasPeriode,
        flows,
      });
    },
  };
}

/** How many of the countries chosen some of these actions take place in. */
function countPaysTouches(facettes: readonly FacetteEnColonne[], filtres: Filtres, { comptes }: Selection): number {
  const place = facettes.findIndex(({ cle }) => cle === 'pays');
  const touched = facettes[place]?.options.filter(
    ({ code }, index) => code !== SANS && filtres.pays.includes(code) && comptes[place]?.[index],
  );
  return touched?.length ?? 0;
}

/** « 312 actions, 45 pays ». */
export function describeCount({ actions, pays }: Pick<Selection, 'actions' | 'pays'>): string {
  if (actions.length === 0) return 'Aucune action ne répond à cette demande\u00a0: retirez un filtre.';
  return `${pluriel(actions.length, 'action')}, ${pluriel(pays, 'pays', 'pays')}`;
}

/** What the figures and the map leave out, in a sentence or two. `flows`: null without a map to draw them on. */
export function describePrecisions(
  { actions, pays, sansDate, sansLieu }: Selection,
  { paysChoisis, hasPeriode, flows }: { paysChoisis: number; hasPeriode: boolean; flows: EtatTraits | null },
): string {
  const autres = paysChoisis > 0 ? pays - paysChoisis : 0;
  const notes = [
    autres > 0 && `Certaines de ces actions concernent aussi ${pluriel(autres, 'autre pays', 'autres pays')}.`,
    hasPeriode && sansDate > 0 && `${pluriel(sansDate, 'action')} sans date connue, gardées.`,
    sansLieu > 0 && `${pluriel(sansLieu, 'action')} sans lieu connu, dans la liste seulement.`,
    actions.length > 0 &&
      flows === 'drawn' &&
      'Les traits relient les collectivités à leurs partenaires, quand la source dit qui agit où.',
    actions.length > 0 && flows === 'pays' && 'De loin, un trait par pays\u00a0; de près, qui agit où.',
    flows === 'too-many' &&
      `Au-delà de ${MAX_FLOWS} liens, les traits vers la France ne sont pas tracés\u00a0: filtrez, ou zoomez.`,
  ];
  return notes.filter(Boolean).join(' ');
}
