import type { Critere } from './list-criteres.ts';

/** A column of a comparison: its page, and how to take it away. */
interface Colonne {
  code: string;
  nom: string;
  /** Address of its page, base path included. */
  adresse: string;
}

/** The table: a line of names, then for each criterion a line that names it and a line of cells: it holds on a phone. */
export function renderComparaison(colonnes: readonly Colonne[], criteres: readonly Critere[]): HTMLTableElement {
  const table = document.createElement('table');
  table.className = `comparaison comparaison-${colonnes.length}`;
  const caption = table.createCaption();
  caption.textContent = 'Une barre compare les nombres d’une même ligne.';
  const head = table.createTHead().insertRow();
  for (const colonne of colonnes) head.append(renderHead(colonne));
  for (const critere of criteres) table.append(renderCritere(critere, colonnes.length));
  return table;
}

function renderHead({ code, nom, adresse }: Colonne): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = 'col';
  const link = document.createElement('a');
  link.href = adresse;
  link.textContent = nom;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'bouton discret';
  remove.dataset.retirer = code;
  remove.textContent = 'Retirer';
  remove.setAttribute('aria-label', `Retirer ${nom}`);
  cell.append(link, remove);
  return cell;
}

function renderCritere({ titre, cellules }: Critere, columns: number): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  const title = document.createElement('th');
  title.scope = 'rowgroup';
  title.colSpan = columns;
  const name = document.createElement('span');
  name.textContent = titre;
  title.append(name);
  body.insertRow().append(title);
  const greatest = Math.max(...cellules.map(({ nombre }) => nombre ?? 0));
  const row = body.insertRow();
  for (const { texte, nombre } of cellules) {
    const cell = row.insertCell();
    cell.textContent = texte;
    if (nombre === null || greatest === 0) continue;
    const bar = document.createElement('span');
    bar.className = 'comparaison-barre';
    bar.style.width = `${(nombre / greatest) * 100}%`;
    cell.append(bar);
  }
  return body;
}
