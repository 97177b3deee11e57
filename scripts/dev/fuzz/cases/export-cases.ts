import { RECORD_SCHEMAS } from '../../../../src/contract/atlas/atlas-export.ts';
import type { AtlasSection } from '../../../../src/import/atlas/counts.ts';
import { EXPORT_INFO, fullCollectivite, fullCooperation, fullPartenaire, fullProjet } from '../samples/full-records.ts';
import { arrayFields, optionalFields, type Values, varyRecord, withOnly, without } from '../samples/vary-record.ts';

/** What an export file holds, well formed or not. */
export type RawExport = { export: unknown } & Record<AtlasSection, Values[]>;

const FULL = {
  collectivites: fullCollectivite,
  partenaires: fullPartenaire,
  cooperations: fullCooperation,
  projets: fullProjet,
} as const satisfies Record<AtlasSection, (n: number) => Values>;

const SECTIONS = Object.keys(FULL) as AtlasSection[];

const NOTHING = { collectivites: [], partenaires: [], cooperations: [], projets: [] };

export const exportOf = (sections: Partial<Record<AtlasSection, Values[]>>): RawExport => ({
  export: EXPORT_INFO,
  ...NOTHING,
  ...sections,
});

/** Two records of each section, with every field; those of `C-2` and `F-2` are linked too. */
function fullExport(): Record<AtlasSection, Values[]> {
  return {
    collectivites: [fullCollectivite(1), fullCollectivite(2)],
    partenaires: [fullPartenaire(1), fullPartenaire(2)],
    cooperations: [
      fullCooperation(1),
      { ...fullCooperation(2), collectivites: ['C-2', 'C-1'], partenaires: ['F-2', 'F-1'] },
    ],
    projets: [fullProjet(1), { ...fullProjet(2), collectivites: ['C-2', 'C-1'], partenaires: ['F-2'] }],
  };
}

const mapSections = (change: (section: AtlasSection, record: Values) => Values): RawExport => {
  const full = fullExport();
  return exportOf(
    Object.fromEntries(SECTIONS.map((section) => [section, full[section].map((record) => change(section, record))])),
  );
};

/** The fields that a record of each section may leave out. */
export const OPTIONAL_OF = Object.fromEntries(
  SECTIONS.map((section) => [section, optionalFields(RECORD_SCHEMAS[section])]),
) as unknown as Readonly<Record<AtlasSection, readonly string[]>>;

/** Every name of an optional field of the contract. */
export const OPTIONAL_FIELDS = [...new Set(SECTIONS.flatMap((section) => OPTIONAL_OF[section]))];

/** Those that the records of several sections have. */
export const SHARED_FIELDS = OPTIONAL_FIELDS.filter(
  (field) => SECTIONS.filter((section) => OPTIONAL_OF[section].includes(field)).length > 1,
);

/** For each section one of its optional fields: each field is in at least one row, a section that has fewer repeats its own. */
export const FIELD_ROWS: readonly Readonly<Record<AtlasSection, string>>[] = Array.from(
  { length: Math.max(...SECTIONS.map((section) => OPTIONAL_OF[section].length)) },
  (_, n) =>
    Object.fromEntries(
      SECTIONS.map((section) => [section, OPTIONAL_OF[section][n % OPTIONAL_OF[section].length] ?? '']),
    ) as Record<AtlasSection, string>,
);

type Fields = string | Readonly<Record<AtlasSection, string>>;
const fieldOf = (fields: Fields | undefined, section: AtlasSection) =>
  typeof fields === 'object' ? fields[section] : fields;

/** No record of the export has any of the fields; or, with a row, that of its section. */
export const exportWithout = (...fields: Fields[]): RawExport =>
  mapSections((section, record) =>
    without(
      record,
      fields.map((field) => fieldOf(field, section) ?? ''),
    ),
  );

/** No record of the export has any optional field but this one; or, with a row, but that of its section. */
export const exportWithOnly = (fields?: Fields): RawExport =>
  mapSections((section, record) => withOnly(RECORD_SCHEMAS[section], record, fieldOf(fields, section)));

/** The full export, and every list of every record is empty that may be. */
export const exportOfEmptyLists = (): RawExport =>
  mapSections((section, record) => ({
    ...record,
    ...Object.fromEntries(arrayFields(RECORD_SCHEMAS[section]).map((field) => [field, []])),
  }));

/** One export that holds every record-level case: each variation of a full record, with an id of its own. */
export function exportOfVariations(): RawExport {
  const full = fullExport();
  return exportOf(
    Object.fromEntries(
      SECTIONS.map((section) => {
        const variations = varyRecord(RECORD_SCHEMAS[section], FULL[section](1));
        return [
          section,
          [...full[section], ...variations.map((record, n) => ({ ...record, id: `V-${section}-${n}` }))],
        ];
      }),
    ),
  );
}
