import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import type { FicheCollectivite, FichePays } from '../../contract/comparer/fiches.ts';
import { paquetOf } from '../../contract/comparer/paquets.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { table } from '../../contract/words/tables.ts';
import { announceSoon } from '../kit/announce.ts';
import { createElement, findElement, hideSansScript } from '../kit/create-element.ts';
import { type Montre, showDownloads } from '../kit/download-lignes.ts';
import { markErreur } from '../kit/erreurs.ts';
import { followAddress } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { LETTRES_PAGE, onPause } from '../kit/typing.ts';
import {
  addColonne,
  type Comparaison,
  comparaisonAddress,
  MAX_COLONNES,
  removeColonne,
  type Sujet,
  sujetOf,
} from './comparaison-address.ts';
import { listRangeesCollectivites, listRangeesPays, type Rangee } from './list-rangees.ts';
import { renderComparaison } from './render-comparaison.ts';

/** How many names are proposed. */
const PROPOSES = 12;

/** Follows the address, shows what it compares and adds to it. Without its data the page keeps its lists. */
export async function startComparer(root: HTMLElement): Promise<void> {
  const paquets = Number(root.dataset.paquets);
  const pays = await loadData<FichePays[]>(withBase('/comparer/pays.json'));
  const loadNoms = () => loadData<NomsCollectivites>(withBase('/comparer/collectivites/noms.json'));
  const find = <E extends Element>(selector: string) => findElement<E>(root, selector);
  const status = find<HTMLElement>('[role=status]');
  const result = find<HTMLElement>('.comparer-resultat');
  root.hidden = false;
  hideSansScript();
  find<HTMLSelectElement>('select').append(...pays.map(({ code, nom }) => new Option(nom, code)));

  const nomOf = (code: string) => pays.find((fiche) => fiche.code === code)?.nom ?? code;
  const loadCollectivites = async (codes: readonly string[]) => {
    const files = codes.map((code) =>
      loadData<FicheCollectivite[]>(withBase(`/comparer/collectivites/${paquetOf(code, paquets)}.json`)),
    );
    const fiches = (await Promise.all(files)).flat();
    return codes.flatMap((code) => fiches.find((fiche) => fiche.code === code) ?? []);
  };

  /** What became of what was compared before, said once with what is now. */
  let remark = '';
  const show = async (comparaison: Comparaison, _isBack: boolean, isLate: () => boolean) => {
    try {
      const shown =
        sujetOf(comparaison) === 'pays'
          ? comparePays(comparaison.pays.flatMap((code) => pays.find((fiche) => fiche.code === code) ?? []))
          : compareCollectivites(await loadCollectivites(comparaison.collectivites), nomOf);
      if (isLate()) return;
      result.replaceChildren(...shown.parts);
      status.textContent = [remark, shown.message, describeLeft(comparaison)].filter(Boolean).join(' ');
      remark = '';
      showDownloads(find('[data-fichiers]'), toMontre(shown, root.dataset.date ?? ''));
    } catch {
      if (!isLate())
        status.textContent = 'Les fiches ne sont pas arrivées. Rechargez la page, ou passez par les listes.';
    }
  };
  const state = followAddress(comparaisonAddress, show);
  /** What was refused in one form is no longer so once the other is sent. */
  const clearErreurs = () => {
    for (const champ of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form :is(input, select)'))
      markErreur(champ, null);
  };
  const add = (sujet: Sujet, code: string) => {
    const before = state.get();
    if (sujetOf(before) === sujet && before[sujet].length >= MAX_COLONNES) {
      status.textContent = `Quatre colonnes au plus\u00a0: retirez-en une d’abord.`;
      return;
    }
    if (sujetOf(before) !== sujet && before[sujetOf(before)].length > 0)
      remark =
        'On compare des pays, ou des collectivités\u00a0: ce qui l’était est remplacé, le bouton « Précédent » du navigateur le rend.';
    state.set(addColonne(before, sujet, code));
  };

  find<HTMLFormElement>('[data-ajouter="pays"]').addEventListener('submit', (event) => {
    event.preventDefault();
    clearErreurs();
    const select = find<HTMLSelectElement>('select');
    if (select.value === '') refuse(select, 'Choisissez un pays dans la liste.');
    else add('pays', select.value);
  });
  const input = find<HTMLInputElement>('input');
  proposeNoms(input, find<HTMLDataListElement>('datalist'), loadNoms);
  find<HTMLFormElement>('[data-ajouter="collectivites"]').addEventListener('submit', async (event) => {
    event.preventDefault();
    clearErreurs();
    const found = findNom(await loadNoms(), input.value);
    if (input.value.trim() === '') refuse(input, 'Écrivez le nom d’une collectivité.');
    else if (found === undefined) refuse(input, 'Aucune collectivité de ce nom n’a de fiche sur ce site.');
    else {
      input.value = '';
      add('collectivites', found);
    }
  });
  result.addEventListener('click', ({ target }) => {
    const code = target instanceof Element ? target.closest<HTMLElement>('[data-retirer]')?.dataset.retirer : undefined;
    if (code === undefined) return;
    state.set(removeColonne(state.get(), code));
    (result.querySelector<HTMLElement>('[data-retirer]') ?? find<HTMLElement>('select')).focus();
  });
}

/** An address may name more than there is room for. */
function describeLeft(comparaison: Comparaison): string {
  const sujet = sujetOf(comparaison);
  const asked = new URLSearchParams(location.search).get(sujet)?.split(',').length ?? 0;
  return asked > MAX_COLONNES ? `Quatre colonnes au plus\u00a0: l’adresse en nommait ${asked}.` : '';
}

/** The only field of its form: the focus goes to it, what is wrong is said with it. */
function refuse(champ: HTMLInputElement | HTMLSelectElement, message: string): void {
  markErreur(champ, message);
  champ.focus();
  announceSoon(message);
}

function proposeNoms(
  input: HTMLInputElement,
  list: HTMLDataListElement,
  loadNoms: () => Promise<NomsCollectivites>,
): void {
  onPause(input, LETTRES_PAGE, async () => {
    const wanted = foldText(input.value);
    const noms = (await loadNoms()).filter(([, nom]) => foldText(nom).includes(wanted));
    list.replaceChildren(...noms.slice(0, PROPOSES).map(([, nom]) => new Option(nom, nom)));
  });
}

/** The table as it is shown: a line a criterion, a column a country or a collectivité. */
function toMontre({ noms, rangees }: Shown, date: string): Montre {
  const lignes = noms.length === 0 ? [] : rangees.map(({ titre, cellules }) => toLigne(titre, noms, cellules));
  return {
    nombre: lignes.length,
    choix: ['comparaison', ...noms],
    make: () => ({
      titre: `Comparaison : ${noms.join(', ')}`,
      adresse: location.href,
      date,
      colonnes: ['critere', ...noms],
      lignes,
    }),
  };
}

const toLigne = (titre: string, noms: readonly string[], cellules: Rangee['cellules']): Ligne =>
  table(
    Object.fromEntries([
      ['critere', titre],
      ...noms.map((nom, place) => [nom, cellules[place]?.nombre ?? cellules[place]?.texte ?? null]),
    ]),
  );

interface Shown {
  parts: Node[];
  message: string;
  noms: readonly string[];
  rangees: readonly Rangee[];
}

const messageOf = (noms: readonly string[], what: string): string => {
  if (noms.length === 0) return `Choisissez ${what}.`;
  return noms.length === 1 ? `${noms[0]}. Il en faut au moins deux pour comparer.` : `${noms.join(', ')}, côte à côte.`;
};

function comparePays(fiches: readonly FichePays[]): Shown {
  const colonnes = fiches.map(({ code, nom, slug }) => ({ code, nom, adresse: withBase(adresses.pays(slug)) }));
  const rangees = listRangeesPays(fiches);
  return {
    noms: fiches.map(({ nom }) => nom),
    rangees,
    parts: fiches.length === 0 ? [] : [renderComparaison(colonnes, rangees)],
    message: messageOf(
      fiches.map(({ nom }) => nom),
      'un pays ou une collectivité',
    ),
  };
}

function compareCollectivites(fiches: readonly FicheCollectivite[], nomOf: (code: string) => string): Shown {
  const colonnes = fiches.map(({ code, nom }) => ({ code, nom, adresse: withBase(adresses.collectivite(code)) }));
  const { rangees, enCommun } = listRangeesCollectivites(fiches, nomOf);
  const shared = createElement(
    'p',
    {},
    enCommun === '' ? 'Aucun pays en commun.' : `Pays en commun\u00a0: ${enCommun}.`,
  );
  const comparaison = renderComparaison(colonnes, rangees);
  return {
    noms: fiches.map(({ nom }) => nom),
    rangees,
    parts: fiches.length === 0 ? [] : fiches.length === 1 ? [comparaison] : [comparaison, shared],
    message: messageOf(
      fiches.map(({ nom }) => nom),
      'une collectivité',
    ),
  };
}

/** Codes and names to choose from. */
type NomsCollectivites = readonly (readonly [code: string, nom: string])[];

/** The code of the name as typed, else of the first that starts with it, else of the first of which a word does. */
export function findNom(noms: NomsCollectivites, typed: string): string | undefined {
  const wanted = foldText(typed);
  if (wanted === '') return undefined;
  const tests = [
    (nom: string) => nom === wanted,
    (nom: string) => nom.startsWith(wanted),
    (nom: string) => nom.includes(` ${wanted}`),
  ];
  const folded = noms.map(([code, nom]) => [code, foldText(nom)] as const);
  return tests.map((test) => folded.find(([, nom]) => test(nom))).find((found) => found !== undefined)?.[0];
}
