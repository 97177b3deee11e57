import { mailtoHref } from '../../contract/addresses/outside-links.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import type { ContactFiche, Fiche } from '../../contract/recherche/fiches.ts';
import { describeAge } from '../../contract/rules/age.ts';
import { type Child, createElement } from '../kit/create-element.ts';

/**
 * A result: its name leads to its page; a contact can be written to at once.
 * @param note what a person should know of it, such as a filter that it says nothing of
 */
export function renderResult(fiche: Fiche, note: string | null = null): HTMLLIElement {
  const { titre, adresse, autres, detail, contact, type } = fiche;
  const link = createElement('a', { href: withBase(adresse) }, titre);
  if (contact)
    return createElement('li', {}, link, ...renderContact(contact), note !== null && createElement('small', {}, note));
  const name = autres !== '' && (type === 'sigle' ? `\u00a0: ${autres}` : `, ${autres}`);
  const small = [detail, note].filter(Boolean).join(' · ');
  return createElement('li', {}, link, name, small !== '' && createElement('small', {}, small));
}

function renderContact({ fonction, organisation, courriel, telephone, publie, verifie }: ContactFiche): Child[] {
  const who = [fonction, organisation].filter(Boolean).join(', ');
  return [
    who !== '' && `, ${who}`,
    courriel !== '' &&
      createElement('span', { class: 'ecrire' }, createElement('a', { href: mailtoHref(courriel) }, courriel)),
    telephone !== '' && createElement('small', {}, telephone),
    createElement(
      'small',
      {},
      `Coordonnées ${describeAge({ publie: publie || null, verifie: verifie || null }, 'es')}`,
    ),
  ];
}
