import { z } from 'zod';
import { SEVERITES } from './gravite.ts';

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
