/** A JSON object whose keys are not yet known. */
export type Objet = Record<string, unknown>;

/** A plain JSON object: not a list, not `null`. */
export const isObjet = (value: unknown): value is Objet =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
