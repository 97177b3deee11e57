import { findElement } from '../kit/create-element.ts';
import type { Carte } from './carte.ts';
import type { Filtres } from './select-actions.ts';

type Annees = Pick<Filtres, 'de' | 'a'>;

/** The first and the last year that the records tell. */
function yearsOf({ debut, fin }: Carte): [number, number] {
  let [first, last] = [9999, 0];
  for (const years of [debut, fin]) {
    for (const year of years) {
      if (year > 0 && year < first) first = year;
      if (year > last) last = year;
    }
  }
  return [first, last];
}

/** Columns of a drawing 100 wide and 28 high, one a year, as one path. */
function drawColumns(comptes: ReadonlyMap<number, number>, [first, last]: [number, number], top: number): string {
  const width = 100 / (last - first + 1);
  return [...comptes]
    .map(([year, count]) => {
      const height = Math.max(1, (count / top) * 28);
      return `M${((year - first) * width).toFixed(2)} 28v${(-height).toFixed(2)}h${(width * 0.8).toFixed(2)}V28z`;
    })
    .join('');
}

/** Two cursors over a column a year. @returns what brings them to a state */
export function startPeriode(
  field: HTMLElement,
  carte: Carte,
  choose: (annees: Annees, how: 'replace') => void,
): (annees: Annees, comptes: ReadonlyMap<number, number>) => void {
  const inputs = {
    de: findElement<HTMLInputElement>(field, '[name="de"]'),
    a: findElement<HTMLInputElement>(field, '[name="a"]'),
  };
  const said = findElement(field, 'output');
  const [all, kept] = [findElement(field, '.tout'), findElement(field, '.retenu')];
  const [first, last] = yearsOf(carte);
  field.hidden = first >= last;
  for (const input of Object.values(inputs)) {
    input.min = String(first);
    input.max = String(last);
    input.addEventListener('input', () => {
      const [de, a] = [Number(inputs.de.value), Number(inputs.a.value)].sort((x, y) => x - y);
      // At its end a cursor limits nothing.
      choose({ de: de === first ? null : (de ?? null), a: a === last ? null : (a ?? null) }, 'replace');
    });
  }
  return ({ de, a }, comptes) => {
    const [from, to] = [de ?? first, a ?? last].sort((x, y) => x - y) as [number, number];
    if (!field.contains(document.activeElement)) {
      inputs.de.value = String(from);
      inputs.a.value = String(to);
    }
    said.textContent = `de ${from} à ${to}`;
    const top = [...comptes.values()].reduce((x, y) => Math.max(x, y), 1);
    all.setAttribute('d', drawColumns(comptes, [first, last], top));
    const within = new Map([...comptes].filter(([year]) => year >= from && year <= to));
    kept.setAttribute('d', drawColumns(within, [first, last], top));
  };
}
