import { formatMontant, formatPourcent } from './format-montant.ts';
import type { PartieCalculee, Projet, Regle, Resultat } from './simulate-cofinancement.ts';

const STATUTS: Record<Regle['statut'], string> = {
  respectee: 'Respectée',
  'non-respectee': 'Non respectée',
  'a-verifier': 'À vérifier',
  information: 'À savoir',
};

/** Writes the result beside the form: the amount, the shares of the budget, then each rule with its article. */
export function renderResultat(form: HTMLFormElement, resultat: Resultat, projet: Projet): void {
  const amount = form.querySelector('.montant');
  const detail = form.querySelector('.detail-resultat');
  const sentence = describeResultat(resultat, form.dataset.situation ?? '');
  // Announced once: the same sentence is not written again.
  if (amount && amount.textContent !== sentence) amount.textContent = sentence;
  if (resultat.cout === 0) {
    detail?.replaceChildren(paragraph('Choisissez un pays et donnez un coût.'));
    return;
  }
  detail?.replaceChildren(
    renderShares(resultat, projet),
    ...(resultat.parties.length > 1 ? [renderParties(resultat.parties)] : []),
    ...describeOtherWay(resultat, projet),
    renderRules(resultat.regles),
  );
}

function describeResultat({ cout, demande, plafond, parties }: Resultat, situation: string): string {
  if (cout === 0) return '';
  if (parties.some(({ vigilance }) => vigilance?.entier))
    return 'Pas de montant annoncé : un pays du projet est à vérifier avant d’agir.';
  if (demande === null || plafond === null) return 'Cofinancement à déterminer : la catégorie d’un pays manque.';
  const asked = `Cofinancement de ${formatMontant(demande)} au plus ${situation}`;
  return demande < plafond
    ? `${asked} : les taux permettraient ${formatMontant(plafond)}, mais vos apports couvrent déjà une part du coût.`
    : `${asked}, sur un coût de ${formatMontant(cout)}.`;
}

function renderShares({ cout, demande, reste }: Resultat, { apport, autres }: Projet): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'faits';
  const rows: [string, number | null][] = [
    ['Coût total', cout],
    ['Cofinancement, au plus', demande],
    ['Votre apport', apport],
    ['Autres apports', autres],
    ['Reste à trouver', reste],
  ];
  for (const [title, value] of rows) {
    if (value === null) continue;
    const term = document.createElement('dt');
    const definition = document.createElement('dd');
    term.textContent = title;
    definition.textContent = formatMontant(value);
    list.append(term, definition);
  }
  return list;
}

function renderParties(parties: readonly PartieCalculee[]): HTMLElement {
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.textContent = 'Par destination';
  const head = table.createTHead().insertRow();
  for (const title of ['Pays', 'Taux', 'Au plus']) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = title;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { nom, taux, plafond } of parties) {
    const row = body.insertRow();
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = nom;
    row.append(name);
    row.insertCell().textContent = taux === null ? 'à déterminer' : formatPourcent(taux);
    row.insertCell().textContent = plafond === null ? 'à déterminer' : formatMontant(plafond);
  }
  return table;
}

function describeOtherWay({ plafond, plafondAutreMode }: Resultat, { mode }: Projet): HTMLElement[] {
  if (plafond === null || plafondAutreMode === null) return [];
  const other = mode === 'unique' ? 'Chaque partie au taux de son pays' : 'Avec le taux unique';
  const verdict = plafondAutreMode > plafond ? ' : c’est plus favorable.' : '.';
  return [paragraph(`${other}, le plafond serait de ${formatMontant(plafondAutreMode)}${verdict}`)];
}

function renderRules(regles: readonly Regle[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'regles';
  for (const { statut, texte, article } of regles) {
    const line = document.createElement('li');
    line.className = statut;
    const status = document.createElement('strong');
    status.textContent = STATUTS[statut];
    line.append(status, ` ${texte}`);
    if (article !== null) {
      const place = document.createElement('small');
      place.textContent = ` art. ${article}`;
      line.append(place);
    }
    list.append(line);
  }
  return list;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
