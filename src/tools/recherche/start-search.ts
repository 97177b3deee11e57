import { TYPES } from '../../contract/recherche/entree.ts';
import { pluriel } from '../../contract/words/format.ts';
import { findElement } from '../kit/create-element.ts';
import { type FacetteMontree, toggleValeur } from '../kit/facettes.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { type ShownFacettes, showFacettes, type Toggle } from '../kit/show-facettes.ts';
import { answer, type Reponse, type Sources } from './answer.ts';
import { drawAbsent, drawCorrige, drawGroupes, drawMentions, drawPassage, drawProbables, drawRien } from './draw.ts';
import { openSources } from './open-sources.ts';
import { type EtatRecherche, etatRecherche, SANS_FILTRE } from './state.ts';
import { rememberSuggestions, wantsSuggestions } from './suggestion-preference.ts';
import type { Textes } from './textes.ts';

/** How many texts are shown at a time: each costs a request. */
const PAR_LOT = 8;

/** Texts that are named when no page answers. */
const MENTIONS = 3;

/** The search page: names first, as soon as they are known, then the texts that hold the words. */
export function startSearch(): void {
  const page = findParts();
  for (const note of document.querySelectorAll<HTMLElement>('.avec-script')) note.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('.sans-script')) note.hidden = true;
  let followed: FollowedState<EtatRecherche> | undefined;
  const toggle: Toggle = (cle, valeur, isChosen) => {
    const etat = followed?.get() ?? etatRecherche.read('');
    followed?.set(toggleValeur(filtresOf(etat), cle, valeur, isChosen));
  };
  const clear = () => followed?.set(SANS_FILTRE);
  const opening = openSources().then((sources) => {
    const facettes = listFacettes(sources.plan.libelles);
    return { sources, filtres: { facettes, shown: showFacettes(page.facettes, facettes, toggle), toggle, clear } };
  });
  /** What the page answers: a filter changes its texts alone, and whoever chose it stays there. */
  let answered = '';
  /** Number of the latest search: what an earlier one finds comes too late. */
  let run = 0;
  const show = async (etat: EtatRecherche) => {
    run += 1;
    const current = run;
    const isLate = () => current !== run;
    if (document.activeElement !== page.input) page.input.value = etat.q;
    page.telecharger.open = false;
    const isSame = etat.q === answered;
    answered = etat.q;
    if (!isSame) {
      page.zone.hidden = true;
      page.telecharger.hidden = true;
    }
    page.messages.replaceChildren();
    document.title = [etat.q, page.titre].filter(Boolean).join(' — ');
    if (etat.q === '') return wearLetters();
    page.compte.textContent = 'Recherche en cours…';
    try {
      const { sources, filtres } = await opening;
      const reponse = await answer(etat.q, sources, { exact: etat.exact });
      if (isLate()) return;
      showNames(page, reponse, etat);
      if (!isSame) page.textes.hidden = true;
      wearLetters();
      await showTextes(page, reponse, etat, filtres, isLate);
    } catch (error) {
      console.error(error);
      wearLetters();
      if (!isLate())
        page.compte.textContent = 'La recherche n’a pas pu se charger. Rechargez la page, ou parcourez les listes.';
    }
  };
  followed = followAddress(etatRecherche, (etat) => void show(etat));
  const state = followed;
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.set({ ...SANS_FILTRE, q: page.input.value, exact: false });
    page.compte.focus();
  });
  page.tri.addEventListener('change', () => state.set({ tri: page.tri.value as EtatRecherche['tri'] }));
  page.suggestions.checked = wantsSuggestions();
  page.suggestions.addEventListener('change', () => rememberSuggestions(page.suggestions.checked));
}

/** The first answer stands: the letters of the site may come, which a slow line would have brought before it. */
const wearLetters = (): void => document.querySelector('[data-attend]')?.removeAttribute('data-attend');

/** Counts names at once; texts are counted when they come. */
function showNames(page: Parts, reponse: Reponse, { q }: EtatRecherche): void {
  const { absent, corrige, probables } = reponse;
  page.messages.replaceChildren(
    ...(absent ? [drawAbsent(absent)] : []),
    ...(corrige === null ? [] : [drawCorrige(corrige, q)]),
  );
  page.noms.replaceChildren(...drawProbables(probables), ...drawGroupes(reponse));
  page.zone.hidden = absent !== null && probables.length === 0;
  page.compte.textContent = describeNames(reponse);
}

const countNames = ({ groupes, probables }: Reponse): number =>
  Math.max(
    probables.length,
    groupes.reduce((sum, { pistes }) => sum + pistes.length, 0),
  );

function describeNames(reponse: Reponse): string {
  if (reponse.absent) return 'Aucune page';
  const count = countNames(reponse);
  return count === 0 ? 'Aucun nom' : pluriel(count, 'réponse');
}

/** The filters of the texts, as they stand on the page. */
interface FiltresMontres {
  facettes: readonly FacetteMontree[];
  shown: ShownFacettes;
  toggle: Toggle;
  clear: () => void;
}

async function showTextes(
  page: Parts,
  reponse: Reponse,
  etat: EtatRecherche,
  { facettes, shown, toggle, clear }: FiltresMontres,
  isLate: () => boolean,
): Promise<void> {
  const { searchTextes } = await import('./textes.ts');
  const texte = reponse.corrige ?? etat.q;
  const textes = await searchTextes(texte, filtresOf(etat), etat.tri);
  const first = await textes.load(0, PAR_LOT);
  if (isLate()) return;
  offerReponses(page, reponse, textes, etat, isLate);
  const nothing = countNames(reponse) === 0 && textes.total === 0;
  if (nothing && reponse.absent === null) page.messages.append(drawRien(etat.q));
  page.compte.textContent = `${describeNames(reponse)}, ${textes.total === 0 ? 'aucun texte' : pluriel(textes.total, 'texte')}`;
  if (reponse.absent !== null && textes.total > 0)
    page.messages.append(drawMentions(first.slice(0, MENTIONS), textes.total));
  const filtered = etat.type.length + etat.pays.length + etat.thematique.length > 0;
  page.textes.hidden = reponse.absent !== null || (textes.total === 0 && !filtered);
  if (page.textes.hidden) return;
  page.tri.value = etat.tri;
  const chosen = filtresOf(etat);
  shown.update(
    chosen,
    facettes.map(({ cle }) => ({ valeurs: toCounts(textes, cle as keyof typeof SANS_FILTRE), gardes: 0 })),
  );
  showChoix(page.choisis, listPuces(facettes, chosen, toggle), clear);
  page.titreTextes.textContent = `Dans les textes (${textes.total})`;
  page.passages.replaceChildren(...first.map((passage) => drawPassage(passage)));
  page.zone.hidden = false;
  showMore(page, textes, isLate);
}

/** The answers as files, once somebody asks: all the texts are then read. */
function offerReponses(
  { telecharger, fichiers }: Parts,
  reponse: Reponse,
  textes: Textes,
  { q, type, pays, thematique }: EtatRecherche,
  isLate: () => boolean,
): void {
  telecharger.hidden = countNames(reponse) + textes.total === 0;
  telecharger.ontoggle = async () => {
    if (!telecharger.open) return;
    fichiers.textContent = 'Lecture des textes…';
    try {
      const { showReponses }: typeof import('./telecharger.ts') = await import(
        /* @vite-ignore */ telecharger.dataset.programme ?? ''
      );
      const all = await textes.load(0, textes.total);
      if (!isLate()) showReponses(fichiers, reponse, all, [q, ...type, ...pays, ...thematique]);
    } catch (error) {
      console.error(error);
      if (!isLate()) fichiers.textContent = 'Les réponses n’ont pas pu être préparées. Fermez et ouvrez à nouveau.';
    }
  };
}

const filtresOf = ({ type, pays, thematique }: EtatRecherche) => ({ type, pays, thematique });

const toCounts = ({ effectifs }: Textes, cle: keyof typeof SANS_FILTRE): Map<string, number> =>
  new Map(Object.entries(effectifs[cle] ?? {}).filter(([, count]) => count > 0));

function showMore({ suite, passages }: Parts, textes: Textes, isLate: () => boolean): void {
  let count = PAR_LOT;
  const update = () => {
    suite.hidden = count >= textes.total;
    suite.textContent = `Voir la suite (${textes.total - count})`;
  };
  suite.onclick = async () => {
    const more = (await textes.load(count, count + PAR_LOT)).map((passage) => drawPassage(passage));
    if (isLate()) return;
    count += PAR_LOT;
    passages.append(...more);
    more[0]?.querySelector('a')?.focus();
    update();
  };
  update();
}

/** Filters of the texts; Pagefind counts them. */
export function listFacettes({ pays, thematique }: Sources['plan']['libelles']): FacetteMontree[] {
  return [
    { cle: 'type', titre: 'Genre de page', libelle: (type) => TYPES[type as keyof typeof TYPES]?.[1] ?? type },
    { cle: 'pays', titre: 'Pays', libelle: (code) => pays[code] ?? code },
    { cle: 'thematique', titre: 'Thématique', libelle: (slug) => thematique[slug] ?? slug },
  ];
}

type Parts = ReturnType<typeof findParts>;

function findParts() {
  const root = findElement(document, 'main');
  const form = findElement<HTMLFormElement>(root, 'form.chercher');
  return {
    titre: document.title,
    form,
    input: findElement<HTMLInputElement>(form, 'input[name="q"]'),
    suggestions: findElement<HTMLInputElement>(root, '#suggestions'),
    compte: findElement(root, '#compte'),
    messages: findElement(root, '.messages'),
    zone: findElement(root, '#resultats'),
    noms: findElement(root, '.noms'),
    textes: findElement(root, '.textes'),
    titreTextes: findElement(root, '#textes'),
    tri: findElement<HTMLSelectElement>(root, '#tri'),
    choisis: findElement(root, '.choix'),
    facettes: findElement(root, '.facettes > div'),
    passages: findElement(root, '.passages'),
    suite: findElement<HTMLButtonElement>(root, '.textes > .suite button'),
    telecharger: findElement<HTMLDetailsElement>(root, '#telecharger'),
    fichiers: findElement(root, '#telecharger [data-fichiers]'),
  };
}
