import { createElement, createLink } from '../kit/create-element.ts';
import type { OptionDecrite, Pas } from './describe-option.ts';
import type { Raison } from './rank-options.ts';

/** An option as a card: what, where, what to check before anything; unfolded: why, how much, who, first steps. */
export function renderOption(option: OptionDecrite): HTMLLIElement {
  const { id, cle, famille, titre, lieu, vigilance, resume, adresse, raisons, pas, contacts } = option;
  const [contact] = contacts;
  return createElement(
    'li',
    { class: `option ${cle}`, id },
    createElement('p', { class: 'surtitre' }, famille),
    renderRetenir(option),
    createElement('h3', {}, createLink(titre, adresse)),
    lieu !== null && createElement('p', { class: 'lieu' }, lieu),
    vigilance !== null && createElement('p', { class: 'vigilance-ligne' }, vigilance),
    createElement(
      'details',
      {},
      createElement('summary', {}, 'Pourquoi, combien, comment', createNomDit(titre)),
      resume !== '' && createElement('p', { class: 'texte' }, resume),
      createElement(
        'div',
        { class: 'gauche' },
        raisons.length > 0 && createElement('ul', { class: 'raisons' }, ...raisons.map(renderRaison)),
        createElement('h4', {}, 'Trois premiers pas'),
        createElement('ol', { class: 'pas' }, ...pas.map((step) => renderPas(step))),
      ),
      renderFaits(option),
      contact &&
        createElement('a', { class: 'bouton', href: contact.lettre }, 'Écrire, lettre prête', createNomDit(titre)),
    ),
  );
}

function renderRaison({ points, texte }: Raison): HTMLLIElement {
  const sens = points > 0 ? 'pour' : points < 0 ? 'contre' : 'neutre';
  return createElement('li', { class: sens }, texte);
}

function renderFaits({ cout, cofinancement, temps, ...rest }: OptionDecrite): HTMLElement {
  const { calendrier, porteur, contacts, relais, source } = rest;
  const rows: [string, string | HTMLElement | null][] = [
    ['Coût', cout],
    ['Cofinancement', cofinancement],
    ['Temps demandé', temps],
    ['Calendrier', calendrier],
    ['Porteur', porteur],
    ['À qui écrire', contacts.length > 0 ? renderContacts(contacts) : null],
    ['Mise en relation', relais],
    ['Source', source],
  ];
  const list = createElement('dl', { class: 'faits' });
  for (const [label, value] of rows) {
    if (value !== null) list.append(createElement('dt', {}, label), createElement('dd', {}, value));
  }
  return list;
}

function renderContacts(contacts: OptionDecrite['contacts']): HTMLElement {
  return createElement(
    'span',
    {},
    ...contacts.flatMap(({ nom, courriel, lettre }, place) => [
      place > 0 && createElement('br'),
      `${nom}, `,
      createElement('a', { href: lettre }, courriel),
    ]),
  );
}

function renderPas({ texte, chapitre, source }: Pas): HTMLLIElement {
  const place = chapitre === null ? createElement('small', {}, source) : createLink(source, `/guide/${chapitre}/`);
  return createElement('li', {}, `${texte} `, place);
}

/** Of which option: read aloud only, its card shows it. */
const createNomDit = (titre: string): HTMLElement => createElement('span', { class: 'invisible' }, ` : ${titre}`);

/** What takes the option into the brief. */
function renderRetenir({ id, titre }: OptionDecrite): HTMLElement {
  return createElement(
    'label',
    { class: 'retenir', for: `note-${id}` },
    createElement('input', { type: 'checkbox', name: 'note', value: id, id: `note-${id}` }),
    'Dans ma note',
    createNomDit(titre),
  );
}
