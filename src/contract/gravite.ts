// Apart from the schema of diagnostics: a browser ranks them, and loads no schema for it.

/**
 * `fatal`: the input cannot be read, nothing is written. `erreur`: the record is left out and listed.
 * `avertissement`: the record is published, flagged.
 */
export const SEVERITES = ['fatal', 'erreur', 'avertissement'] as const;
export type Severite = (typeof SEVERITES)[number];

/** Of cases, the rank of the worst: the smallest is the worst. */
export const gravite = (cases: readonly { severity: Severite }[]): number =>
  Math.min(...cases.map(({ severity }) => SEVERITES.indexOf(severity)));
