import type { Diagnostic } from '../../contract/diagnostic.ts';
import { formatNombre, formatTaux } from '../../contract/words/format.ts';
import { REGLES_IMPORT, type RegleImport } from '../../import/regles.ts';
import { IGNORER } from '../../import/tableau.ts';
import { createElement } from '../kit/create-element.ts';
import type { ChampMontre, ColonneMontree, Verifie } from './messages.ts';

/** Cases of a rule that the page shows; the CSV has them all. */
const CAS_MONTRES = 10;
/** From here a column is used without a doubt. */
const SURE = 0.85;

/** What was read, column by column, and what is to be corrected, the worst first. @param again reads the table again with the columns of the form */
export function renderResultat(resultat: Verifie, again: (form: HTMLFormElement) => void): HTMLElement[] {
  const { resume, tableaux } = resultat;
  return [
    createElement(
      'section',
      { class: 'section', 'aria-labelledby': 'lu' },
      createElement('h2', { id: 'lu' }, 'Ce qui a été lu'),
      createElement('ul', {}, ...resume.map((line) => createElement('li', {}, line))),
    ),
    renderDiagnostics(resultat),
    ...(tableaux.length > 0 ? [renderColonnes(resultat, again)] : []),
  ];
}

function renderColonnes({ tableaux, champs }: Verifie, again: (form: HTMLFormElement) => void): HTMLElement {
  const form = createElement(
    'form',
    {},
    ...tableaux.map(({ nom, colonnes }, table) => renderTable(nom, colonnes, table, champs)),
    createElement(
      'p',
      {},
      createElement('button', { type: 'submit', class: 'bouton principal' }, 'Relire avec ces colonnes'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    again(form);
  });
  return createElement(
    'section',
    { class: 'section', 'aria-labelledby': 'colonnes' },
    createElement('h2', { id: 'colonnes' }, 'Les colonnes'),
    form,
  );
}

/** A table whose columns are all sure stays folded. */
function renderTable(
  nom: string,
  colonnes: readonly ColonneMontree[],
  table: number,
  champs: readonly ChampMontre[],
): HTMLElement {
  const doubts = colonnes.filter(({ champ, confiance }) => champ === null || confiance < SURE).length;
  const state = doubts === 0 ? 'toutes reconnues' : `${formatNombre(doubts)} à vérifier`;
  return createElement(
    'details',
    { open: doubts > 0 },
    createElement('summary', {}, `${nom} : ${formatNombre(colonnes.length)} colonnes, ${state}`),
    createElement(
      'table',
      { class: 'colonnes' },
      createElement('caption', { class: 'invisible' }, nom),
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          ...['Colonne', 'Champ', 'Confiance'].map((text) => createElement('th', { scope: 'col' }, text)),
        ),
      ),
      createElement(
        'tbody',
        {},
        ...colonnes.map((colonne, column) => renderColonne(colonne, `${table}-${column}`, champs)),
      ),
    ),
  );
}

function renderColonne(
  { nom, champ, confiance, remplies }: ColonneMontree,
  name: string,
  champs: readonly ChampMontre[],
): HTMLElement {
  const options = champs.map((one) =>
    createElement('option', { value: one.cle, selected: one.cle === champ }, one.nom),
  );
  const select = createElement(
    'select',
    { name, 'aria-label': `Champ de la colonne « ${nom} »` },
    createElement('option', { value: IGNORER, selected: champ === null }, 'non importée'),
    ...options,
  );
  const sure =
    champ === null
      ? `${formatNombre(remplies)} valeurs laissées`
      : `${formatTaux(confiance)}${confiance < SURE ? ', à vérifier' : ''}`;
  return createElement(
    'tr',
    {},
    createElement('th', { scope: 'row' }, nom),
    createElement('td', {}, select),
    createElement('td', {}, sure),
  );
}

const GRAVITES = { fatal: 0, erreur: 1, avertissement: 2 } as const;
const LIBELLES = {
  fatal: 'rien n’est importé',
  erreur: 'lignes laissées de côté',
  avertissement: 'à vérifier',
} as const;

function renderDiagnostics({ diagnostics, omissions }: Verifie): HTMLElement {
  const groups = [...Map.groupBy(diagnostics, ({ rule }) => rule)].sort(
    ([, a], [, b]) => worst(a) - worst(b) || b.length - a.length,
  );
  return createElement(
    'section',
    { class: 'section', 'aria-labelledby': 'a-corriger' },
    createElement('h2', { id: 'a-corriger' }, 'À corriger'),
    groups.length === 0 && createElement('p', {}, 'Rien : chaque ligne est lue sans doute.'),
    ...groups.map(([rule, list]) =>
      renderGroup(rule, list, omissions.find((omission) => omission.rule === rule)?.nombre ?? 0),
    ),
  );
}

const worst = (list: readonly Diagnostic[]): number => Math.min(...list.map(({ severity }) => GRAVITES[severity]));

function renderGroup(rule: string, list: readonly Diagnostic[], omitted: number): HTMLElement {
  const [first] = [...list].sort((a, b) => GRAVITES[a.severity] - GRAVITES[b.severity]);
  const title = rule in REGLES_IMPORT ? REGLES_IMPORT[rule as RegleImport][0] : rule;
  const rest = list.length + omitted - CAS_MONTRES;
  return createElement(
    'details',
    { open: first?.severity !== 'avertissement' },
    createElement(
      'summary',
      {},
      `${title} : ${formatNombre(list.length + omitted)} (${LIBELLES[first?.severity ?? 'avertissement']})`,
    ),
    createElement('p', {}, `À faire : ${first?.hint ?? ''}.`),
    createElement('ul', {}, ...list.slice(0, CAS_MONTRES).map((one) => createElement('li', {}, describe(one)))),
    rest > 0 && createElement('p', {}, `… et ${formatNombre(rest)} autres, dans le CSV.`),
  );
}

function describe({ location, message, outcome }: Diagnostic): string {
  const place = [location.file, location.line !== undefined && `ligne ${location.line}`, location.field]
    .filter(Boolean)
    .join(', ');
  return `${place} : ${message}${outcome === undefined ? '' : ` → ${outcome}`}`;
}
