/** Today in France, wherever this runs: `2026-11-29`. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
