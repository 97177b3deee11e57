// What a person finds when typing the name or the postcode of a collectivité: every one of France, record or not.

/** `commune`, `epci`, `departement`, `region`: the natures that the reference package lists. */
export type NatureReference = 'commune' | 'epci' | 'departement' | 'region';

/** A collectivité of the reference package. */
export interface CollectiviteTrouvee {
  /** Stands in addresses: the INSEE code of a commune (`38185`), the SIREN of an EPCI, `dep-38`, `reg-84`. */
  code: string;
  nom: string;
  nature: NatureReference;
  /** Code of the département of the seat; absent for a region. */
  departement?: string;
  /** Code of the region. */
  region: string;
  population: number | null;
  /** Of a commune. */
  codesPostaux?: string[];
  /** SIREN of the EPCI that a commune belongs to. */
  epci?: string;
  /** Slug of its page in the Atlas; absent when it has no record. */
  fiche?: string;
}
