// Apart from the schemas: the browser needs them, not zod.

/** How far a cooperation or a project is, at the date of the export. */
export const STATUTS = ['en-cours', 'termine', 'inconnu'] as const;

/** The code of a closed list that says nothing: neither shown, nor counted as a value. */
export const INCONNU = 'inconnu';
