import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { nameField } from '../../src/import/zod-diagnostics.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';

interface Checked {
  atlas: AtlasExport;
  edition: GuideEdition;
}

/** Nobody checked anything tomorrow: such a day is left out and told, and the fact is published as not checked. */
export function dropFutureChecks(
  { atlas, edition }: Checked,
  jour: string,
  guideFolder: string,
): Checked & { diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const clean = <T>(value: T, location: Diagnostic['location']): T =>
    dropDays(value, jour, (day, field) => diagnostics.push(describe(day, { ...location, field })));
  const { lexique, ...folders } = edition;
  const sections = Object.fromEntries(
    Object.entries(folders).map(([kind, list]) => [
      kind,
      list.map((section) => ({ ...section, data: clean(section.data, { file: `${guideFolder}/${section.file}` }) })),
    ]),
  ) as unknown as Omit<GuideEdition, 'lexique'>;
  const file = 'export de l’Atlas';
  return {
    edition: { ...sections, lexique },
    atlas: {
      ...atlas,
      collectivites: atlas.collectivites.map((record) =>
        record.contacts.length === 0
          ? record
          : { ...record, contacts: clean(record.contacts, { file, record: `collectivité ${record.id}` }) },
      ),
      projets: atlas.projets.map((record) =>
        record.mutualisable === undefined
          ? record
          : { ...record, mutualisable: clean(record.mutualisable, { file, record: `projet ${record.id}` }) },
      ),
    },
    diagnostics,
  };
}

/** A copy without the fields `verifie` that hold a day to come, however deep. */
function dropDays<T>(
  value: T,
  jour: string,
  tell: (day: string, field: string) => void,
  path: readonly PropertyKey[] = [],
): T {
  if (Array.isArray(value)) return value.map((item, i) => dropDays(item, jour, tell, [...path, i])) as T;
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    if (key !== 'verifie' || typeof item !== 'string' || item <= jour)
      return [[key, dropDays(item, jour, tell, [...path, key])]];
    tell(item, nameField([...path, key]));
    return [];
  });
  return Object.fromEntries(kept) as T;
}

const describe = (day: string, location: Diagnostic['location']): Diagnostic => ({
  rule: 'verifie-a-venir',
  severity: 'avertissement',
  message: `jour passé attendu, « ${day} » trouvé`,
  hint: 'corrigez la date',
  outcome: 'le fait est publié comme non vérifié',
  location,
});
