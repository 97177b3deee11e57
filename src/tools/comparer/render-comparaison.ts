import { formatListe } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { Rangee } from './list-rangees.ts';

/** A column of a comparison: its page, and how to take it away. */
interface ColonneRendue {
  code: string;
  nom: string;
  /** Address of its page, base path included. */
  adresse: string;
}

/** The table: a line of names, then for each criterion a line that names it and a line of cells: it holds on a phone. */
export const renderComparaison = (colonnes: readonly ColonneRendue[], rangees: readonly Rangee[]): HTMLTableElement =>
  createElement(
    'table',
    { class: `comparaison comparaison-${colonnes.length}` },
    createElement(
      'caption',
      {},
      createElement(
        'span',
        { class: 'invisible' },
        `${formatListe(colonnes.map(({ nom }) => nom))}, critère par critère. `,
      ),
      createElement(
        'small',
        {},
        'Chaque critère a une ligne de valeurs, une colonne par nom. Une barre compare ce que ce site recense, une partie seulement de ce qui se fait\u00a0: la plus longue ne dit pas qui agit le plus.',
      ),
    ),
    createElement('thead', {}, createElement('tr', {}, ...colonnes.map(renderHead))),
    ...rangees.map((rangee, rang) => renderRangee(rangee, rang, colonnes)),
  );

const renderHead = ({ code, nom, adresse }: ColonneRendue): HTMLElement =>
  createElement(
    'th',
    { scope: 'col', id: `colonne-${code}` },
    createElement('a', { href: adresse }, nom),
    createElement(
      'button',
      { type: 'button', class: 'bouton discret', 'data-retirer': code, 'aria-label': `Retirer ${nom}` },
      'Retirer',
    ),
  );

/** The name of a criterion stands above its cells, not before them: each cell says which two headings are its own. */
function renderRangee({ titre, cellules }: Rangee, rang: number, colonnes: readonly ColonneRendue[]): HTMLElement {
  const greatest = Math.max(...cellules.map(({ nombre }) => nombre ?? 0));
  const cells = cellules.map(({ texte, nombre }, place) =>
    createElement(
      'td',
      { headers: `rangee-${rang} colonne-${colonnes[place]?.code}` },
      texte,
      nombre !== null && greatest > 0 && renderBarre(nombre / greatest),
    ),
  );
  const title = createElement(
    'th',
    { scope: 'rowgroup', colspan: colonnes.length, id: `rangee-${rang}` },
    createElement('span', {}, titre),
  );
  return createElement('tbody', {}, createElement('tr', {}, title), createElement('tr', {}, ...cells));
}

/** Its width is set by script: the policy of the site refuses styles written in the page. */
function renderBarre(share: number): HTMLElement {
  const bar = createElement('span', { class: 'comparaison-barre' });
  bar.style.width = `${share * 100}%`;
  return bar;
}
