import { withBase } from '../../contract/addresses/with-base.ts';
import { labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { toCellule } from '../../contract/open-data/cellule.ts';
import { type Extraction, extractionAddress, isWanted, type Ligne } from '../../contract/open-data/extraction.ts';
import { DONNEES } from '../../contract/open-data/manifeste.ts';
import { formatChiffre, formatDate, formatEuros, pluriel } from '../../contract/words/format.ts';
import {
  LIBELLES_CADRE,
  LIBELLES_FORME,
  LIBELLES_NATURE,
  LIBELLES_ODD,
  LIBELLES_STATUT,
} from '../../contract/words/libelles.ts';
import { quote } from '../../contract/words/quote.ts';
import { toTables } from '../../contract/words/tables.ts';
import { createElement, findElement, hideSansScript } from '../kit/create-element.ts';
import { showDownloads } from '../kit/download-lignes.ts';
import { followAddress } from '../kit/follow-address.ts';
import { showBatches } from '../kit/show-batches.ts';
import { type Puce, showChoix } from '../kit/show-choix.ts';
import { loadLignes } from './load-lignes.ts';

/** How many rows are shown at once. */
const MONTREES = 30;
/** How many values of a column are named; a zone has dozens of countries. */
const NOMMEES = 3;
/** The page that keeps some rows of a table: the address says which; they are listed and handed over. */
export function startExtraire(root: HTMLElement): void {
  const table = findElement<HTMLSelectElement>(root, 'select[name=table]');
  const selects = [...root.querySelectorAll<HTMLSelectElement>('select[data-colonne]')];
  const status = findElement(root, '[role=status]');
  const downloads = findElement(root, '[data-fichiers]');
  const list = findElement(root, '[data-lignes]');
  const more = findElement<HTMLButtonElement>(root, '[data-suite]');
  const chips = findElement(root, '[data-criteres]');
  const nominatifs = findElement(root, '[data-nominatifs]');
  const titres: Record<string, string> = toTables(JSON.parse(root.dataset.titres ?? '{}'));
  /** What the rows read so far call the codes of the address, by column. */
  const libelles = new Map<string, Map<string, string>>();
  root.hidden = false;
  hideSansScript();

  const show = async (asked: Extraction, _isBack: boolean, isLate: () => boolean) => {
    const isKnown = [...table.options].some(({ value }) => value === asked.table);
    if (isKnown) table.value = asked.table;
    const option = table.selectedOptions[0];
    const titre = option?.text ?? table.value;
    for (const select of selects) showSelect(select, asked.filtres, option);
    const showPuces = () => showChoix(chips, listPuces(asked), () => state.set({ filtres: {} }));
    showPuces();
    showNominatifs(nominatifs, table.value, asked.filtres);
    status.textContent = `Lecture de la table (${option?.dataset.poids ?? ''})…`;
    downloads.replaceChildren();
    list.replaceChildren();
    more.hidden = true;
    try {
      const { colonnes, lignes } = await loadLignes(withBase(`${DONNEES}${table.value}.jsonl`), (ligne) => {
        for (const colonne of Object.keys(asked.filtres)) learn(libelles, colonne, ligne);
        return isWanted(ligne, asked.filtres);
      });
      if (isLate()) return;
      showPuces();
      const known = columnsOf(option);
      const unknown = Object.keys(asked.filtres).filter((colonne) => !known.includes(colonne));
      status.textContent = [
        !isKnown &&
          asked.table !== '' &&
          `Aucune table ne s’appelle ${quote(asked.table.slice(0, 50))}\u00a0: en voici une autre.`,
        `${pluriel(lignes.length, 'ligne')} dans la table «\u00a0${titre}\u00a0».`,
        unknown.length > 0 && `Cette table n’a pas de colonne ${unknown.join(', ')}\u00a0: ce critère n’y joue pas.`,
      ]
        .filter(Boolean)
        .join(' ');
      if (lignes.length === 0) return;
      const search = extractionAddress.write({ ...asked, table: table.value });
      const adresse = new URL(location.pathname + search, location.href).href;
      const ensemble = { titre, adresse, date: String(lignes[0]?.donnees_du ?? ''), colonnes, lignes };
      const choix = Object.entries(asked.filtres).flatMap(([colonne, values]) => nameValues(colonne, values));
      showDownloads(downloads, {
        nombre: lignes.length,
        choix: [table.value, ...choix],
        make: () => ensemble,
      });
      showBatches(list, more, lignes, renderLigne, MONTREES);
    } catch {
      if (!isLate()) status.textContent = 'La table n’est pas arrivée. Rechargez la page, ou prenez-la entière.';
    }
  };

  const selectOf = (colonne: string) => selects.find((select) => select.dataset.colonne?.split(' ').includes(colonne));
  const nameValues = (colonne: string, values: readonly string[]): string[] => {
    const options = [...(selectOf(colonne)?.options ?? [])];
    const named = values
      .slice(0, NOMMEES)
      .map(
        (value) =>
          options.find((option) => option.value === value)?.text ??
          libelles.get(colonne)?.get(value) ??
          CLOSES[colonne]?.[value] ??
          value,
      );
    return values.length > NOMMEES ? [...named, `et ${values.length - NOMMEES} autres`] : named;
  };
  const without = (colonne: string): Extraction['filtres'] =>
    Object.fromEntries(Object.entries(state.get().filtres).filter(([nom]) => nom !== colonne));
  const listPuces = ({ filtres }: Extraction): Puce[] =>
    Object.entries(filtres).map(([colonne, values]) => ({
      texte: `${selectOf(colonne)?.dataset.titre ?? titres[colonne] ?? colonne}\u00a0: ${nameValues(colonne, values).join(', ')}`,
      remove: () => state.set({ filtres: without(colonne) }),
    }));
  const state = followAddress(extractionAddress, show);
  table.addEventListener('change', () => state.set({ table: table.value }));
  for (const select of selects)
    select.addEventListener('change', () => {
      const colonne = columnFor(select, table.selectedOptions[0]);
      if (colonne === undefined) return;
      const others = without(colonne);
      const filtres = select.value === '' ? others : { ...others, [colonne]: [select.value] };
      state.set({ table: table.value, filtres });
    });
}

/** What a row calls the codes of a column: `statut_libelle` stands beside `statut`, in the same order. */
function learn(libelles: Map<string, Map<string, string>>, colonne: string, ligne: Ligne): void {
  const noms = [ligne[`${colonne}_libelle`] ?? []].flat();
  const known = libelles.get(colonne) ?? new Map<string, string>();
  libelles.set(colonne, known);
  for (const [place, code] of [ligne[colonne] ?? []].flat().entries())
    if (noms[place] !== undefined && noms[place] !== null) known.set(String(code), String(noms[place]));
}

/** Closed lists, for a code that no row has. */
const CLOSES: Readonly<Record<string, Readonly<Record<string, string>>>> = toTables({
  statut: LIBELLES_STATUT,
  forme: LIBELLES_FORME,
  cadre: LIBELLES_CADRE,
  nature: LIBELLES_NATURE,
  odd: Object.fromEntries(LIBELLES_ODD.entries()),
});

/** People are read on a page of theirs, for the same countries. */
function showNominatifs(note: HTMLElement, table: string, { pays = [] }: Extraction['filtres']): void {
  note.hidden = table !== 'contacts';
  findElement<HTMLAnchorElement>(note, 'a').href = withBase(
    `/contacts/${pays.length > 0 ? `?pays=${pays.map(encodeURIComponent).join(',')}` : ''}`,
  );
}

const columnsOf = (option: HTMLOptionElement | undefined): string[] => (option?.dataset.colonnes ?? '').split(' ');

/** The column of the table that a choice is about: `thematiques` here, `thematique` there. */
function columnFor(select: HTMLSelectElement, option: HTMLOptionElement | undefined): string | undefined {
  const known = columnsOf(option);
  return (select.dataset.colonne ?? '').split(' ').find((colonne) => known.includes(colonne));
}

function showSelect(
  select: HTMLSelectElement,
  filtres: Extraction['filtres'],
  option: HTMLOptionElement | undefined,
): void {
  const colonne = columnFor(select, option);
  select.disabled = colonne === undefined;
  const [first = '', ...others] = colonne === undefined ? [] : (filtres[colonne] ?? []);
  select.value = others.length === 0 ? first : '';
  if (select.selectedIndex === -1) select.value = '';
}

function renderLigne(ligne: Ligne): HTMLElement {
  const facts = listFacts(ligne).filter(Boolean);
  const name = nameLigne(ligne);
  return createElement(
    'li',
    {},
    typeof ligne.adresse === 'string'
      ? createElement('a', { href: ligne.adresse }, name)
      : createElement('span', {}, name),
    facts.length > 0 && createElement('small', {}, facts.join('\u00a0· ')),
  );
}

/** What stands beside the name of a row, where the table has it, as the pages of the site write it. */
function listFacts({ debut, precision, valeur, unite, montant, ...ligne }: Ligne): (string | false)[] {
  return [
    toText(ligne.forme_libelle),
    toText(ligne.pays_libelle),
    toText(ligne.collectivites_libelle),
    typeof debut === 'string' && formatDate(debut),
    typeof valeur === 'number' && formatChiffre({ precision: toText(precision), valeur, unite: toText(unite) }),
    toText(ligne.annee),
    typeof montant === 'number' && formatEuros(montant),
  ];
}

const toText = (valeur: Ligne[string] | undefined): string =>
  Array.isArray(valeur) ? valeur.join(', ') : String(toCellule(valeur) ?? '');

/** A cooperation and a year of aid have no name of their own. */
function nameLigne(ligne: Ligne): string {
  const named = ligne.titre ?? ligne.nom ?? ligne.organisation ?? ligne.libelle ?? ligne.collectivite_libelle;
  if (named) return String(named);
  const list = (colonne: string) => (Array.isArray(ligne[colonne]) ? (ligne[colonne] as string[]) : []);
  return labelCooperation(list('collectivites_libelle'), list('partenaires_libelle')) || toText(ligne.id);
}
