/** One way to narrow a list, as a person sees it. */
export interface FacetteMontree {
  /** Also the parameter of the address. */
  cle: string;
  titre: string;
  libelle: (valeur: string) => string;
  /** All the values in the order in which they stand; without it the commonest come first, a few of them. */
  ordre?: readonly string[];
  /** True of a value that is a part of the one above it. */
  estPartie?: (valeur: string) => boolean;
}

/** A record has any number of values, a person chooses any number of them. */
export interface Facette<R> extends FacetteMontree {
  valeurs: (record: R) => readonly string[];
  /** True of a record that says nothing of the facet, and stays whatever is chosen. */
  garde?: (record: R) => boolean;
}

/** The values chosen, by facet. */
export type Choix = Readonly<Record<string, readonly string[]>>;

/** True when the record has, for each facet where something is chosen, one of the values chosen. */
export function matchesChoix<R>(record: R, facettes: readonly Facette<R>[], choix: Choix): boolean {
  return facettes.every((facette) => passes(record, facette, choix));
}

function passes<R>(record: R, { cle, valeurs, garde }: Facette<R>, choix: Choix): boolean {
  const chosen = choix[cle] ?? [];
  if (chosen.length === 0 || garde?.(record)) return true;
  const own = valeurs(record);
  return chosen.some((valeur) => own.includes(valeur));
}

/** How many records each value of a facet would show, the choices of the other facets kept. */
export interface CompteFacette {
  valeurs: ReadonlyMap<string, number>;
  /** How many records more stay whatever is chosen. */
  gardes: number;
}

/** Counts every facet, in their order: a count is what a click gives when the facet has no choice yet. */
export function countFacettes<R>(
  records: readonly R[],
  facettes: readonly Facette<R>[],
  choix: Choix,
): CompteFacette[] {
  const comptes = facettes.map(() => ({ valeurs: new Map<string, number>(), gardes: 0 }));
  for (const record of records) {
    const failed = facettes.filter((facette) => !passes(record, facette, choix));
    if (failed.length > 1) continue;
    for (const [place, facette] of facettes.entries()) {
      const compte = comptes[place];
      if (compte === undefined || (failed.length === 1 && failed[0] !== facette)) continue;
      if (facette.garde?.(record)) compte.gardes += 1;
      for (const valeur of new Set(facette.valeurs(record)))
        compte.valeurs.set(valeur, (compte.valeurs.get(valeur) ?? 0) + 1);
    }
  }
  return comptes;
}

/** The values of a facet with one more, or without it. */
export function toggleValeur(choix: Choix, cle: string, valeur: string, isChosen: boolean): Choix {
  const others = (choix[cle] ?? []).filter((other) => other !== valeur);
  return { [cle]: isChosen ? [...others, valeur] : others };
}
