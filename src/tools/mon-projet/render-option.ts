import { element } from '../ma-collectivite/element.ts';
import type { OptionDecrite, Pas } from './describe-option.ts';
import type { Raison } from './rank-options.ts';

/** What a card is drawn with beside its own words. */
interface Carte {
  option: OptionDecrite;
  /** Of an address of the site, with its base path. */
  lien: (adresse: string) => string;
}

/** An option as a card: what, where, why, how much, who, first steps. */
export function renderOption({ option, lien }: Carte): HTMLLIElement {
  const { id, cle, genre, titre, lieu, vigilance, resume, adresse, raisons, pas } = option;
  return element(
    'li',
    { class: `option ${cle}`, id },
    element('p', { class: 'surtitre' }, genre),
    element('h3', {}, element('a', { href: lien(adresse) }, titre)),
    lieu !== null && element('p', { class: 'lieu' }, lieu),
    vigilance !== null && element('p', { class: 'vigilance-ligne' }, vigilance),
    resume !== '' && element('p', { class: 'texte' }, resume),
    element(
      'div',
      { class: 'gauche' },
      raisons.length > 0 && element('ul', { class: 'raisons' }, ...raisons.map(renderRaison)),
      element('h4', {}, 'Trois premiers pas'),
      element('ol', { class: 'pas' }, ...pas.map((step) => renderPas(step, lien))),
    ),
    renderFaits(option),
    renderActions(option, lien),
  );
}

function renderRaison({ points, texte }: Raison): HTMLLIElement {
  const sens = points > 0 ? 'pour' : points < 0 ? 'contre' : 'neutre';
  return element('li', { class: sens }, texte);
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
  const list = element('dl', { class: 'faits' });
  for (const [label, value] of rows) {
    if (value !== null) list.append(element('dt', {}, label), element('dd', {}, value));
  }
  return list;
}

function renderContacts(contacts: OptionDecrite['contacts']): HTMLElement {
  return element(
    'span',
    {},
    ...contacts.flatMap(({ nom, courriel, lettre }, place) => [
      place > 0 && element('br'),
      `${nom}, `,
      element('a', { href: lettre }, courriel),
    ]),
  );
}

function renderPas({ texte, chapitre, source }: Pas, lien: Carte['lien']): HTMLLIElement {
  const place = chapitre === null ? source : element('a', { href: lien(`/guide/${chapitre}/`) }, source);
  return element('li', {}, `${texte} `, element('small', {}, place));
}

function renderActions({ id, titre, adresse, contacts }: OptionDecrite, lien: Carte['lien']): HTMLElement {
  const [contact] = contacts;
  const box = element('input', { attributes: { type: 'checkbox', name: 'note', value: id } });
  return element(
    'p',
    { class: 'actions' },
    contact && element('a', { class: 'bouton', href: contact.lettre }, 'Écrire, lettre prête'),
    element(
      'a',
      { class: 'bouton', href: lien(adresse) },
      'Voir la fiche',
      element('span', { class: 'invisible' }, ` : ${titre}`),
    ),
    element(
      'label',
      { class: 'retenir' },
      box,
      ' Dans ma note',
      element('span', { class: 'invisible' }, ` : ${titre}`),
    ),
  );
}
