// Apart from the schemas: the browser needs it, not zod.

/** Which destinations a co-financing rate is for. */
export const CATEGORIES_APD = ['apd-prioritaire', 'apd', 'non-apd'] as const;
