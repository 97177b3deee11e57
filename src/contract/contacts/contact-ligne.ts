import type { ContactRecord } from '../content/records.ts';
import { ageOf, describeCheck } from '../rules/age.ts';
import { isReachable } from '../rules/reach.ts';
import { foldText } from '../words/fold-text.ts';
import { type DocumentNames, formatSource } from '../words/format-source.ts';
import type { RelaisDit } from './describe-relais.ts';
import { type NomsConnus, type Role, rolesOf } from './roles.ts';

/** How many of the pages that show a contact its line names. */
const PAGES = 2;

/** A line of the directory, the same on the page and in the file that the filters load. What is not known is left out. */
export interface ContactLigne {
  /** Rank in the whole directory, from 1. */
  numero: number;
  nom?: string;
  fonction?: string;
  organisation: string;
  courriel?: string;
  telephone?: string;
  url?: string;
  /** The day when somebody last checked it. */
  verifie?: string;
  /** « Guide 2020, p. 99, non vérifié depuis » */
  source: string;
  /** Without any address: whom to write to instead. */
  relais?: RelaisDit;
  /** Titles and addresses, without base path, of the first pages that show it; how many others. */
  pages: [titre: string, adresse: string][];
  autres?: number;
  /** It has a vCard: those of collectivités stand on their own pages. */
  vcard?: true;
  pays: string[];
  paysProches: string[];
  thematiques: string[];
  roles: Role[];
  /** It names nobody: a desk, which downloads may hold. */
  service?: true;
}

/** What `/contacts/contacts.json` holds. */
export interface ContactsData {
  contacts: ContactLigne[];
  /** Names by ISO code. */
  pays: Record<string, string>;
  /** Names by slug. */
  thematiques: Record<string, string>;
  /** Abbreviations of the glossary by which a body may be looked for: « AFD », « Agence française de développement ». */
  sigles: [sigle: string, developpe: string][];
}

/** @param relaisOf whom to write to instead of somebody of a body who has no address */
export function toContactLigne(
  contact: ContactRecord,
  rank: number,
  names: DocumentNames & NomsConnus,
  relaisOf: (organisation: string) => RelaisDit,
): ContactLigne {
  const { nom, fonction, organisation, courriel, telephone, url, source, places } = contact;
  const age = ageOf(contact, names.documents);
  const pages = [...new Map(places.map(({ titre, adresse }) => [adresse, titre]))];
  return {
    numero: rank + 1,
    ...(nom !== null && { nom }),
    ...(fonction !== null && { fonction }),
    organisation,
    ...(courriel !== null && { courriel }),
    ...(telephone !== null && { telephone }),
    ...(url !== null && { url }),
    ...(age.verifie !== null && { verifie: age.verifie }),
    source: `${formatSource(source, names)}, ${describeCheck(age)}`,
    ...(!isReachable(contact) && { relais: relaisOf(organisation) }),
    pages: pages.slice(0, PAGES).map(([adresse, titre]) => [titre, adresse]),
    ...(pages.length > PAGES && { autres: pages.length - PAGES }),
    ...(courriel !== null && places.some(({ rubrique }) => rubrique !== 'collectivite') && { vcard: true as const }),
    pays: contact.pays,
    paysProches: contact.paysProches.filter((code) => !contact.pays.includes(code)),
    thematiques: contact.thematiques,
    roles: rolesOf(contact, names),
    ...(!contact.nominatif && { service: true as const }),
  };
}

/** Names of authorities as `rolesOf` compares them. */
export const foldNames = (records: Iterable<{ nom: string }>): Set<string> =>
  new Set([...records].map(({ nom }) => foldText(nom)));
