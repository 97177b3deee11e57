import { findElement } from '../kit/create-element.ts';
import { followAddress, writeField } from '../kit/follow-address.ts';
import { answer, type Reponse } from './answer.ts';
import { describeNames, drawAbsent, drawCorrige, drawGroupes, drawProbables } from './draw.ts';
import { openSources } from './open-sources.ts';
import { findParts, type Parts } from './page.ts';
import { type EtatRecherche, etatRecherche, SANS_FILTRE } from './state.ts';
import { rememberSuggestions, wantsSuggestions } from './suggestion-preference.ts';

/** The search page: names first, as soon as they are known, then the texts that hold the words. */
export function startSearch(): void {
  const page = findParts();
  findElement(document, '[data-reserve]').hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('.sans-script')) note.hidden = true;
  const opening = openSources();
  /** What the page answers: a filter changes its texts alone, and whoever chose it stays there. */
  let answered = '';
  const show = async (etat: EtatRecherche, isBack: boolean, isLate: () => boolean) => {
    writeField(page.input, etat.q, isBack);
    page.telecharger.open = false;
    const isSame = etat.q === answered;
    answered = etat.q;
    if (!isSame) {
      page.zone.hidden = true;
      page.telecharger.hidden = true;
    }
    page.messages.replaceChildren();
    document.title = [etat.q, page.titre].filter(Boolean).join(' — ');
    page.compte.textContent = etat.q && 'Recherche en cours…';
    if (etat.q === '') return showLists();
    try {
      const sources = await opening;
      const reponse = await answer(etat.q, sources, { exact: etat.exact });
      if (isLate()) return;
      showNames(page, reponse, etat);
      if (!isSame) page.textes.hidden = true;
      showLists();
      // What shows texts comes after the first answer.
      const { showTextes } = await import('./show-textes.ts');
      await showTextes({ page, state, etat, reponse, isLate });
    } catch (error) {
      console.error(error);
      showLists();
      if (!isLate())
        page.compte.textContent = 'La recherche n’a pas pu se charger. Rechargez la page, ou parcourez les listes.';
    }
  };
  const state = followAddress(etatRecherche, (...args) => void show(...args));
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.set({ ...SANS_FILTRE, q: page.input.value, exact: false });
    page.compte.focus();
  });
  page.tri.addEventListener('change', () => state.set({ tri: page.tri.value as EtatRecherche['tri'] }));
  page.suggestions.checked = wantsSuggestions();
  page.suggestions.addEventListener('change', () => rememberSuggestions(page.suggestions.checked));
}

/** The first answer stands, or there is none to wait for: the lists under it may be seen. */
const showLists = (): void => document.querySelector('[data-attend]')?.removeAttribute('data-attend');

/** Counts names at once; texts are counted when they come. */
function showNames(page: Parts, reponse: Reponse, { q }: EtatRecherche): void {
  const { absents, isAbsent, corrige, probables } = reponse;
  page.messages.replaceChildren(...absents.map(drawAbsent), ...(corrige === null ? [] : [drawCorrige(corrige, q)]));
  page.noms.replaceChildren(...drawProbables(reponse), ...drawGroupes(reponse));
  page.zone.hidden = isAbsent && probables.length === 0;
  page.compte.textContent = describeNames(reponse);
}
