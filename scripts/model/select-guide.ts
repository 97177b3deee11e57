import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import { createMask, type MaskedPerson, maskDeep } from './mask-people.ts';
import type { ContactPolicy } from './remove-retraits.ts';
import { selectContacts } from './remove-retraits.ts';

/**
 * The edition without the sections that a diagnostic refuses, nor the contacts that may not be published: these are not
 * named in its texts either.
 */
export function selectGuide(
  edition: GuideEdition,
  diagnostics: readonly Diagnostic[],
  policy: ContactPolicy,
  folder = 'data/guide',
): GuideEdition {
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === 'erreur').map(({ location }) => location.file),
  );
  const mask = createMask(listMasked(edition, policy));
  const select = <T extends { contacts: Parameters<typeof selectContacts>[0][number][] }>(
    sections: Section<T>[],
  ): Section<T>[] =>
    sections
      .filter(({ file }) => !refused.has(`${folder}/${file}`))
      .map((section) => ({
        ...section,
        data: maskDeep({ ...section.data, contacts: selectContacts(section.data.contacts, policy) }, mask),
        body: mask(section.body),
      }));
  return {
    pays: select(edition.pays),
    zones: select(edition.zones),
    programmes: select(edition.programmes),
    thematiques: select(edition.thematiques),
    parties: select(edition.parties),
    appels: select(edition.appels),
    'retours-experience': select(edition['retours-experience']),
    lexique: edition.lexique,
  };
}

/** People whom the edition shows somewhere and who may not be published, and those who asked not to be. */
function listMasked(edition: GuideEdition, policy: ContactPolicy): MaskedPerson[] {
  const { lexique: _, ...folders } = edition;
  const contacts = Object.values(folders).flatMap((sections) => sections.flatMap(({ data }) => data.contacts));
  const published = new Set<unknown>(selectContacts(contacts, policy));
  return [...policy.retraits, ...contacts.filter((contact) => !published.has(contact))];
}
