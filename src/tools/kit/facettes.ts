/** One way to narrow a list: a record has any number of values, a person chooses any number of them. */
export interface Facette<R> {
  /** Also the parameter of the address. */
  cle: string;
  titre: string;
  valeurs: (record: R) => readonly string[];
  libelle: (valeur: string) => string;
}

/** The values chosen, by facet. */
export type Choix = Readonly<Record<string, readonly string[]>>;

/** True when the record has, for each facet where something is chosen, one of the values chosen. */
export function matchesChoix<R>(record: R, facettes: readonly Facette<R>[], choix: Choix): boolean {
  return facettes.every(({ cle, valeurs }) => {
    const chosen = choix[cle] ?? [];
    if (chosen.length === 0) return true;
    const own = valeurs(record);
    return chosen.some((valeur) => own.includes(valeur));
  });
}

/**
 * How many records each value of a facet would show, the choices of the other facets kept: a count is what a click gives
 * when the facet has no choice yet.
 */
export function countValeurs<R>(
  records: readonly R[],
  facette: Facette<R>,
  facettes: readonly Facette<R>[],
  choix: Choix,
): Map<string, number> {
  const others = facettes.filter(({ cle }) => cle !== facette.cle);
  const counts = new Map<string, number>();
  for (const record of records) {
    if (!matchesChoix(record, others, choix)) continue;
    for (const valeur of new Set(facette.valeurs(record))) counts.set(valeur, (counts.get(valeur) ?? 0) + 1);
  }
  return counts;
}
