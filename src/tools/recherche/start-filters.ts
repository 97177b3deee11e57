import { pluriel } from '../../contract/words/format.ts';

/** Wires a group of selects to the list it filters; the choice is kept in the address. */
export function startFilters(group: HTMLElement): void {
  const list = document.getElementById(group.dataset.filtres ?? '');
  const output = group.querySelector('output');
  if (list === null || output === null) return;
  const lines = [...list.children].filter((line): line is HTMLElement => line instanceof HTMLElement);
  const selects = [...group.querySelectorAll('select')];
  const noun = group.dataset.nom ?? 'ligne';

  const apply = () => {
    const chosen = selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]));
    for (const line of lines) line.hidden = !chosen.every(([key, value]) => matches(line.dataset[key], value));
    output.textContent = pluriel(lines.filter((line) => !line.hidden).length, noun);
  };
  const restore = () => {
    const params = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = params.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    apply();
  };
  group.addEventListener('change', () => {
    const params = new URLSearchParams(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    history.replaceState(null, '', params.size > 0 ? `?${params}` : location.pathname);
    apply();
  });
  addEventListener('popstate', restore);
  restore();
  group.hidden = false;
}

/** A line that says nothing of a field is not excluded by it. */
function matches(values: string | undefined, wanted: string): boolean {
  return !values || values.split(' ').includes(wanted);
}
