import { defineAddressState, liste, texte } from '../../contract/addresses/address-state.ts';
import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { ROLES, type Role } from '../../contract/contacts/roles.ts';
import { searchWords, singularise } from '../../contract/recherche/words.ts';
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

/** Words that ask for any contact, folded and singular. */
const VIDES = new Set(
  'contact mail email courriel adresse coordonnee telephone ecrire joindre contacter appeler'.split(' '),
);

/** The words that a contact must answer to, each in its singular: it is found by the beginning of a word. */
const wordsOf = (q: string): string[] =>
  searchWords(q)
    .map(singularise)
    .filter((word) => !VIDES.has(word));

/**
 * Prepares a search: texts are folded once. Each word typed must open a word of the line. Lines that say all of them of who it
 * is come first, then those of what it is given for, then those within reach of it.
 */
export function prepareSearch(data: ContactsData, facettes: readonly Facette<ContactLigne>[]): FindContacts {
  const texts = new Map(data.contacts.map((ligne) => [ligne, describeLigne(ligne, data)]));
  return (state) => {
    const words = wordsOf(state.q);
    const rankOf = (ligne: ContactLigne) =>
      texts.get(ligne)?.findIndex((text) => words.every((word) => text.includes(` ${word}`))) ?? -1;
    const found = data.contacts
      .filter((ligne) => matchesChoix(ligne, facettes, toChoix(state)))
      .map((ligne) => ({ ligne, rank: rankOf(ligne) }))
      .filter(({ rank }) => rank >= 0);
    const sorted = closestFirst(
      found.map(({ ligne }) => ligne),
      state.pays,
    );
    const ranks = new Map(found.map(({ ligne, rank }) => [ligne, rank]));
    return words.length === 0 ? sorted : sorted.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  };
}

export const toChoix = ({ pays, thematique, organisation, role }: ContactsState): Choix => ({
  pays,
  thematique,
  organisation,
  role,
});

/** Three texts of a line, each with the one before: who it is; what it is given for; what it is in reach of. */
function describeLigne(ligne: ContactLigne, { pays, thematiques, sigles }: ContactsData): string[] {
  const { nom, fonction, organisation, courriel } = ligne;
  const own = foldText([nom, fonction, organisation, courriel].filter(Boolean).join(' '));
  const known = sigles.flatMap((pair) => {
    const [sigle = '', developpe = ''] = pair.map(foldText);
    return ` ${own} `.includes(` ${sigle} `) ? developpe : own.includes(developpe) ? sigle : [];
  });
  const places = [
    ...ligne.pays.map((code) => pays[code] ?? ''),
    ...ligne.thematiques.map((slug) => thematiques[slug] ?? ''),
    ...ligne.roles.map((role) => ROLES[role]),
  ];
  const near = ligne.paysProches.map((code) => pays[code] ?? '');
  const who = ` ${[own, ...known].join(' ')}`;
  const what = `${who} ${foldText(places.join(' '))}`;
  return [who, what, `${what} ${foldText(near.join(' '))}`];
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
