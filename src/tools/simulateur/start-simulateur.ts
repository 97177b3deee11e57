import type { CategorieApd, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { announceSoon } from '../kit/announce.ts';
import { findElement, hideSansScript } from '../kit/create-element.ts';
import { describeErreurs, listRefuses, markErreur, showErreurs } from '../kit/erreurs.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { formatSaisie, parseSaisie } from './format-montant.ts';
import { renderPartie } from './render-partie.ts';
import { renderResultat } from './render-resultat.ts';
import { type Partie, type ProjetSimule, simulateCofinancement } from './simulate-cofinancement.ts';
import { DUREE_MAXIMALE, simulationAddress } from './simulation-address.ts';

const AMOUNTS = ['apport', 'valorise', 'autres'] as const;

/** Shows the form, follows the address and computes at each change. Without its rules the page keeps its table. */
export async function startSimulateur(form: HTMLFormElement): Promise<void> {
  const regles = await loadData<ReglesAppel>(form.dataset.simulateur ?? '');
  hideSansScript();
  form.hidden = false;
  const state: FollowedState<ProjetSimule> = followAddress(simulationAddress, (projet) => show(form, projet, regles));
  const judge = (isAsked: boolean) => {
    judgeFields(form, isAsked);
    showResultat(form, state.get(), regles);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    judge(true);
    if (!showErreurs(form)) findElement(form, '#resultat').focus();
  });
  // A choice is a step that the back button undoes; what is typed only replaces the address.
  form.addEventListener('change', () => {
    state.set(readForm(form));
    judge(false);
  });
  form.addEventListener('input', ({ target }) => {
    // Lists and radio buttons send both events: theirs is the choice.
    if (!(target instanceof HTMLInputElement) || target.type === 'radio') return;
    state.set(readForm(form), 'replace');
    judge(false);
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
    judge(false);
    form.querySelector<HTMLElement>('.partie:last-child select, [data-ajouter]')?.focus();
    numberRows(form);
  });
}

function readForm(form: HTMLFormElement): ProjetSimule {
  const rows = [...form.querySelectorAll<HTMLElement>('.partie')];
  const data = new FormData(form);
  const amount = (name: string) => parseSaisie(String(data.get(name) ?? ''));
  const parties = rows.flatMap((row): Partie[] => {
    const destination = row.querySelector('select')?.value ?? '';
    return destination === '' ? [] : [{ destination, cout: parseSaisie(row.querySelector('input')?.value ?? '') ?? 0 }];
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
    dureeMois: parseDuree(String(data.get('dureeMois') ?? '')),
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
  judgeFields(form, false);
  showResultat(form, projet, regles);
}

/** Nothing is computed from a value that is refused. Who listens hears the amount and what breaks a rule, once typing stops. */
function showResultat(form: HTMLFormElement, projet: ProjetSimule, regles: ReglesAppel): void {
  const isRefused = listRefuses(form).length > 0;
  const said = renderResultat(form, isRefused ? null : simulateCofinancement(projet, regles), projet);
  announceSoon(isRefused ? describeErreurs(form) : said);
}

const MONTANT = 'Écrivez un montant en euros, par exemple 12 000.';
const DUREE = `Écrivez un nombre entier de mois, de 1 à ${DUREE_MAXIMALE}.`;

/**
 * Says under each field why what it holds is refused.
 * @param isAsked somebody asks for the result: what is missing to a destination is told too
 */
function judgeFields(form: HTMLFormElement, isAsked: boolean): void {
  for (const champ of form.querySelectorAll<HTMLInputElement>('.somme'))
    markErreur(champ, champ.value.trim() !== '' && parseSaisie(champ.value) === null ? MONTANT : null);
  const duree = findElement<HTMLInputElement>(form, '[name="dureeMois"]');
  markErreur(duree, duree.value.trim() !== '' && parseDuree(duree.value) === null ? DUREE : null);
  for (const row of form.querySelectorAll('.partie')) {
    const pays = findElement<HTMLSelectElement>(row, 'select');
    const cout = findElement<HTMLInputElement>(row, '.somme');
    markErreur(pays, isAsked && pays.value === '' ? 'Choisissez un pays.' : null);
    if (isAsked && cout.value.trim() === '') markErreur(cout, MONTANT);
  }
}

/** Whole months that the address keeps too; null for anything else. */
function parseDuree(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months >= 1 && months <= DUREE_MAXIMALE ? months : null;
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
