import { pluriel } from '../../contract/words/format.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { toggleValeur } from '../kit/facettes.ts';
import { showChoix } from '../kit/show-choix.ts';
import { showFacettes } from '../kit/show-facettes.ts';
import type { Carte } from './carte.ts';
import type { FacetteEnColonne } from './facettes.ts';
import { listChoix } from './list-choix.ts';
import { MAX_FLOWS } from './list-flows.ts';
import type { Filtres, Finders, Selection } from './select-actions.ts';

interface SelectionView {
  /** Brings facets, chips and count to a selection. */
  show: (filtres: Filtres, selection: Selection) => void;
  /** Says what the figures and the map leave out. */
  explain: (filtres: Filtres, selection: Selection, flows: 'drawn' | 'too-many' | null) => void;
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
  choose: (change: Partial<Filtres>) => void,
): SelectionView {
  const form = findElement(root, '.carte-filtres');
  const list = findElement(root, '.choix');
  const count = findElement(root, '.compte');
  const precisions = findElement(root, '.precisions');
  let shown = nothing;
  const choixOf = (filtres: Filtres) => Object.fromEntries(facettes.map(({ cle }) => [cle, filtres[cle] ?? []]));
  const panels = showFacettes(form, facettes, (cle, code, isChosen) =>
    choose(toggleValeur(choixOf(shown), cle, code, isChosen)),
  );
  closeOnLeave(form);
  const showPeriode = startPeriode(form, carte, choose);
  return {
    show: (filtres, selection) => {
      shown = filtres;
      panels.update(
        choixOf(filtres),
        facettes.map(({ options }, place) => ({
          valeurs: new Map(options.map(({ code }, index) => [code, selection.comptes[place]?.[index] ?? 0])),
          gardes: 0,
        })),
      );
      showPeriode(filtres);
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
        paysChoisis: filtres.pays.length,
        hasPeriode,
        flows,
      });
    },
  };
}

/** « 312 actions, 45 pays ». */
export function describeCount({ actions, pays }: Pick<Selection, 'actions' | 'pays'>): string {
  if (actions.length === 0) return 'Aucune action ne répond à tous ces filtres\u00a0: retirez-en un.';
  return `${pluriel(actions.length, 'action')}, ${pluriel(pays, 'pays', 'pays')}`;
}

/** What the figures and the map leave out, in a sentence or two. `flows`: drawn, too many, or no map to draw them on. */
export function describePrecisions(
  { actions, pays, sansDate, sansLieu }: Selection,
  { paysChoisis, hasPeriode, flows }: { paysChoisis: number; hasPeriode: boolean; flows: 'drawn' | 'too-many' | null },
): string {
  const autres = paysChoisis > 0 ? pays - paysChoisis : 0;
  const notes = [
    autres > 0 && `Certaines de ces actions se déroulent aussi dans ${pluriel(autres, 'autre pays', 'autres pays')}.`,
    hasPeriode && sansDate > 0 && `${pluriel(sansDate, 'action')} sans date connue, gardées.`,
    sansLieu > 0 && `${pluriel(sansLieu, 'action')} sans lieu connu, dans le tableau seulement.`,
    actions.length > 0 &&
      flows === 'drawn' &&
      'Les traits relient les collectivités à leurs partenaires, quand la source dit qui agit où.',
    flows === 'too-many' &&
      `Au-delà de ${MAX_FLOWS} liens, les traits vers la France ne sont pas tracés\u00a0: filtrez pour les voir.`,
  ];
  return notes.filter(Boolean).join(' ');
}

/** Escape closes what is open and gives the focus back to its title; so does a click elsewhere, without the focus. */
function closeOnLeave(form: HTMLElement): void {
  form.addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' ? form.querySelector<HTMLDetailsElement>('details[open]') : null;
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && form.contains(target)) return;
    for (const open of form.querySelectorAll<HTMLDetailsElement>('details[open]')) open.open = false;
  });
}

type Annees = Pick<Filtres, 'de' | 'a'>;

/** The first and the last year that the records tell. */
function yearsOf({ debut, fin }: Carte): [number, number] {
  const years = [...debut, ...fin].filter((year) => year > 0);
  return [years.reduce((a, b) => Math.min(a, b), 9999), years.reduce((a, b) => Math.max(a, b), 0)];
}

const readYear = ({ value }: HTMLSelectElement): number | null => (value === '' ? null : Number(value));

/** A year that the address holds stands in the list, even one that no record tells. */
function selectYear(select: HTMLSelectElement, year: number | null): void {
  const value = year === null ? '' : String(year);
  if (![...select.options].some((option) => option.value === value))
    select.append(createElement('option', { value }, value));
  select.value = value;
}

/** Wires the choice of years. @returns what brings it to a state. */
function startPeriode(form: HTMLElement, carte: Carte, choose: (annees: Annees) => void): (annees: Annees) => void {
  const details = findElement(form, '[data-facette="periode"]');
  const chosenCount = findElement(details, 'summary span');
  const selects = {
    de: findElement<HTMLSelectElement>(details, '[name="de"]'),
    a: findElement<HTMLSelectElement>(details, '[name="a"]'),
  };
  const [first, last] = yearsOf(carte);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(last - index));
  for (const select of Object.values(selects)) {
    select.append(...years.map((year) => createElement('option', { value: year }, year)));
  }
  details.addEventListener('change', () => choose({ de: readYear(selects.de), a: readYear(selects.a) }));
  return ({ de, a }) => {
    selectYear(selects.de, de);
    selectYear(selects.a, a);
    chosenCount.textContent = de === null && a === null ? '' : ' (1)';
  };
}
