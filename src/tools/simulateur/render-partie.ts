import type { CategorieApd, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { LIBELLES_CATEGORIE_APD } from '../../contract/words/libelles.ts';
import { formatSaisie } from './format-montant.ts';
import type { Partie } from './simulate-cofinancement.ts';

/** A row of the form: a destination, its category when the lists leave it open, its cost. */
export function renderPartie(part: Partie, regles: ReglesAppel, categorie: CategorieApd | undefined): HTMLElement {
  const row = document.createElement('div');
  row.className = 'partie';
  row.setAttribute('role', 'group');
  const countries = document.createElement('select');
  countries.append(new Option('Choisir un pays', ''));
  countries.append(...regles.destinations.map(({ code, nom }) => new Option(nom, code)));
  countries.value = part.destination;
  const category = renderCategorie(categorie);
  const showCategory = () => {
    const chosen = regles.destinations.find(({ code }) => code === countries.value);
    category.hidden = !chosen || chosen.categorie !== null || chosen.exclu !== undefined;
  };
  countries.addEventListener('change', showCategory);
  showCategory();
  row.append(labelled('Pays', countries), category, labelled('Coût', costInput(part.cout)), removeButton());
  return row;
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(text, control);
  return label;
}

function costInput(cout: number): HTMLElement {
  const span = document.createElement('span');
  span.className = 'euros';
  const input = document.createElement('input');
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.value = cout === 0 ? '' : formatSaisie(cout);
  span.append(input);
  return span;
}

function renderCategorie(categorie: CategorieApd | undefined): HTMLLabelElement {
  const select = document.createElement('select');
  select.dataset.categorie = '';
  const options = Object.entries(LIBELLES_CATEGORIE_APD).map(([value, text]) => new Option(text, value));
  select.append(new Option('À choisir', ''), ...options);
  select.value = categorie ?? '';
  return labelled('Catégorie du pays', select);
}

function removeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'bouton discret';
  button.dataset.retirer = '';
  button.textContent = 'Retirer';
  return button;
}
