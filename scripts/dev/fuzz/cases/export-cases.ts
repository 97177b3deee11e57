import type { z } from 'zod';
import { collectiviteSchema } from '../../../../src/contract/atlas/collectivite.ts';
import { cooperationSchema } from '../../../../src/contract/atlas/cooperation.ts';
import { partenaireSchema } from '../../../../src/contract/atlas/partenaire.ts';
import { projetSchema } from '../../../../src/contract/atlas/projet.ts';
import type { Section } from '../../../atlas/counts.ts';
import { EXPORT_INFO, fullCollectivite, fullCooperation, fullPartenaire, fullProjet } from '../samples/full-records.ts';
import { listFields, optionalFields, type Values, varyRecord, withOnly, without } from '../samples/vary-record.ts';

/** What an export file holds, well formed or not. */
export type RawExport = { export: unknown } & Record<Section, Values[]>;

const SCHEMAS = {
  collectivites: collectiviteSchema,
  partenaires: partenaireSchema,
  cooperations: cooperationSchema,
  projets: projetSchema,
} as const satisfies Record<Section, z.ZodObject>;

const FULL = {
  collectivites: fullCollectivite,
  partenaires: fullPartenaire,
  cooperations: fullCooperation,
  projets: fullProjet,
} as const satisfies Record<Section, (n: number) => Values>;

const SECTIONS = Object.keys(FULL) as Section[];

const NOTHING = { collectivites: [], partenaires: [], cooperations: [], projets: [] };

export const exportOf = (sections: Partial<Record<Section, Values[]>>): RawExport => ({
  export: EXPORT_INFO,
  ...NOTHING,
  ...sections,
});

/** Two records of each section, with every field; those of `C-2` and `F-2` are linked too. */
function fullExport(): Record<Section, Values[]> {
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

const mapSections = (change: (section: Section, record: Values) => Values): RawExport => {
  const full = fullExport();
  return exportOf(
    Object.fromEntries(SECTIONS.map((section) => [section, full[section].map((record) => change(section, record))])),
  );
};

/** Every name of an optional field of the contract. */
export const OPTIONAL_FIELDS = [...new Set(SECTIONS.flatMap((section) => optionalFields(SCHEMAS[section])))];

/** No record of the export has the field. */
export const exportWithout = (field: string): RawExport => mapSections((_, record) => without(record, [field]));

/** No record of the export has any optional field but this one. */
export const exportWithOnly = (field?: string): RawExport =>
  mapSections((section, record) => withOnly(SCHEMAS[section], record, field));

/** The full export, and every list of every record is empty that may be. */
export const exportOfEmptyLists = (): RawExport =>
  mapSections((section, record) => ({
    ...record,
    ...Object.fromEntries(listFields(SCHEMAS[section]).map((field) => [field, []])),
  }));

/** One export that holds every record-level case: each variation of a full record, with an id of its own. */
export function exportOfVariations(): RawExport {
  const full = fullExport();
  return exportOf(
    Object.fromEntries(
      SECTIONS.map((section) => {
        const variations = varyRecord(SCHEMAS[section], FULL[section](1));
        return [
          section,
          [...full[section], ...variations.map((record, n) => ({ ...record, id: `V-${section}-${n}` }))],
        ];
      }),
    ),
  );
}
