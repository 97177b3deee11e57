import { foldText } from '../../contract/words/fold-text.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import type { CleFacette, Facette, Option } from './facettes.ts';

interface Box {
  code: string;
  /** As it is searched. */
  text: string;
  label: HTMLElement;
  input: HTMLInputElement;
  compte: HTMLElement;
}

/** A facet of the page: its boxes are made when it is first opened. */
interface Panel {
  details: HTMLDetailsElement;
  facette: Facette;
  boxes: Box[];
  comptes: Uint32Array;
  chosen: readonly string[];
}

function createBox({ code, nom, parent }: Option, cle: CleFacette): Box {
  const input = createElement('input', { type: 'checkbox', name: cle, value: code });
  const compte = createElement('span', { class: 'compte-option' });
  const attributes: Record<string, string> = parent >= 0 ? { class: 'partie-de' } : {};
  return {
    code,
    text: foldText(nom),
    input,
    compte,
    label: createElement('label', attributes, input, createElement('span', {}, nom), compte),
  };
}

/** Shows the options that something answers to and those chosen; of these, those that hold what is typed. */
function renderPanel({ details, boxes, comptes, chosen }: Panel): void {
  const query = foldText(details.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '');
  for (const [index, { code, text, label, input, compte }] of boxes.entries()) {
    const count = comptes[index] ?? 0;
    input.checked = chosen.includes(code);
    compte.textContent = formatNombre(count);
    label.hidden = !text.includes(query) || (count === 0 && !input.checked);
  }
}

function openPanel(panel: Panel): void {
  if (panel.boxes.length === 0) {
    panel.boxes = panel.facette.options.map((option) => createBox(option, panel.facette.cle));
    findElement(panel.details, '.options').append(...panel.boxes.map(({ label }) => label));
  }
  renderPanel(panel);
}

/** « Pays (2) »: how many options of a facet are chosen. */
export function renderChosenCount(details: HTMLElement, count: number): void {
  findElement(details, '.choisis').textContent = count > 0 ? ` (${count})` : '';
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

/**
 * Wires the facets of the form.
 * @param choose called with all the codes chosen in a facet
 * @returns what brings the form to a selection
 */
export function startFacettes(
  form: HTMLElement,
  facettes: readonly Facette[],
  choose: (cle: CleFacette, codes: string[]) => void,
): (chosen: Partial<Readonly<Record<CleFacette, readonly string[]>>>, comptes: readonly Uint32Array[]) => void {
  const panels = facettes.map((facette): Panel => {
    const details = findElement<HTMLDetailsElement>(form, `[data-facette="${facette.cle}"]`);
    return { details, facette, boxes: [], comptes: new Uint32Array(), chosen: [] };
  });
  for (const panel of panels) {
    panel.details.addEventListener('toggle', () => panel.details.open && openPanel(panel));
    panel.details.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'search') renderPanel(panel);
    });
    panel.details.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      choose(panel.facette.cle, toggle(panel.chosen, target.value, target.checked));
    });
  }
  closeOnLeave(form);
  return (chosen, comptes) => {
    for (const [index, panel] of panels.entries()) {
      panel.chosen = chosen[panel.facette.cle] ?? [];
      panel.comptes = comptes[index] ?? panel.comptes;
      renderChosenCount(panel.details, panel.chosen.length);
      if (panel.details.open) openPanel(panel);
    }
  };
}

/** A list with a code, or without it. */
const toggle = (codes: readonly string[], code: string, present: boolean): string[] =>
  present ? [...codes.filter((other) => other !== code), code] : codes.filter((other) => other !== code);
