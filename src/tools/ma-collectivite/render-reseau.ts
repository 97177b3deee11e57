import { mailtoHref } from '../../contract/addresses/outside-links.ts';
import type { ReseauRegional } from '../../contract/content/lookup.ts';
import { element } from './element.ts';
import type { Trouvee } from './load-trouvee.ts';
import { titled, toHref } from './render-section.ts';

/** The regional network to call, as its document names it, with the contacts that this site publishes of it. */
export function renderReseau(
  { collectivite, reseaux, manifeste }: Trouvee,
  base: string,
  chapitre: string,
): HTMLElement {
  const region = manifeste.regions[collectivite.region] ?? '';
  const none = element(
    'p',
    {},
    `Pour la région ${region}, les documents de ce site n’en nomment pas. La DAECT, au ministère, et l’association départementale des maires peuvent vous orienter : `,
    element('a', { href: chapitre }, 'qui vous aide'),
    '.',
  );
  return element(
    'section',
    { class: 'section', attributes: { 'aria-labelledby': 'reseau' } },
    titled('h2', 'reseau', 'Le réseau régional à appeler'),
    ...(reseaux.length === 0 ? [none] : reseaux.map((reseau) => renderOne(reseau, base))),
    element(
      'p',
      { class: 'note' },
      'Il aide à choisir un thème, à trouver partenaires et cofinancements locaux ; il forme et il accompagne. À lire : ',
      element('a', { href: chapitre }, 'les réseaux régionaux multi-acteurs'),
      '.',
    ),
  );
}

function renderOne({ nom, suivi, note, selon, contacts }: ReseauRegional, base: string): HTMLElement {
  return element(
    'div',
    { class: 'encart' },
    element('h3', {}, nom),
    suivi && element('p', {}, suivi),
    note && element('p', { class: 'note' }, note),
    ...contacts.map((contact) => renderContact(contact, base)),
    contacts.length === 0 &&
      element('p', {}, 'Les documents n’en donnent pas l’adresse : cherchez son site par son nom.'),
    element('p', {}, element('small', {}, `Source : ${selon}.`)),
  );
}

/** Each contact with where it stands: a programme's desk may know nothing of the rest. */
function renderContact(
  { nom, fonction, courriel, telephone, places }: ReseauRegional['contacts'][number],
  base: string,
) {
  const who = [nom, fonction].filter(Boolean).join(', ');
  return element(
    'p',
    {},
    courriel && element('a', { href: mailtoHref(courriel) }, courriel),
    telephone && ` ${telephone}`,
    who && ` ${who}`,
    element(
      'small',
      { class: 'detail' },
      'Adresse publiée pour : ',
      ...places.flatMap(({ titre, adresse }, place) => [
        place > 0 ? ', ' : '',
        element('a', { href: toHref(adresse, base) }, titre),
      ]),
    ),
  );
}
