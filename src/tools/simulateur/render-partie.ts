import type { CategorieApd, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { LIBELLES_CATEGORIE_APD } from '../../contract/words/libelles.ts';
import { createElement } from '../kit/create-element.ts';
import { formatSaisie } from './format-montant.ts';
import type { Partie } from './simulate-cofinancement.ts';

/** Rows made so far: their fields have an id each. */
let made = 0;

/** A row of the form: a destination, its category when the lists leave it open, its cost. */
export function renderPartie(part: Partie, regles: ReglesAppel, categorie: CategorieApd | undefined): HTMLElement {
  made += 1;
  const countries = createElement(
    'select',
    { id: `pays-${made}` },
    new Option('Choisir un pays', ''),
    ...regles.destinations
      .filter(({ code }) => code === part.destination)
      .map(({ code, nom }) => new Option(nom, code)),
  );
  // Two hundred countries a row weigh on an old machine: they come with the focus.
  const fill = () => {
    const { value } = countries;
    countries.replaceChildren(
      ...[...countries.options].slice(0, 1),
      ...regles.destinations.map(({ code, nom }) => new Option(nom, code)),
    );
    countries.value = value;
  };
  for (const event of ['pointerdown', 'focus']) countries.addEventListener(event, fill, { once: true });
  countries.value = part.destination;
  const category = createElement('p', {}, ...renderCategorie(`categorie-${made}`, categorie));
  const showCategory = () => {
    const chosen = regles.destinations.find(({ code }) => code === countries.value);
    category.hidden = !chosen || chosen.categorie !== null || chosen.exclu !== undefined;
  };
  countries.addEventListener('change', showCategory);
  showCategory();
  return createElement(
    'div',
    { class: 'partie', role: 'group' },
    createElement('p', {}, createElement('label', { for: countries.id }, 'Pays'), countries),
    category,
    createElement('p', {}, ...renderCout(`cout-${made}`, part.cout)),
    createElement('button', { type: 'button', class: 'bouton discret', 'data-retirer': true }, 'Retirer'),
  );
}

const renderCout = (id: string, cout: number): HTMLElement[] => [
  createElement('label', { for: id }, 'Coût en euros'),
  createElement('input', {
    id,
    type: 'text',
    class: 'somme',
    inputmode: 'decimal',
    autocomplete: 'off',
    value: cout === 0 ? '' : formatSaisie(cout),
  }),
];

function renderCategorie(id: string, categorie: CategorieApd | undefined): HTMLElement[] {
  const select = createElement(
    'select',
    { id, 'data-categorie': true },
    new Option('À choisir', ''),
    ...Object.entries(LIBELLES_CATEGORIE_APD).map(([value, text]) => new Option(text, value)),
  );
  select.value = categorie ?? '';
  return [createElement('label', { for: id }, 'Catégorie du pays'), select];
}
