import { defineAddressState, liste, texte } from '../../contract/addresses/address-state.ts';
import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { ROLES, type Role } from '../../contract/contacts/roles.ts';
import { compareReach } from '../../contract/rules/reach.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { slugify } from '../../contract/words/slugify.ts';
import type { Choix, Facette } from '../kit/facettes.ts';
import { matchesChoix } from '../kit/facettes.ts';

/** What is looked for in the directory. It stands in the address, so that a list of contacts can be shared. */
export interface ContactsState {
  q: string;
  /** ISO codes. */
  pays: readonly string[];
  /** Slugs. */
  thematique: readonly string[];
  /** Names of organisations, as slugs. */
  organisation: readonly string[];
  role: readonly string[];
}

export const contactsAddress = defineAddressState<ContactsState>({
  q: texte(),
  pays: liste(),
  thematique: liste(),
  organisation: liste(),
  role: liste(),
});

/** The facets of the directory, in the order in which they are shown. */
export function contactFacettes({ contacts, pays, thematiques }: ContactsData): Facette<ContactLigne>[] {
  const organisations = new Map(contacts.map(({ organisation }) => [slugify(organisation), organisation]));
  const slugs = new Map([...organisations].map(([slug, nom]) => [nom, slug]));
  return [
    {
      cle: 'pays',
      titre: 'Pays',
      valeurs: (ligne) => [...ligne.pays, ...ligne.paysProches],
      libelle: (code) => pays[code] ?? code,
    },
    {
      cle: 'thematique',
      titre: 'Thématique',
      valeurs: (ligne) => ligne.thematiques,
      libelle: (slug) => thematiques[slug] ?? slug,
    },
    {
      cle: 'organisation',
      titre: 'Organisation',
      valeurs: ({ organisation }) => [slugs.get(organisation) ?? slugify(organisation)],
      libelle: (slug) => organisations.get(slug) ?? slug,
    },
    {
      cle: 'role',
      titre: 'Rôle',
      valeurs: ({ roles }) => roles,
      libelle: (role) => ROLES[role as Role] ?? role,
    },
  ];
}

export type FindContacts = (state: ContactsState) => ContactLigne[];

/** Prepares a search: texts are folded once. Each word typed must open a word of the line. */
export function prepareSearch(data: ContactsData, facettes: readonly Facette<ContactLigne>[]): FindContacts {
  const texts = new Map(data.contacts.map((ligne) => [ligne, ` ${foldText(describe(ligne, data))}`]));
  return (state) => {
    const words = foldText(state.q).split(' ').filter(Boolean);
    const found = data.contacts.filter(
      (ligne) =>
        words.every((word) => texts.get(ligne)?.includes(` ${word}`)) && matchesChoix(ligne, facettes, toChoix(state)),
    );
    return closestFirst(found, state.pays);
  };
}

export const toChoix = ({ pays, thematique, organisation, role }: ContactsState): Choix => ({
  pays,
  thematique,
  organisation,
  role,
});

function describe(
  { nom, fonction, organisation, courriel, pays: codes, thematiques: slugs }: ContactLigne,
  data: ContactsData,
) {
  const places = [...codes.map((code) => data.pays[code]), ...slugs.map((slug) => data.thematiques[slug])];
  return [nom, fonction, organisation, courriel, ...places].filter(Boolean).join(' ');
}

/**
 * Contacts given for the country itself, then the others that it is in reach of; among each, those one can write to, the last
 * checked first.
 */
function closestFirst(lignes: readonly ContactLigne[], codes: readonly string[]): ContactLigne[] {
  const isNear = ({ pays }: ContactLigne) => codes.length === 0 || pays.some((code) => codes.includes(code));
  return lignes.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)) || compareReach(toContact(a), toContact(b)));
}

const toContact = ({ courriel, telephone, url, verifie }: ContactLigne) => ({
  courriel: courriel ?? null,
  telephone: telephone ?? null,
  url: url ?? null,
  verifie,
});
