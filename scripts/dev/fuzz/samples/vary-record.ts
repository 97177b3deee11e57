import type { z } from 'zod';

/** The fields of a record or of a section. */
export type Values = Record<string, unknown>;

/** Fields that a record may leave out: optional, or with a default. */
export function optionalFields({ shape }: z.ZodObject): string[] {
  return Object.keys(shape).filter((field) => (shape[field] as z.ZodType).safeParse(undefined).success);
}

/** Fields that hold a list. */
export function arrayFields({ shape }: z.ZodObject): string[] {
  return Object.keys(shape).filter((field) => (shape[field] as z.ZodType).safeParse([]).success);
}

export const without = (record: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));

/** What is left of a record that has only its mandatory fields, and one more when it is named. */
export const withOnly = (schema: z.ZodObject, record: Values, field?: string): Values =>
  without(
    record,
    optionalFields(schema).filter((other) => other !== field),
  );

/**
 * Every way in which a full record may be less: each optional field absent, each alone, each list empty, the same inside
 * its parts. One thing at a time; the id is the caller's to change.
 */
export function varyRecord(schema: z.ZodObject, full: Values): Values[] {
  const fields = optionalFields(schema);
  return [
    withOnly(schema, full),
    ...fields.flatMap((field) => [without(full, [field]), withOnly(schema, full, field)]),
    ...arrayFields(schema).map((field) => ({ ...full, [field]: [] })),
    ...fields.flatMap((field) => varyPart(full[field]).map((part) => ({ ...full, [field]: part }))),
  ];
}

/** A part without each of its fields, whether it may miss or not: the reader decides. */
function varyPart(part: unknown): unknown[] {
  if (Array.isArray(part)) return varyPart(part[0]).map((item) => [item]);
  if (part === null || typeof part !== 'object') return [];
  return Object.keys(part).map((field) => without(part as Values, [field]));
}
