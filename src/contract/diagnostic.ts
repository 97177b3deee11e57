import { z } from 'zod';

/**
 * `fatal`: the input cannot be read, nothing is written. `erreur`: the record is left out and listed.
 * `avertissement`: the record is published, flagged.
 */
export const SEVERITES = ['fatal', 'erreur', 'avertissement'] as const;

/** The one currency for trouble. Texts are French: a person at the ministry reads them. */
const diagnosticSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITES),
  /** What was expected and what was found. */
  message: z.string(),
  /** How to mend it. */
  hint: z.string(),
  /** What became of it: what was published instead, or what was not. */
  outcome: z.string().optional(),
  location: z.strictObject({
    file: z.string(),
    line: z.number().optional(),
    record: z.string().optional(),
    field: z.string().optional(),
  }),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Severite = (typeof SEVERITES)[number];

/** Of cases, the rank of the worst: the smallest is the worst. */
export const gravite = (cases: readonly Diagnostic[]): number =>
  Math.min(...cases.map(({ severity }) => SEVERITES.indexOf(severity)));
