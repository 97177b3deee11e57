import { createElement, findElement } from '../kit/create-element.ts';
import type { Carte } from './carte.ts';
import { renderChosenCount } from './render-facettes.ts';

interface Periode {
  de: number | null;
  a: number | null;
}

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
export function startPeriode(
  form: HTMLElement,
  carte: Carte,
  choose: (periode: Periode) => void,
): (periode: Periode) => void {
  const details = findElement(form, '[data-facette="periode"]');
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
    renderChosenCount(details, de === null && a === null ? 0 : 1);
  };
}
