import type { z } from 'zod';
import { type Field, listFields, objectOf, type ValueKind } from '../../../src/contract/fields/field.ts';

/** A theme that the sample edition of the guide holds as well. */
export const THEMATIQUE = 'eau-et-assainissement';

/** Kinds of objects, and whether they are lists of them by themselves; their samples follow from their own schemas. */
const OBJECTS = { apd: true, contacts: true, mutualisable: false, objet: false, rattachements: true } as const;
type SimpleKind = Exclude<ValueKind, keyof typeof OBJECTS>;

/** Values of each kind that a reader takes as they are; the first is that of a full record. All made up. */
const SAMPLES: Readonly<Record<SimpleKind, (field: Field) => readonly unknown[]>> = {
  adresse: () => ['https://www.essai.example/'],
  'code-departement': () => ['49'],
  'code-insee': () => ['49007'],
  'code-region': () => ['52'],
  courriel: () => ['international@essai.example'],
  date: () => ['2019-03-04', '2022', '2021-06'],
  document: () => ['guide-2020'],
  entier: ({ schema }) => {
    const { minValue, maxValue } = schema as z.ZodNumber;
    // A year, or a page that the document has.
    return [Math.max(minValue ?? 0, Math.min((minValue ?? 0) > 1000 ? 2021 : 69, maxValue ?? 2021))];
  },
  enumeration: ({ schema }) => (schema as z.ZodEnum).options,
  identifiant: ({ section }) => [`${section ?? 'id'}-1`],
  jour: () => ['2024-02-29'],
  langue: () => ['fr', 'pt', 'en', 'ar'],
  ligne: () => ['Un essai', 'Un autre essai'],
  'marqueur-genre': () => [1, 2, 0],
  montant: () => [12_500, 400.5],
  odd: () => [6, 17],
  pays: () => ['BJ', 'SN'],
  personne: () => ['Prénom Nom'],
  position: () => [{ latitude: 9.3, longitude: 2.3 }],
  'position-en-france': () => [{ latitude: 47.4, longitude: -0.5 }],
  siren: () => ['200000008'],
  texte: () => ['Creuser un puits, former deux agents, entretenir la pompe.'],
  thematique: () => [THEMATIQUE],
  version: () => ['1'],
  'vrai-faux': () => [true],
};

/** What a sample takes instead of the first value, by kind. */
type Chosen = Partial<Record<ValueKind, unknown>>;

/** A record with every field that its schema knows. */
export function sampleRecord(schema: z.ZodObject, chosen: Chosen = {}): Record<string, unknown> {
  return Object.fromEntries(listFields(schema).map((field) => [field.nom, sampleField(field, chosen)]));
}

/** The value of one field. @param pick chooses among the values of its kind */
export function sampleField(
  field: Field,
  chosen: Chosen = {},
  pick: (values: readonly unknown[]) => unknown = ([first]) => first,
): unknown {
  const value = isSimple(field.kind)
    ? (chosen[field.kind] ?? pick(SAMPLES[field.kind](field)))
    : sampleRecord(objectOf(field), chosen);
  return field.liste || (!isSimple(field.kind) && OBJECTS[field.kind]) ? [value] : value;
}

/** True when the values of a kind are no objects with a schema of their own. */
export const isSimple = (kind: ValueKind): kind is SimpleKind => !Object.hasOwn(OBJECTS, kind);
