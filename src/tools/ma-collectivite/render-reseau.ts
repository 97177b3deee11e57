import { mailtoHref, webName } from '../../contract/addresses/outside-links.ts';
import type { ReseauRegional } from '../../contract/content/annuaire.ts';
import { createElement, createLink, createSection } from '../kit/create-element.ts';
import type { Trouvee } from './load-trouvee.ts';

/** The regional network to call, as its document names it, with the contacts that this site publishes of it. */
export function renderReseau({ collectivite, reseaux, manifeste }: Trouvee, chapitre: string): HTMLElement {
  const region = manifeste.regions[collectivite.region] ?? '';
  const none = createElement(
    'p',
    {},
    `Pour la région ${region}, les documents de ce site n’en nomment pas. La DAECT, au ministère, et l’association départementale des maires peuvent vous orienter : `,
    createElement('a', { href: chapitre }, 'qui vous aide'),
    '.',
  );
  return createSection(
    'reseau',
    'Le réseau régional à appeler',
    ...(reseaux.length === 0 ? [none] : reseaux.map((reseau) => renderOne(reseau))),
    createElement(
      'p',
      { class: 'note' },
      'Il aide à choisir un thème, à trouver partenaires et cofinancements locaux ; il forme et il accompagne. À lire : ',
      createElement('a', { href: chapitre }, 'les réseaux régionaux multi-acteurs'),
      '.',
    ),
  );
}

function renderOne({ nom, suivi, note, selon, site, contacts }: ReseauRegional): HTMLElement {
  return createElement(
    'div',
    { class: 'encart' },
    createElement('h3', {}, nom),
    suivi && createElement('p', {}, suivi),
    note && createElement('p', { class: 'note' }, note),
    ...contacts.map((contact) => renderContact(contact)),
    site &&
      createElement(
        'p',
        {},
        'Son site : ',
        createElement('a', { href: site.url }, webName(site.url)),
        createElement(
          'small',
          { class: 'detail' },
          'Adresse lue ici : ',
          createElement('a', { href: site.page }, site.lu),
        ),
      ),
    contacts.length === 0 &&
      !site &&
      createElement('p', {}, 'Les documents n’en donnent pas l’adresse : cherchez son site par son nom.'),
    createElement('p', {}, createElement('small', {}, `Source : ${selon}.`)),
  );
}

/** Each contact with where it stands: a programme's desk may know nothing of the rest. */
function renderContact({ nom, fonction, courriel, telephone, places }: ReseauRegional['contacts'][number]) {
  const who = [nom, fonction].filter(Boolean).join(', ');
  return createElement(
    'p',
    {},
    courriel && createElement('a', { href: mailtoHref(courriel) }, courriel),
    telephone && ` ${telephone}`,
    who && ` ${who}`,
    createElement(
      'small',
      { class: 'detail' },
      'Adresse publiée pour : ',
      ...places.flatMap(({ titre, adresse }, place) => [place > 0 ? ', ' : '', createLink(titre, adresse)]),
    ),
  );
}
