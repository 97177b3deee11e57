import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import { nameField } from '../../src/import/zod-diagnostics.ts';

/** Every contact of a file's front matter as it is written, at any depth: a refused file names people too. */
export function listGuideContacts(data: unknown, file: string, path: readonly PropertyKey[] = []): ContactBrut[] {
  if (data === null || typeof data !== 'object') return [];
  const isContact = path.at(-2) === 'contacts' && !Array.isArray(data);
  return [
    ...(isContact ? [toContact(data as Record<string, unknown>, file, nameField(path))] : []),
    ...Object.entries(data).flatMap(([key, value]) =>
      listGuideContacts(value, file, [...path, Array.isArray(data) ? Number(key) : key]),
    ),
  ];
}

function toContact(
  { nom, courriel, organisation, nominatif }: Record<string, unknown>,
  file: string,
  field: string,
): ContactBrut {
  const toText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  return {
    origine: 'guide',
    nom: toText(nom),
    courriel: toText(courriel),
    organisation: toText(organisation) ?? '',
    nominatif: nominatif === true,
    isPublic: true,
    location: { file, field },
  };
}
