// Apart from their schema: the browser needs them, not zod.

/** What a country is under caution for, the gravest first. */
export const OBJETS_PRECAUTION = ['securite', 'aide-suspendue', 'sanctions', 'droit'] as const;
export type ObjetPrecaution = (typeof OBJETS_PRECAUTION)[number];
