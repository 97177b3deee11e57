import type { CategorieApd, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { LIBELLES_CATEGORIE_APD } from '../../contract/words/libelles.ts';
import { createElement } from '../kit/create-element.ts';
import { formatSaisie } from './format-montant.ts';
import type { Partie } from './simulate-cofinancement.ts';

/** A row of the form: a destination, its category when the lists leave it open, its cost. */
export function renderPartie(part: Partie, regles: ReglesAppel, categorie: CategorieApd | undefined): HTMLElement {
  const countries = createElement(
    'select',
    {},
    new Option('Choisir un pays', ''),
    ...regles.destinations.map(({ code, nom }) => new Option(nom, code)),
  );
  countries.value = part.destination;
  const category = renderCategorie(categorie);
  const showCategory = () => {
    const chosen = regles.destinations.find(({ code }) => code === countries.value);
    category.hidden = !chosen || chosen.categorie !== null || chosen.exclu !== undefined;
  };
  countries.addEventListener('change', showCategory);
  showCategory();
  return createElement(
    'div',
    { class: 'partie', role: 'group' },
    createElement('label', {}, 'Pays', countries),
    category,
    createElement('label', {}, 'Coût', renderCout(part.cout)),
    createElement('button', { type: 'button', class: 'bouton discret', 'data-retirer': true }, 'Retirer'),
  );
}

const renderCout = (cout: number): HTMLElement =>
  createElement(
    'span',
    { class: 'euros' },
    createElement('input', {
      inputmode: 'decimal',
      autocomplete: 'off',
      value: cout === 0 ? '' : formatSaisie(cout),
    }),
  );

function renderCategorie(categorie: CategorieApd | undefined): HTMLLabelElement {
  const select = createElement(
    'select',
    { 'data-categorie': true },
    new Option('À choisir', ''),
    ...Object.entries(LIBELLES_CATEGORIE_APD).map(([value, text]) => new Option(text, value)),
  );
  select.value = categorie ?? '';
  return createElement('label', {}, 'Catégorie du pays', select);
}
