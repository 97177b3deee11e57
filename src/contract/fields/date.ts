import { z } from 'zod';

/** `2021-04-03`, a day that exists. */
export const dateSchema = z.iso.date().meta({ kind: 'jour' });

/** A date known to the year, the month or the day: `2021`, `2021-04`, `2021-04-03`. */
export const datePartielleSchema = z
  .string()
  .regex(/^(?:1[89]|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'date AAAA-MM-JJ, AAAA-MM ou AAAA attendue',
    abort: true,
  })
  .refine((date) => date.length < 10 || dateSchema.safeParse(date).success, 'jour qui existe attendu')
  .meta({ kind: 'date' });

/** Before another at the precision of both: `2021` is not before `2021-04`. */
export const isBefore = (date: string, other: string): boolean =>
  date.slice(0, other.length) < other.slice(0, date.length);

/** The same in a YAML file, where a year without quotes is a number. */
export const dateYamlSchema = z.union([z.string(), z.number().int().transform(String)]).pipe(datePartielleSchema);

/** The day when somebody last checked what stands beside it; left out when nobody did since its document. */
export const verifieSchema = dateSchema.optional();
