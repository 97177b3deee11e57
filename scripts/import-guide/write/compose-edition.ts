import { slugify } from '../../../src/contract/words/slugify.ts';
import type { Repairer } from '../repair/repairer.ts';
import { pagesOf } from '../structure/element.ts';
import { findBody, findDomainName, findDomainWord } from '../structure/find-body.ts';
import type { FoundContact } from '../structure/read-contacts.ts';
import { learnDomains, readContacts } from '../structure/read-contacts.ts';
import type { ImportReference } from '../structure/reference.ts';
import { readHeading } from '../structure/render-body.ts';
import type { NamedSection, Section } from '../structure/sections.ts';
import { newSection } from '../structure/sections.ts';
import type { ComposedSection } from './compose-section.ts';
import { composeSection } from './compose-section.ts';

/** The sections of the edition, composed, named, each with its slug. */
export function composeEdition(
  sections: readonly Section[],
  reference: ImportReference,
  repairer: Repairer,
): ComposedSection[] {
  const named = sections.map((section) => nameSection(section, repairer));
  const organisation = (section: Section, domains: ReadonlyMap<string, string>) => {
    const text = section.elements
      .filter(({ kind }) => kind === 'paragraphe' || kind === 'puce')
      .map(({ lines }) => repairer.repair(lines, 'corps'))
      .join(' ');
    return (courriel: string | null, before: string): string =>
      organisationOf({ section, courriel, before, text }, domains, reference);
  };
  // A first reading teaches whom each domain of addresses speaks for.
  const found = named.flatMap((section) => readContacts(section.elements, () => '', reference, repairer));
  const domains = learnDomains(found.filter(({ contact }) => contact.organisation !== ''));
  const composed = named.map((section) =>
    composeSection(section, {
      reference,
      repairer,
      contacts: (elements) => readContacts(elements, organisation(section, domains), reference, repairer),
    }),
  );
  const all = [...composed, ...addCountries(composed, reference)];
  return all.map((one) => (one.pages.length > 0 ? one : { ...one, pages: pagesBelow(one.section, all) }));
}

function nameSection(section: Section, repairer: Repairer): NamedSection {
  const printed = section.headings.map((heading) =>
    readHeading(heading, repairer).replace(/\s*\(?voir pages?.*$/iu, ''),
  );
  const nom = section.nom ?? (printed.length > 0 ? titleOf(printed) : fallbackName(section));
  return { ...section, nom, slug: section.slug ?? slugify(nom) };
}

const titleOf = (printed: readonly string[]): string => (printed.at(-1) ?? '').slice(0, 300) || 'Sans titre';

const fallbackName = ({ kind, numero }: Section): string =>
  kind === 'zone'
    ? `Groupe de pays ${numero ?? ''}`.trim()
    : kind === 'thematique'
      ? `Thématique ${numero ?? ''}`.trim()
      : 'Sans titre';

const STATE = 'Ministère de l’Europe et des Affaires étrangères';

/** Domains that say nothing of whom their addresses speak for. */
const MAILBOXES = /^(?:free|gmail|gmx|hotmail|icloud|laposte|live|orange|outlook|proton|sfr|wanadoo|yahoo)\./;

interface Around {
  section: Section;
  courriel: string | null;
  /** The paragraph before the contact, and the whole text of the section. */
  before: string;
  text: string;
}

/** Whom a contact without a body speaks for: as its domain says, as the text says of it, else the section. */
function organisationOf(
  { section, courriel, before, text }: Around,
  domains: ReadonlyMap<string, string>,
  { pays }: ImportReference,
): string {
  const domain = courriel?.split('@')[1] ?? '';
  if (domain === 'diplomatie.gouv.fr') {
    const country = section.code === null ? undefined : pays.get(section.code);
    return country === undefined || /^[^@]*\.(?:meae|ame|dgm)/.test(courriel ?? '')
      ? STATE
      : `Ambassade de France ${country.dans}`;
  }
  const known = MAILBOXES.test(domain)
    ? undefined
    : (domains.get(domain) ?? findDomainName(text, domain) ?? findDomainWord(text, domain) ?? undefined);
  const spoken = findBody(before) ?? (MAILBOXES.test(domain) || domain === '' ? section.nom : domain);
  return known ?? spoken ?? 'Non précisé';
}

/** Countries that only have a line of contact (« Pérou : … ») get a file, and those with text their contact. */
function addCountries(composed: readonly ComposedSection[], reference: ImportReference): ComposedSection[] {
  const added: ComposedSection[] = [];
  for (const { section, contacts } of composed) {
    for (const found of contacts) {
      if (found.pays === null || found.pays === section.code) continue;
      const known = [...composed, ...added].find((other) => other.section.code === found.pays);
      if (known === undefined) added.push(countryFor(found, section, reference));
      else if (!known.contacts.some(({ contact }) => contact.courriel === found.contact.courriel))
        known.contacts.push(found);
    }
  }
  return added;
}

function countryFor(found: FoundContact, zone: Section, { pays }: ImportReference): ComposedSection {
  const code = found.pays ?? '';
  const nom = pays.get(code)?.nom ?? code;
  return {
    section: {
      ...newSection('pays', { code, parent: zone.kind === 'zone' ? zone.slug : zone.parent }),
      nom,
      slug: slugify(nom),
    },
    prose: [],
    contacts: [found],
    boxes: [],
    pointers: [],
    recherches: [],
    exemples: [],
    chiffres: [],
    odd: [],
    pages: pagesOf([found.element]),
    used: [],
    liens: [],
    propositions: [],
  };
}

/** A theme or a zone without a text of its own stands on the pages of what is below it. */
function pagesBelow({ kind, slug }: Section, all: readonly ComposedSection[]): number[] {
  if (kind !== 'zone' && kind !== 'thematique') return [];
  const below = all.filter(({ section }) => section.parent === slug && section.slug !== slug && !section.pointer);
  const pages = below.flatMap(({ section, pages: own }) => (own.length > 0 ? own : pagesBelow(section, all)));
  return [...new Set(pages)].sort((one, other) => one - other);
}
