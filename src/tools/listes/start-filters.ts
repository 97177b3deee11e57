import { defineAddressState, texte } from '../../contract/addresses/address-state.ts';
import { pluriel } from '../../contract/words/format.ts';
import { followAddress } from '../kit/follow-address.ts';

/** Wires a group of selects to the list it filters; the choice is kept in the address. */
export function startFilters(group: HTMLElement): void {
  const list = document.getElementById(group.dataset.filtres ?? '');
  const output = group.querySelector('output');
  if (list === null || output === null) return;
  const lines = [...list.children].filter((line): line is HTMLElement => line instanceof HTMLElement);
  const selects = [...group.querySelectorAll('select')];
  const address = defineAddressState<Record<string, string>>(
    Object.fromEntries(selects.map(({ name }) => [name, texte()])),
  );
  const show = (state: Record<string, string>) => {
    for (const select of selects) {
      const value = state[select.name] ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    const chosen = selects.filter(({ value }) => value !== '');
    for (const line of lines) line.hidden = !chosen.every(({ name, value }) => matches(line.dataset[name], value));
    output.textContent = pluriel(lines.filter((line) => !line.hidden).length, group.dataset.nom ?? 'ligne');
  };
  const state = followAddress(address, show);
  group.addEventListener('change', () =>
    state.set(Object.fromEntries(selects.map(({ name, value }) => [name, value])), 'replace'),
  );
  group.hidden = false;
}

/** A line that says nothing of a field is not excluded by it. */
function matches(values: string | undefined, wanted: string): boolean {
  return !values || values.split(' ').includes(wanted);
}
