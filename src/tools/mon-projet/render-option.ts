import { decapitalise } from '../../contract/words/format.ts';
import { createElement, createLink } from '../kit/create-element.ts';
import type { OptionDecrite, Pas } from './describe-option.ts';
import type { Raison } from './rank-options.ts';

/** An option as a card: what, where, what to check before anything, how much, why, whom to write to; unfolded: the rest. */
export function renderOption(option: OptionDecrite): HTMLLIElement {
  const { id, cle, famille, titre, lieu, vigilance, resume, adresse, raisons, pas } = option;
  return createElement(
    'li',
    { class: `option ${cle}`, id },
    createElement('p', { class: 'surtitre' }, famille),
    renderRetenir(option),
    createElement('h3', {}, createLink(titre, adresse)),
    lieu !== null && createElement('p', { class: 'lieu' }, lieu),
    vigilance !== null && createElement('p', { class: 'vigilance-ligne' }, vigilance),
    renderEssentiel(option),
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
    ),
  );
}

/** What decides: the price, the first thing that speaks for it, and who answers. */
function renderEssentiel({ titre, cout, raisons, contacts: [contact], relais }: OptionDecrite): HTMLParagraphElement {
  const pour = raisons.find(({ points }) => points > 0);
  return createElement(
    'p',
    { class: 'essentiel' },
    createElement('strong', {}, `Coût : ${decapitalise(cout)}.`),
    pour && ` ${pour.texte}`,
    !contact && relais !== null && ` Mise en relation : ${relais}.`,
    contact && ' ',
    contact && createElement('a', { href: contact.lettre }, `Écrire à ${contact.nom}`, createNomDit(titre)),
  );
}

function renderRaison({ points, texte }: Raison): HTMLLIElement {
  const sens = points > 0 ? 'pour' : points < 0 ? 'contre' : 'neutre';
  return createElement('li', { class: sens }, texte);
}

function renderFaits({ cofinancement, temps, ...rest }: OptionDecrite): HTMLElement {
  const { calendrier, porteur, contacts, relais, source } = rest;
  const rows: [string, string | HTMLElement | null][] = [
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
