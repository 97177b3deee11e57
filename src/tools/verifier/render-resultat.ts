import type { Diagnostic } from '../../contract/diagnostic.ts';
import { gravite } from '../../contract/gravite.ts';
import { formatNombre, formatTaux, pluriel } from '../../contract/words/format.ts';
import { withFrenchSpaces } from '../../contract/words/french-spaces.ts';
import type { Choisi } from '../../import/fiches/faits.ts';
import { IGNORER } from '../../import/tableau.ts';
import { createElement, createSection } from '../kit/create-element.ts';
import type { ChampMontre, ColonneMontree, NomAChoisir, Verifie } from './messages.ts';

/** Cases of a rule that the page shows; the CSV has them all. */
const CAS_MONTRES = 10;
/** From here a column is used without a doubt. */
const SURE = 0.85;

/** What was read, and what is to be corrected, the worst first. @param again reads the table again with the names and the columns that the form chooses */
export function renderResultat(resultat: Verifie, again: (form: HTMLFormElement) => void): HTMLElement[] {
  const { resume, tableaux, atlas } = resultat;
  // Its first line is what the page says when it has read.
  const lines = atlas === null ? resume : resume.slice(1);
  return [
    createSection(
      'lu',
      'Ce qui a été lu',
      createElement('ul', {}, ...lines.map((line) => createElement('li', {}, typeset(line)))),
    ),
    renderDiagnostics(resultat),
    renderSuite(resultat),
    ...(tableaux.some(({ colonnes }) => colonnes.length > 0) ? [renderChoix(resultat, again)] : []),
  ];
}

/** What comes next, once the table is read: the spreadsheet first, then what only the official record takes. */
function renderSuite({ atlas, diagnostics, aChoisir }: Verifie): HTMLElement {
  const steps = [
    diagnostics.length > 0 &&
      'Dans votre tableau : corrigez ce que dit la liste ci-dessus, enregistrez, puis choisissez de nouveau le fichier ici.',
    aChoisir.length > 0 && 'Plus bas, sur cette page : choisissez ce que désignent les noms qui ne sont pas reconnus.',
    'Dans l’Atlas officiel : cette page ne déclare rien. Votre collectivité tient sa fiche elle-même, en ligne, avec son compte.',
    atlas !== null &&
      'Sur ce site : rien n’est changé. Qui le publie peut y ajouter vos fiches, avec le fichier des fiches, en bas de cette page.',
  ];
  const guide = document.querySelector<HTMLElement>('#bureau')?.dataset.guide;
  return createSection(
    'et-maintenant',
    'Et maintenant',
    createElement(
      'ol',
      {},
      ...steps.filter((step) => step !== false).map((step) => createElement('li', {}, typeset(step))),
    ),
    guide !== undefined &&
      createElement('p', {}, createElement('a', { href: guide }, 'Mettre à jour votre fiche dans l’Atlas')),
  );
}

/** What a person decides: which body a name stands for, which field a column fills. */
function renderChoix(resultat: Verifie, again: (form: HTMLFormElement) => void): HTMLElement {
  const { tableaux, champs, aChoisir } = resultat;
  const form = createElement(
    'form',
    {},
    aChoisir.length > 0 && renderNoms(resultat),
    createSection(
      'colonnes',
      'Les colonnes',
      ...tableaux.map(({ nom, colonnes }, table) => renderTable(nom, colonnes, table, champs)),
    ),
    createElement(
      'p',
      { class: 'suite' },
      createElement('button', { type: 'submit', class: 'bouton principal' }, 'Relire avec ces choix'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    again(form);
  });
  return form;
}

const GENRES: Readonly<Record<Choisi, string>> = {
  collectivites: 'Collectivités françaises',
  pays: 'Pays',
  partenaires: 'Partenaires dont le pays n’est pas dit',
};
/** Names of a kind that are shown at once: those that follow come when these are chosen. */
const NOMS_MONTRES = 100;

/** The fields of the choice for a name: a list, and for a collectivité what no list has. */
export const champNom = (place: number): string => `nom-${place}`;
export const champCode = (place: number): string => `code-${place}`;

const OU_CODE = 'ou son SIREN, son code INSEE';

function renderNoms({ aChoisir, pays }: Verifie): HTMLElement {
  const groups = Map.groupBy(
    aChoisir.map((nom, place) => ({ ...nom, place })),
    ({ genre }) => genre,
  );
  return createSection(
    'noms',
    'Les noms à choisir',
    createElement(
      'p',
      {},
      'Rien n’est choisi à votre place : tant qu’un nom n’est pas reconnu, ce qu’il désigne n’est pas importé. Vos choix se gardent pour une autre fois, en bas de la page.',
    ),
    ...[...groups].map(([genre, noms]) =>
      createElement(
        'table',
        { class: 'correspondance' },
        createElement('caption', {}, `${GENRES[genre]} (${formatNombre(noms.length)})`),
        createElement(
          'thead',
          {},
          createElement(
            'tr',
            {},
            ...['Nom dans le tableau', 'C’est', ...(genre === 'collectivites' ? [OU_CODE] : [])].map((text) =>
              createElement('th', { scope: 'col' }, text),
            ),
          ),
        ),
        createElement('tbody', {}, ...noms.slice(0, NOMS_MONTRES).map((nom) => renderNom(nom, nom.place, pays))),
        noms.length > NOMS_MONTRES &&
          createElement(
            'tfoot',
            {},
            createElement(
              'tr',
              {},
              createElement(
                'td',
                { colspan: 3 },
                `… et ${pluriel(noms.length - NOMS_MONTRES, 'autre')}, une fois ceux-ci choisis.`,
              ),
            ),
          ),
      ),
    ),
  );
}

function renderNom({ genre, nom, candidats }: NomAChoisir, place: number, pays: Verifie['pays']): HTMLElement {
  const proches = candidats.map(({ valeur, nom: proche, confiance }) =>
    createElement(
      'option',
      { value: valeur },
      confiance === undefined ? proche : `${proche}, proche à ${formatTaux(confiance)}`,
    ),
  );
  const others =
    genre === 'collectivites'
      ? [createElement('option', { value: 'nouvelle' }, 'un organisme sans SIREN, gardé sous ce nom')]
      : [
          createElement(
            'optgroup',
            { label: 'Tous les pays' },
            ...pays.map(([code, one]) => createElement('option', { value: code }, one)),
          ),
        ];
  return createElement(
    'tr',
    {},
    createElement('th', { scope: 'row' }, nom),
    createElement(
      'td',
      {},
      createElement(
        'select',
        { name: champNom(place), 'aria-label': `« ${nom} » : c’est` },
        createElement('option', { value: '' }, candidats.length > 0 ? 'à choisir' : 'à choisir : aucun nom proche'),
        ...proches,
        ...others,
      ),
    ),
    genre === 'collectivites' &&
      createElement(
        'td',
        { 'data-titre': OU_CODE },
        createElement('input', {
          name: champCode(place),
          autocomplete: 'off',
          'aria-label': `SIREN ou code INSEE de « ${nom} »`,
        }),
      ),
  );
}

/** A table whose columns are all sure stays folded. */
function renderTable(
  nom: string,
  colonnes: readonly ColonneMontree[],
  table: number,
  champs: readonly ChampMontre[],
): HTMLElement {
  if (colonnes.length === 0) return createElement('p', {}, `${nom} : aucune colonne remplie.`);
  const doubts = colonnes.filter(({ champ, confiance }) => champ === null || confiance < SURE).length;
  const state =
    doubts === 0 ? (colonnes.length === 1 ? 'reconnue' : 'toutes reconnues') : `${formatNombre(doubts)} à vérifier`;
  return createElement(
    'details',
    { open: doubts > 0 },
    createElement('summary', {}, `${nom} : ${pluriel(colonnes.length, 'colonne')}, ${state}`),
    createElement(
      'table',
      { class: 'correspondance' },
      createElement('caption', { class: 'invisible' }, nom),
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          ...['Colonne', 'Ce qu’elle contient', 'État'].map((text) => createElement('th', { scope: 'col' }, text)),
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
    { name, 'aria-label': `Ce que contient la colonne « ${nom} »` },
    createElement('option', { value: IGNORER, selected: champ === null }, 'non importée'),
    ...options,
  );
  const sure =
    champ === null
      ? pluriel(remplies, 'valeur laissée', 'valeurs laissées')
      : confiance < SURE
        ? `à vérifier, sûr à ${formatTaux(confiance)}`
        : 'reconnue';
  return createElement(
    'tr',
    {},
    createElement('th', { scope: 'row' }, nom),
    createElement('td', {}, select),
    createElement('td', {}, sure),
  );
}

const LIBELLES = {
  fatal: 'rien n’est importé',
  erreur: 'laissé de côté',
  avertissement: 'à vérifier',
} as const;

function renderDiagnostics({ diagnostics, titres, omises }: Verifie): HTMLElement {
  const groups = [...Map.groupBy(diagnostics, ({ rule }) => rule)].sort(
    ([, a], [, b]) => gravite(a) - gravite(b) || b.length - a.length,
  );
  return createSection(
    'a-corriger',
    'À corriger',
    groups.length === 0 && createElement('p', {}, 'Rien : chaque ligne est lue sans doute.'),
    ...groups.map(([rule, list]) => renderGroup(titres[rule] ?? rule, list, omises[rule] ?? 0)),
  );
}

/** What a hint bids to write in the file of choices is chosen on the page; the file alone names a column that no table has. */
const onPage = (rule: string, hint: string): string =>
  rule === 'colonne-absente' ? hint : hint.replace('dans correspondance.yaml', 'plus bas, sur cette page');

/** No line begins with a sign of the one before. */
const typeset = (text: string): string => withFrenchSpaces(text).replaceAll(' %', '\u00a0%');

function renderGroup(title: string, list: readonly Diagnostic[], omitted: number): HTMLElement {
  const [first] = [...list].sort((a, b) => gravite([a]) - gravite([b]));
  const rest = list.length + omitted - CAS_MONTRES;
  return createElement(
    'details',
    { open: first?.severity !== 'avertissement' },
    createElement(
      'summary',
      {},
      `${title} : ${formatNombre(list.length + omitted)} (${LIBELLES[first?.severity ?? 'avertissement']})`,
    ),
    createElement('p', {}, `À faire : ${onPage(first?.rule ?? '', first?.hint ?? '')}.`),
    createElement(
      'ul',
      {},
      ...list.slice(0, CAS_MONTRES).map((one) => createElement('li', {}, typeset(describe(one)))),
    ),
    rest > 0 && createElement('p', {}, `… et ${pluriel(rest, 'autre')}, dans le CSV.`),
  );
}

function describe({ location, message, outcome }: Diagnostic): string {
  const place = [
    location.file,
    location.line !== undefined && `ligne ${location.line}`,
    location.record,
    location.field,
  ]
    .filter(Boolean)
    .join(', ');
  return `${place} : ${message}${outcome === undefined ? '' : ` → ${outcome}`}`;
}
