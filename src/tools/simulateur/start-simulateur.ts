import type { CategorieApd, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { createElement, hideSansScript } from '../kit/create-element.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { formatSaisie, parseMontant } from './format-montant.ts';
import { renderPartie } from './render-partie.ts';
import { renderResultat } from './render-resultat.ts';
import { type Partie, type ProjetSimule, simulateCofinancement } from './simulate-cofinancement.ts';
import { simulationAddress } from './simulation-address.ts';

const AMOUNTS = ['apport', 'valorise', 'autres'] as const;

/** Shows the form, follows the address and computes at each change. Without its rules the page keeps its table. */
export async function startSimulateur(form: HTMLFormElement): Promise<void> {
  const regles = await loadData<ReglesAppel>(form.dataset.simulateur ?? '');
  hideSansScript();
  form.hidden = false;
  const state: FollowedState<ProjetSimule> = followAddress(simulationAddress, (projet) => show(form, projet, regles));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A choice is a step that the back button undoes; what is typed only replaces the address.
  form.addEventListener('change', () => state.set(readForm(form)));
  form.addEventListener('input', ({ target }) => {
    // Lists and radio buttons send both events: theirs is the choice.
    if (!(target instanceof HTMLInputElement) || target.type === 'radio') return;
    state.set(readForm(form), 'replace');
    if (target.closest('.euros')) markAmount(target);
  });
  form.querySelector('[data-ajouter]')?.addEventListener('click', () => {
    const rows = addRow(form, regles, { destination: '', cout: 0 }, {});
    rows.at(-1)?.querySelector('select')?.focus();
    numberRows(form);
  });
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-retirer]') : null;
    if (!button) return;
    button.closest('.partie')?.remove();
    state.set(readForm(form));
    form.querySelector<HTMLElement>('.partie:last-child select, [data-ajouter]')?.focus();
    numberRows(form);
  });
}

function readForm(form: HTMLFormElement): ProjetSimule {
  const rows = [...form.querySelectorAll<HTMLElement>('.partie')];
  const data = new FormData(form);
  const amount = (name: string) => parseMontant(String(data.get(name) ?? ''));
  const months = /^\d{1,3}$/.exec(String(data.get('dureeMois') ?? '').trim())?.[0];
  const parties = rows.flatMap((row): Partie[] => {
    const destination = row.querySelector('select')?.value ?? '';
    return destination === ''
      ? []
      : [{ destination, cout: parseMontant(row.querySelector('input')?.value ?? '') ?? 0 }];
  });
  const categories = rows.flatMap((row): [string, CategorieApd][] => {
    const select = row.querySelector<HTMLSelectElement>('select[data-categorie]');
    return select?.value ? [[row.querySelector('select')?.value ?? '', select.value as CategorieApd]] : [];
  });
  return {
    parties,
    mode: data.get('mode') === 'unique' ? 'unique' : 'par-pays',
    apport: amount('apport'),
    valorise: amount('valorise'),
    autres: amount('autres'),
    dureeMois: months === undefined ? null : Number(months),
    categories: Object.fromEntries(categories),
  };
}

/** Brings the form to the state, and leaves alone what already says the same: a person may be typing there. */
function show(form: HTMLFormElement, projet: ProjetSimule, regles: ReglesAppel): void {
  const said = readForm(form);
  if (JSON.stringify(said.parties) !== JSON.stringify(projet.parties) || form.querySelector('.partie') === null) {
    form.querySelector('.parties')?.replaceChildren();
    const parties = projet.parties.length > 0 ? projet.parties : [{ destination: '', cout: 0 }];
    for (const part of parties) addRow(form, regles, part, projet.categories);
    numberRows(form);
  }
  for (const name of AMOUNTS) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && said[name] !== projet[name]) input.value = formatSaisie(projet[name]);
  }
  const months = form.elements.namedItem('dureeMois');
  if (months instanceof HTMLInputElement && said.dureeMois !== projet.dureeMois) {
    months.value = String(projet.dureeMois ?? '');
  }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="mode"]')) {
    radio.checked = radio.value === projet.mode;
  }
  const choice = form.querySelector<HTMLElement>('[data-mode]');
  if (choice) choice.hidden = projet.parties.length < 2 || regles.tauxMultiPays === null;
  for (const input of form.querySelectorAll<HTMLInputElement>('.euros input')) markAmount(input);
  renderResultat(form, simulateCofinancement(projet, regles), projet);
}

/** Says beside an amount that it was not understood: it then counts for nothing. */
function markAmount(input: HTMLInputElement): void {
  const wrong = input.value.trim() !== '' && parseMontant(input.value) === null;
  input.setAttribute('aria-invalid', String(wrong));
  const label = input.closest('label');
  const note = label?.querySelector('.erreur');
  if (!wrong) note?.remove();
  else if (!note)
    label?.append(createElement('span', { class: 'erreur' }, 'Montant non compris : écrivez par exemple 12 000.'));
}

function addRow(
  form: HTMLFormElement,
  regles: ReglesAppel,
  part: Partie,
  categories: ProjetSimule['categories'],
): HTMLElement[] {
  const list = form.querySelector('.parties');
  list?.append(renderPartie(part, regles, categories[part.destination]));
  return [...form.querySelectorAll<HTMLElement>('.partie')];
}

/** Each row says its place to who hears it; the only row cannot be taken away. */
function numberRows(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLElement>('.partie')];
  for (const [place, row] of rows.entries()) {
    row.setAttribute('aria-label', `Destination ${place + 1}`);
    const button = row.querySelector<HTMLButtonElement>('[data-retirer]');
    if (button) button.hidden = rows.length === 1;
  }
}
