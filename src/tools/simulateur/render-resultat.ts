import { pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import { formatMontant, formatPourcent } from './format-montant.ts';
import type { PartieCalculee, ProjetSimule, RegleJugee, Resultat } from './simulate-cofinancement.ts';

const STATUTS: Record<RegleJugee['statut'], string> = {
  respectee: 'Respectée',
  'non-respectee': 'Non respectée',
  'a-verifier': 'À vérifier',
  information: 'À savoir',
};

/**
 * Writes the result beside the form: the amount, the shares of the budget, then each rule with its article.
 * @param resultat null while a field is refused
 * @returns what is said of it: the amount, and the rules that it breaks
 */
export function renderResultat(form: HTMLFormElement, resultat: Resultat | null, projet: ProjetSimule): string {
  const amount = form.querySelector('.montant');
  const detail = form.querySelector('.detail-resultat');
  const broken = resultat?.regles.filter(({ statut }) => statut === 'non-respectee') ?? [];
  const sentence = resultat === null ? '' : describeResultat(resultat, form.dataset.situation ?? '');
  if (amount) amount.textContent = [sentence, sentence && describeBroken(broken.length)].filter(Boolean).join(' ');
  if (resultat === null || resultat.cout === 0) {
    const texte =
      resultat === null
        ? 'Rien n’est calculé tant qu’un champ est à corriger.'
        : 'Choisissez un pays et donnez un coût.';
    detail?.replaceChildren(createElement('p', {}, texte));
    return '';
  }
  detail?.replaceChildren(
    renderShares(resultat, projet),
    ...(resultat.parties.length > 1 ? [renderParties(resultat.parties)] : []),
    ...describeOtherWay(resultat, projet),
    renderRules(resultat.regles),
  );
  return [sentence, ...broken.map(({ texte }) => `${STATUTS['non-respectee']} : ${texte}`)].join(' ');
}

/** No amount is read without it. */
const describeBroken = (count: number): string =>
  count === 0
    ? ''
    : `Mais ${pluriel(count, 'règle n’est pas respectée', 'règles ne sont pas respectées')}, plus bas : en l’état, rien n’est acquis.`;

function describeResultat({ cout, demande, plafond, parties }: Resultat, situation: string): string {
  if (cout === 0) return '';
  if (parties.some(({ vigilance }) => vigilance?.entier))
    return 'Pas de montant annoncé : un pays du projet est à vérifier en entier.';
  if (demande === null || plafond === null) return 'Cofinancement à déterminer : la catégorie d’un pays manque.';
  const asked = `Cofinancement de ${formatMontant(demande)} au plus ${situation}`;
  return demande < plafond
    ? `${asked} : les taux permettraient ${formatMontant(plafond)}, mais vos apports couvrent déjà une part du coût.`
    : `${asked}, sur un coût de ${formatMontant(cout)}.`;
}

function renderShares({ cout, demande, reste }: Resultat, { apport, autres }: ProjetSimule): HTMLElement {
  const rows: [string, number | null][] = [
    ['Coût total', cout],
    ['Cofinancement, au plus', demande],
    ['Votre apport', apport],
    ['Autres apports', autres],
    ['Reste à trouver', reste],
  ];
  return createElement(
    'dl',
    { class: 'faits' },
    ...rows.flatMap(([title, value]) =>
      value === null ? [] : [createElement('dt', {}, title), createElement('dd', {}, formatMontant(value))],
    ),
  );
}

function renderParties(parties: readonly PartieCalculee[]): HTMLElement {
  const titles = ['Pays', 'Taux', 'Au plus'].map((title) => createElement('th', { scope: 'col' }, title));
  const rows = parties.map(({ nom, taux, plafond }) =>
    createElement(
      'tr',
      {},
      createElement('th', { scope: 'row' }, nom),
      createElement('td', {}, taux === null ? 'à déterminer' : formatPourcent(taux)),
      createElement('td', {}, plafond === null ? 'à déterminer' : formatMontant(plafond)),
    ),
  );
  return createElement(
    'table',
    {},
    createElement('caption', {}, 'Par destination'),
    createElement('thead', {}, createElement('tr', {}, ...titles)),
    createElement('tbody', {}, ...rows),
  );
}

function describeOtherWay({ plafond, plafondAutreMode }: Resultat, { mode }: ProjetSimule): HTMLElement[] {
  if (plafond === null || plafondAutreMode === null) return [];
  const other = mode === 'unique' ? 'Chaque partie au taux de son pays' : 'Avec le taux unique';
  const verdict = plafondAutreMode > plafond ? ' : c’est plus favorable.' : '.';
  return [createElement('p', {}, `${other}, le plafond serait de ${formatMontant(plafondAutreMode)}${verdict}`)];
}

const renderRules = (regles: readonly RegleJugee[]): HTMLElement =>
  createElement(
    'ul',
    { class: 'regles' },
    ...regles.map(({ statut, texte, article }) =>
      createElement(
        'li',
        { class: statut },
        createElement('strong', {}, STATUTS[statut]),
        ` ${texte}`,
        article !== null && createElement('small', {}, ` art. ${article}`),
      ),
    ),
  );
