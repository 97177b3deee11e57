/** As `Array.sort` wants it. */
const collator = new Intl.Collator('fr', { numeric: true, ignorePunctuation: true });

/**
 * The one order of names and titles that French lists have: accents and case tell apart only what is otherwise the same, 2 comes
 * before 10, marks and hyphens count for nothing (« « Aller-retour » » stands among the A).
 */
export const compareNoms: (a: string, b: string) => number = collator.compare;
