import { withBase } from '../../contract/addresses/with-base.ts';
import { labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { toCellule } from '../../contract/open-data/cellule.ts';
import { type Extraction, extractionAddress, isWanted, type Ligne } from '../../contract/open-data/extraction.ts';
import { DONNEES } from '../../contract/open-data/manifeste.ts';
import { formatDate, formatEuros, formatGrandNombre, pluriel } from '../../contract/words/format.ts';
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
  root.hidden = false;
  hideSansScript();

  let turn = 0;
  const show = async (asked: Extraction) => {
    turn += 1;
    const own = turn;
    if ([...table.options].some(({ value }) => value === asked.table)) table.value = asked.table;
    const option = table.selectedOptions[0];
    const titre = option?.text ?? table.value;
    for (const select of selects) showSelect(select, asked.filtres, option);
    showChoix(chips, listPuces(asked), () => state.set({ filtres: {} }));
    status.textContent = `Lecture de la table (${option?.dataset.poids ?? ''})…`;
    downloads.replaceChildren();
    list.replaceChildren();
    more.hidden = true;
    try {
      const { colonnes, lignes } = await loadLignes(withBase(`${DONNEES}${table.value}.jsonl`), (ligne) =>
        isWanted(ligne, asked.filtres),
      );
      if (own !== turn) return;
      const known = columnsOf(option);
      const unknown = Object.keys(asked.filtres).filter((colonne) => !known.includes(colonne));
      status.textContent = [
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
      if (own === turn) status.textContent = 'La table n’est pas arrivée. Rechargez la page, ou prenez-la entière.';
    }
  };

  const selectOf = (colonne: string) => selects.find((select) => select.dataset.colonne?.split(' ').includes(colonne));
  const nameValues = (colonne: string, values: readonly string[]): string[] => {
    const options = [...(selectOf(colonne)?.options ?? [])];
    const named = values
      .slice(0, NOMMEES)
      .map((value) => options.find((option) => option.value === value)?.text ?? value);
    return values.length > NOMMEES ? [...named, `et ${values.length - NOMMEES} autres`] : named;
  };
  const without = (colonne: string): Extraction['filtres'] =>
    Object.fromEntries(Object.entries(state.get().filtres).filter(([nom]) => nom !== colonne));
  const listPuces = ({ filtres }: Extraction): Puce[] =>
    Object.entries(filtres).map(([colonne, values]) => ({
      texte: `${selectOf(colonne)?.dataset.titre ?? colonne}\u00a0: ${nameValues(colonne, values).join(', ')}`,
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
    facts.length > 0 && createElement('small', {}, facts.join(' · ')),
  );
}

/** What stands beside the name of a row, where the table has it, as the pages of the site write it. */
function listFacts({ debut, valeur, unite, montant, ...ligne }: Ligne): (string | false)[] {
  return [
    toText(ligne.forme_libelle),
    toText(ligne.pays_libelle),
    toText(ligne.collectivites_libelle),
    typeof debut === 'string' && formatDate(debut),
    typeof valeur === 'number' && formatGrandNombre(valeur, toText(unite)),
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
