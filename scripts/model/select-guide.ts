import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import type { ContactPolicy } from './remove-retraits.ts';
import { selectContacts } from './remove-retraits.ts';

/** The edition without the sections that a diagnostic refuses, nor the contacts that may not be published. */
export function selectGuide(
  edition: GuideEdition,
  diagnostics: readonly Diagnostic[],
  policy: ContactPolicy,
  folder = 'data/guide',
): GuideEdition {
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === 'erreur').map(({ location }) => location.file),
  );
  const select = <T extends { contacts: Parameters<typeof selectContacts>[0][number][] }>(
    sections: Section<T>[],
  ): Section<T>[] =>
    sections
      .filter(({ file }) => !refused.has(`${folder}/${file}`))
      .map((section) => ({
        ...section,
        data: { ...section.data, contacts: selectContacts(section.data.contacts, policy) },
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
