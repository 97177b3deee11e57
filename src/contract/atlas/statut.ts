// Apart from the schemas: the browser needs it, not zod.

/** How far a cooperation or a project is, at the date of the export. */
export const STATUTS = ['en-cours', 'termine', 'inconnu'] as const;
