import { isUnePiece, mailtoHref, partsOfCourriel, webHref, webName } from '../../contract/addresses/outside-links.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { contactAddress } from '../../contract/contacts/contact-address.ts';
import type { ContactLigne } from '../../contract/contacts/contact-ligne.ts';
import { type RelaisDit, SANS_ADRESSE } from '../../contract/contacts/describe-relais.ts';
import { describeContact, reportLink } from '../../contract/contacts/report-link.ts';
import { SITE } from '../../contract/site.ts';
import { pluriel } from '../../contract/words/format.ts';
import { createElement, createLink } from '../kit/create-element.ts';

/** The same line as `ContactLigne.astro`, for the lists that filters make. */
export function renderContact(ligne: ContactLigne): HTMLLIElement {
  const { nom, fonction, organisation, courriel, telephone, url } = ligne;
  return createElement(
    'li',
    {},
    createElement('strong', {}, organisation),
    ...(nom === undefined ? [] : [', ', createElement('span', { translate: 'no' }, nom)]),
    fonction !== undefined && `, ${fonction}`,
    courriel !== undefined && renderCourriel(courriel),
    telephone !== undefined && `\u00a0· ${telephone}`,
    url !== undefined && '\u00a0· ',
    url !== undefined && createElement('a', { href: webHref(url) ?? null }, webName(url)),
    ' ',
    ligne.relais && renderRelais(ligne.relais),
    renderPlaces(ligne, nom ?? organisation),
  );
}

function renderCourriel(courriel: string): HTMLAnchorElement {
  return createElement('a', { class: 'ligne', href: mailtoHref(courriel) }, ...renderParts(courriel));
}

const renderParts = (text: string): (HTMLElement | string)[] =>
  partsOfCourriel(text).flatMap((part, rank) => [
    ...(rank > 0 ? [createElement('wbr')] : []),
    isUnePiece(part) ? createElement('span', {}, part) : part,
  ]);

const renderRelais = ({ avant, etiquette = '', href }: RelaisDit): HTMLElement =>
  createElement(
    'small',
    {},
    SANS_ADRESSE,
    avant,
    href !== undefined && createElement('a', { href }, ...renderParts(etiquette)),
  );

function renderVcard(numero: number, who: string): HTMLElement {
  const href = withBase(`/contacts/vcard/${numero}.vcf`);
  const link = createElement('a', { href, download: true, 'aria-label': `vCard\u00a0: ${who}` }, 'vCard');
  return createElement('span', { class: 'ecran' }, link, '\u00a0· ');
}

function renderPlaces(ligne: ContactLigne, who: string): HTMLElement {
  const links = ligne.pages.flatMap(([titre, adresse], place) => [
    place > 0 ? '\u00a0; ' : '',
    createLink(titre, adresse),
  ]);
  const place = withBase(contactAddress(ligne.numero));
  const page = `${location.origin}${place}`;
  const signaler = reportLink(SITE.courriel, { page, titre: who, contacts: [describeContact(ligne)] });
  return createElement(
    'small',
    {},
    ligne.vcard && renderVcard(ligne.numero, who),
    ...links,
    ligne.autres !== undefined && ` et ${pluriel(ligne.autres, 'autre page', 'autres pages')}`,
    `\u00a0· ${ligne.source}`,
    ...(signaler === null
      ? []
      : [
          '\u00a0· ',
          createElement('a', { href: signaler, 'aria-label': `Signaler une erreur : ${who}` }, 'Signaler une erreur'),
        ]),
  );
}
