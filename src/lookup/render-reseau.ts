import { mailtoHref } from '../lib/outside-links.ts';
import type { ReseauRegional } from '../schemas/content/lookup.ts';
import { element } from './element.ts';
import type { Trouvee } from './load-trouvee.ts';
import { titled, toHref } from './render-section.ts';

/** The regional network to call, as the guide of 2020 names it, with the contacts that this site publishes of it. */
export function renderReseau(
  { collectivite, reseaux, manifeste }: Trouvee,
  base: string,
  chapitre: string,
): HTMLElement {
  const region = manifeste.regions[collectivite.region] ?? '';
  const none = element(
    'p',
    {},
    `Pour la région ${region}, le guide de 2020 n’en nomme pas. La DAECT, au ministère, et l’association départementale des maires peuvent vous orienter : `,
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
      'Il aide à choisir un thème, à trouver partenaires et cofinancements locaux ; il forme et il accompagne. Nom et groupes selon le guide de 2020 : ',
      element('a', { href: chapitre }, 'les réseaux régionaux multi-acteurs'),
      '.',
    ),
  );
}

function renderOne({ nom, groupes, note, contacts }: ReseauRegional, base: string): HTMLElement {
  return element(
    'div',
    { class: 'encart' },
    element('h3', {}, nom),
    groupes && element('p', {}, `En 2020, il suivait : ${groupes}.`),
    note && element('p', { class: 'note' }, note),
    ...contacts.map((contact) => renderContact(contact, base)),
    contacts.length === 0 &&
      element('p', {}, 'Les documents n’en donnent pas l’adresse : cherchez son site par son nom.'),
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
      'Adresse donnée par le guide pour : ',
      ...places.flatMap(({ titre, adresse }, place) => [
        place > 0 ? ', ' : '',
        element('a', { href: toHref(adresse, base) }, titre),
      ]),
    ),
  );
}
