import { foldText } from '../../src/lib/fold-text.ts';
import type { Retrait } from '../../src/schemas/retrait.ts';
import { isNominative } from './is-nominative.ts';

/** Tells whether a person asked not to be published: the same address, or the same name. */
export function isWithdrawn(
  person: { nom?: string | null; courriel?: string | null },
  retraits: readonly Retrait[],
): boolean {
  return retraits.some(
    ({ courriel, nom }) =>
      (courriel !== undefined && person.courriel?.toLowerCase() === courriel.toLowerCase()) ||
      (nom !== undefined && person.nom != null && foldText(person.nom) === foldText(nom)),
  );
}

/** Which contacts a build may publish. */
export interface ContactPolicy {
  retraits: readonly Retrait[];
  /** Only desks, no named person (`--contacts fonctionnels`). A person's desk keeps its organisation and URL. */
  functionalOnly: boolean;
}

/** The contacts that may be published, in their order. */
export function selectContacts<
  T extends { nom?: string | null; courriel?: string | null; nominatif?: boolean | undefined },
>(contacts: readonly T[], { retraits, functionalOnly }: ContactPolicy): T[] {
  return contacts.filter(
    (contact) =>
      !isWithdrawn(contact, retraits) && !(functionalOnly && isNominative({ nom: null, courriel: null, ...contact })),
  );
}
