import { courrielHref } from '../../contract/addresses/outside-links.ts';
import { TYPES } from '../../contract/recherche/entree.ts';
import { cite, formatNombre, pluriel } from '../../contract/words/format.ts';
import { createElement, createLink } from '../kit/create-element.ts';
import { listPistes, type Reponse } from './answer.ts';
import { keyOf, type Piste } from './rank.ts';

/** How many of a kind are shown before the rest is asked for. */
const MONTRES = 5;

/** What a link is, before what tells it from others: « Pays · 3 collectivités… ». */
export const describePiste = ({ type, detail }: Pick<Piste, 'type' | 'detail'>): string =>
  [type !== 'page' && type !== 'collectivite' && TYPES[type][0], detail].filter(Boolean).join('\u00a0· ');

/** The links that are most likely meant. */
export function drawProbables({ probables, isPartiel }: Reponse): HTMLElement[] {
  if (probables.length === 0) return [];
  const lines = probables.map((piste) => drawLine({ ...piste, detail: describePiste(piste) }));
  return [
    createElement(
      'section',
      { class: 'probable', 'aria-labelledby': 'probable' },
      createElement('h2', { id: 'probable' }, isPartiel ? 'Réponses partielles' : 'Le plus probable'),
      createElement('ol', { class: 'liste' }, ...lines),
    ),
  ];
}

/** Names, by kind; what the first block shows is not said twice. */
export function drawGroupes({ groupes, probables }: Reponse): HTMLElement[] {
  const said = new Set(probables.map(keyOf));
  return groupes.flatMap(({ type, pistes }) => {
    const rest = pistes.filter((piste) => !said.has(keyOf(piste)));
    return rest.length === 0 ? [] : [drawGroupe(`nom-${type}`, TYPES[type][1], rest)];
  });
}

function drawGroupe(id: string, titre: string, pistes: readonly Piste[]): HTMLElement {
  const list = createElement('ul', { class: 'liste' }, ...pistes.slice(0, MONTRES).map((piste) => drawLine(piste)));
  const left = pistes.length - MONTRES;
  const more = createElement('button', { type: 'button', class: 'bouton' }, `Voir la suite (${formatNombre(left)})`);
  more.addEventListener('click', () => {
    const lines = pistes.slice(MONTRES).map((piste) => drawLine(piste));
    list.append(...lines);
    more.remove();
    lines[0]?.querySelector('a')?.focus();
  });
  return createElement(
    'section',
    { class: 'groupe', 'aria-labelledby': id },
    createElement('h2', { id }, `${titre} `, createElement('span', { class: 'effectif' }, formatNombre(pistes.length))),
    list,
    left > 0 && createElement('p', { class: 'suite' }, more),
  );
}

/** A link, and what tells it from others. One writes from the line of a contact. */
export const drawLine = ({ titre, adresse, detail }: Pick<Piste, 'titre' | 'adresse' | 'detail'>): HTMLElement =>
  createElement(
    'li',
    {},
    createLink(titre, adresse),
    createElement(
      'small',
      {},
      ...detail
        .split(/([^\s·]+@[^\s·]+)/)
        .map((part) => (part.includes('@') ? createElement('a', { href: courrielHref(part) }, part) : part)),
    ),
  );

/** What no page speaks of, the nearest honest doors, and the texts that name it all the same. */
export function drawAbsent({ titre, adresse, detail }: Piste): HTMLElement {
  return createElement(
    'div',
    { class: 'absent' },
    createElement(
      'p',
      {},
      createElement('strong', {}, `${cite(titre)} : aucune page ici.`),
      ' Ce site n’y connaît ni coopération, ni programme.',
    ),
    createElement(
      'p',
      {},
      'Le plus proche : ',
      createLink(detail, adresse),
      '. Pour y agir, demandez à ',
      createLink('ceux qui peuvent vous aider', '/guide/qui-vous-aide/'),
      '.',
    ),
  );
}

/** The slip that was mended, and the way back to what was typed. */
export function drawCorrige(corrige: string, q: string): HTMLElement {
  return createElement(
    'p',
    {},
    `Rien ne s’appelle ${cite(q)} : voici ce qui répond à `,
    createElement('strong', {}, cite(corrige)),
    '. ',
    createLink(`Chercher ${cite(q)} tel quel`, `/recherche/?q=${encodeURIComponent(q)}&exact=1`),
    '.',
  );
}

/** How many things answer by their name. */
export const countNames = (reponse: Reponse): number => listPistes(reponse).length;

export function describeNames(reponse: Reponse): string {
  if (reponse.isAbsent) return 'Aucune page';
  const count = countNames(reponse);
  return count === 0 ? 'Aucun nom' : pluriel(count, 'réponse');
}
