/** Today in France, wherever the command runs: `2026-11-29`. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
