import type { Contact } from '../../src/schemas/contact.ts';

/** Words that only stand in the address of a desk. */
const DESK =
  /(?:accueil|amba|annee|appel|cncd|contact|coordination|daei|daect|dgm|direction|info|international|mairie|meae|programme|scac|secretariat|semaine|service)/;

/** `prenom.nom`, `p.nom`, `prenom.nom-compose`. */
const PERSON = /^[a-z]+(?:-[a-z]+)?\.[a-z]+(?:-[a-z]+)*$/;

/**
 * True for a contact that leads to one person: it has a name, says so, or its address is made like a person's. A source may
 * print such an address without the name; the person is no less named.
 */
export function isNominative({ nom, nominatif, courriel }: Pick<Contact, 'nom' | 'nominatif' | 'courriel'>): boolean {
  if (nom !== null || nominatif) return true;
  const local = courriel?.split('@')[0]?.toLowerCase() ?? '';
  return PERSON.test(local) && !DESK.test(local);
}
