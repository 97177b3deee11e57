import { withBase } from '../../contract/addresses/with-base.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import {
  type Demande,
  demandeAddress,
  familleAsked,
  type Nature,
  nameFamille,
} from '../../contract/programmes/demande.ts';
import type { Offre, OffresData } from '../../contract/programmes/offre.ts';
import { formatVigilances, TITRE_VIGILANCE } from '../../contract/rules/vigilance.ts';
import { formatEuros, formatListe, formatNombre, pluriel } from '../../contract/words/format.ts';
import { LIBELLES_FAMILLE, LIBELLES_NATURE, LIBELLES_ODD } from '../../contract/words/libelles.ts';
import { announceSoon } from '../kit/announce.ts';
import { markBudget, parseBudget } from '../kit/budget.ts';
import { createElement, createLink, findElement } from '../kit/create-element.ts';
import { type Montre, showDownloads } from '../kit/download-lignes.ts';
import { describeErreurs, listRefuses, showErreurs } from '../kit/erreurs.ts';
import { type Choix, countFacettes, type Facette, toggleValeur } from '../kit/facettes.ts';
import { type FollowedState, followAddress, writeField } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { listRelaches, listSouhaitsFacettes, type Souhait, showRelaches } from '../kit/relacher.ts';
import { showBatches } from '../kit/show-batches.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { showFacettes } from '../kit/show-facettes.ts';
import { type Correspondance, type NomsOffres, rankOffres } from './match-offre.ts';

/** How many cards are shown at a time, and how many of those that miss one point. */
const PAR_LOT = 12;
const PROCHES = 6;

/** Turns the table of programmes into a search by what a collectivité wants and can do. The data come on first use. */
export function startFinder(form: HTMLFormElement): void {
  const page = findParts(form);
  let data: OffresData | undefined;
  let state: FollowedState<Demande> | undefined;
  const facettes = offreFacettes(() => data);
  const get = () => state?.get() ?? demandeAddress.read(location.search);
  const toggle = (cle: string, valeur: string, chosen: boolean) =>
    state?.set(toggleValeur(toChoix(get()), cle, valeur, chosen));
  const shown = showFacettes(page.facettes, facettes, toggle);
  const load = async () => {
    try {
      data ??= await loadData<OffresData>(form.dataset.programmes ?? '');
      // A field may have been refused while the data came.
      if (listRefuses(form).length === 0) showFinder(get(), data);
    } catch (error) {
      page.tableau.hidden = false;
      page.compte.textContent = 'La recherche n’a pas pu se charger. Rechargez la page, ou lisez le tableau.';
      announceSoon(page.compte.textContent);
      console.error(error);
    }
  };
  const showFinder = (demande: Demande, { offres, ...noms }: OffresData) => {
    const choix = toChoix(demande);
    // What the fields leave out is not counted in the facets.
    const asked = { ...demande, pays: [], thematique: [], odd: [], famille: [] };
    const left = rankOffres(offres, asked, noms).retenues.map(({ offre }) => offre);
    shown.update(choix, countFacettes(left, facettes, choix));
    const puces = listPuces(facettes, choix, toggle);
    const fields = listFields(demande).map(({ texte, sans }) => ({ texte, remove: () => state?.set(sans) }));
    showChoix(page.choix, [...fields, ...puces], () => state?.set(demandeAddress.read('')));
    showResults(page, demande, rankOffres(offres, demande, noms), noms, offres.length);
    const count = (sans: Partial<Demande>) => rankOffres(offres, { ...demande, ...sans }, noms).retenues.length;
    const souhaits = page.liste.hidden ? [...listFields(demande), ...listSouhaitsFacettes(facettes, choix)] : [];
    const relaches = listRelaches(souhaits, count);
    page.rien.hidden = !page.liste.hidden;
    page.ordre.hidden = page.liste.hidden;
    page.conseil.textContent = describeRien(souhaits.length, relaches.length);
    announceSoon(page.liste.hidden ? page.conseil.textContent : page.compte.textContent);
    showRelaches(
      page.relaches,
      relaches,
      (reste) => pluriel(reste, 'programme'),
      (sans) => state?.set(sans),
    );
  };
  const show = async (demande: Demande, isBack = false) => {
    writeFields(page, demande, isBack);
    if (markBudget(page.budget) === undefined) {
      // Nothing is counted from a value that is refused, nor left from before it: all of them stand.
      page.tableau.hidden = false;
      page.resultats.hidden = true;
      page.compte.textContent = '';
      announceSoon(describeErreurs(form));
      return;
    }
    const isEmpty = demandeAddress.write(demande) === '';
    page.tableau.hidden = !isEmpty;
    page.resultats.hidden = isEmpty;
    if (!isEmpty || data) return load();
  };
  form.hidden = false;
  state = followAddress(demandeAddress, show);
  page.facettes.addEventListener('toggle', () => void load(), true);
  form.addEventListener('input', ({ target }) => {
    if (target !== page.q && target !== page.budget && target !== page.nature) return;
    state.set(readFields(page), target === page.nature ? 'push' : 'type');
    // The address may say already what is mended, or keep nothing of what is refused.
    if (target === page.budget) show(state.get());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (showErreurs(form)) return;
    state.set(readFields(page));
    if (demandeAddress.write(state.get()) === '') {
      page.compte.textContent = 'Dites au moins un mot, un budget ou une collectivité.';
      announceSoon(page.compte.textContent);
      page.q.focus();
    } else page.resultats.querySelector('a')?.focus();
  });
}

type FinderParts = ReturnType<typeof findParts>;

function showResults(
  page: FinderParts,
  demande: Demande,
  { retenues, proches }: ReturnType<typeof rankOffres>,
  noms: Omit<OffresData, 'offres'>,
  total: number,
): void {
  const isEmpty = demandeAddress.write(demande) === '';
  // A page of a country does not count them: here they are, to be checked.
  const sansPays = demande.pays.length > 0 ? retenues.filter(({ offre }) => offre.pays.length === 0).length : 0;
  const compte = `${pluriel(retenues.length, 'programme')} sur ${total}`;
  const dont = sansPays > 0 ? `, dont ${sansPays} sans pays nommé` : '';
  page.compte.textContent = isEmpty ? '' : `${compte}${dont}`;
  page.partager.dataset.copier = location.href;
  page.liste.hidden = retenues.length === 0;
  showBatches(page.liste, page.suite, retenues, (match) => renderCorrespondance(match, noms, 'h2'), PAR_LOT);
  showDownloads(page.fichiers, toMontre(demande, retenues, noms, page.fichiers.dataset.date ?? ''));
  page.proches.hidden = proches.length === 0;
  page.listeProches.replaceChildren(
    ...proches.slice(0, PROCHES).map((match) => renderCorrespondance(match, noms, 'h3')),
  );
}

/** The programmes as they are ranked, with the names of the columns that the whole table has. */
function toMontre(
  demande: Demande,
  retenues: readonly Correspondance[],
  { pays, thematiques }: NomsOffres,
  date: string,
): Montre {
  const words = (names: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((code) => names[code] ?? code);
  const lignes = () =>
    retenues.map(
      ({ offre }): Ligne => ({
        titre: offre.titre,
        famille: offre.famille,
        famille_libelle: LIBELLES_FAMILLE[offre.famille],
        resume: offre.resume,
        pays: offre.pays,
        pays_libelle: words(pays, offre.pays),
        destinations: offre.destinations,
        thematiques: offre.thematiques,
        thematiques_libelle: words(thematiques, offre.thematiques),
        odd: offre.odd,
        porteur: offre.porteur,
        budget: offre.budget.texte,
        budget_min: offre.budget.min,
        budget_max: offre.budget.max,
        adresse: new URL(withBase(offre.adresse), location.href).href,
      }),
    );
  const chosen = [...new URLSearchParams(demandeAddress.write(demande)).values()];
  return {
    nombre: retenues.length,
    choix: ['programmes', ...chosen],
    make: () => {
      const rows = lignes();
      return { titre: 'Programmes', adresse: location.href, date, colonnes: Object.keys(rows[0] ?? {}), lignes: rows };
    },
  };
}

/** What to do when nothing answers. */
function describeRien(souhaits: number, relaches: number): string {
  if (souhaits < 2) return 'Aucun programme connu n’y répond.';
  return relaches > 0
    ? 'Aucun programme ne répond à tout. Retirez un souhait, il en reste :'
    : 'Aucun programme ne répond, même avec un souhait de moins.';
}

/** The fields that are filled, as choices that can be taken back like the others. */
function listFields({ q, budget, nature }: Demande): Souhait<Demande>[] {
  return [
    q !== '' && { texte: `Mot\u00a0: ${q}`, sans: { q: '' } },
    budget !== null && { texte: `${formatEuros(budget)} par an`, sans: { budget: null } },
    nature !== '' && { texte: LIBELLES_NATURE[nature] ?? nature, sans: { nature: '' as const } },
  ].filter((souhait) => souhait !== false);
}

function readFields({ q, budget, nature }: FinderParts): Partial<Demande> {
  return {
    q: q.value,
    budget: parseBudget(budget.value) ?? null,
    nature: nature.value as Nature,
  };
}

/** Never over what is refused. */
function writeFields(page: FinderParts, { q, budget, nature }: Demande, isBack: boolean): void {
  const values: [HTMLInputElement | HTMLSelectElement, string][] = [
    [page.q, q],
    [page.nature, nature],
  ];
  if ((parseBudget(page.budget.value) ?? null) !== budget)
    values.push([page.budget, budget === null ? '' : formatNombre(budget)]);
  for (const [field, value] of values) writeField(field, value, isBack);
}

function findParts(form: HTMLFormElement) {
  const resultats = findElement(document, '#resultats');
  return {
    q: findElement<HTMLInputElement>(form, '[name="q"]'),
    budget: findElement<HTMLInputElement>(form, '[name="budget"]'),
    nature: findElement<HTMLSelectElement>(form, '[name="nature"]'),
    facettes: findElement(form, '.affiner'),
    choix: findElement(form, '.choix'),
    compte: findElement(form, '.compte'),
    resultats,
    ordre: findElement(resultats, '.ordre'),
    liste: findElement(resultats, '.retenues'),
    rien: findElement(resultats, '.rien'),
    conseil: findElement(resultats, '.rien p'),
    relaches: findElement(resultats, '.relaches'),
    suite: findElement<HTMLButtonElement>(resultats, '.suivants'),
    partager: findElement<HTMLButtonElement>(resultats, '[data-copier]'),
    fichiers: findElement(resultats, '[data-fichiers]'),
    proches: findElement(resultats, '.proches'),
    listeProches: findElement(resultats, '.proches ul'),
    tableau: findElement(document, '#tableau'),
  };
}

/** The facets of the finder. Their names come from `data`, which may not be there yet. */
export function offreFacettes(data: () => OffresData | undefined): Facette<Offre>[] {
  return [
    {
      cle: 'pays',
      titre: 'Pays',
      valeurs: ({ pays }) => pays,
      libelle: (code) => data()?.pays[code] ?? code,
    },
    {
      cle: 'thematique',
      titre: 'Thématique',
      valeurs: ({ thematiquesLarges }) => thematiquesLarges,
      libelle: (slug) => data()?.thematiques[slug] ?? slug,
    },
    {
      cle: 'odd',
      titre: 'Objectif de développement durable',
      valeurs: ({ odd }) => odd.map(String),
      libelle: (number) => `ODD ${number}\u00a0· ${LIBELLES_ODD[Number(number)] ?? ''}`,
    },
    {
      cle: 'famille',
      titre: 'Type',
      valeurs: ({ famille }) => [familleAsked(famille)],
      libelle: nameFamille,
    },
  ];
}

const toChoix = ({ pays, thematique, odd, famille }: Demande): Choix => ({ pays, thematique, odd, famille });

/** Beyond this, countries are counted. */
const PAYS = 4;

/** A card: what it is, and point by point how it answers what was asked for. */
function renderCorrespondance(
  { offre, criteres }: Correspondance,
  noms: NomsOffres,
  niveau: 'h2' | 'h3',
): HTMLLIElement {
  const { famille, titre, resume, adresse, pays, budget, pourQui, age } = offre;
  const where = pays.length > PAYS ? `${pays.length} pays` : formatListe(pays.map((code) => noms.pays[code] ?? code));
  const cautions = pays.flatMap((code) => {
    const raisons = noms.vigilances[code];
    return raisons ? [{ nom: noms.pays[code] ?? code, raisons }] : [];
  });
  const isSaid = (cle: string) => criteres.some((critere) => critere.cle === cle);
  const facts = [
    !isSaid('budget') && `Budget\u00a0: ${budget.texte}`,
    !isSaid('nature') && pourQui && `Pour qui\u00a0: ${pourQui.texte}`,
  ].filter(Boolean);
  return createElement(
    'li',
    { class: `fiche ${famille}` },
    createElement('span', { class: 'famille' }, [LIBELLES_FAMILLE[famille], where].filter(Boolean).join('\u00a0· ')),
    createElement(niveau, {}, createLink(titre, adresse)),
    createElement('p', {}, resume),
    ...(cautions.length > 0
      ? [createElement('p', { class: 'vigilance-ligne' }, `${TITRE_VIGILANCE} : ${formatVigilances(cautions)}`)]
      : []),
    createElement(
      'ul',
      { class: 'criteres', 'aria-label': 'Ce que la source en dit' },
      ...criteres.map(({ verdict, texte }) => createElement('li', { class: verdict }, texte)),
      ...facts.map((fact) => createElement('li', {}, fact || '')),
    ),
    createElement('p', { class: 'age' }, age),
  );
}
