import type { Severite } from '../../../src/contract/diagnostic.ts';

/** What the documentation and the report say of a rule. */
export interface Regle {
  /** The usual severity. */
  readonly severity: Severite;
  /** True when the severity grows with what is lost: `erreur` on a mandatory field, `fatal` in the `export` header. */
  readonly selonChamp: boolean;
  readonly titre: string;
  /** How to mend it, in the imperative. */
  readonly correction: string;
}

/** The input cannot be read, or must not be published. */
export function fatale(titre: string, correction: string): Regle {
  return { severity: 'fatal', selonChamp: false, titre, correction };
}

/** The record is set aside. */
export function refus(titre: string, correction: string): Regle {
  return { severity: 'erreur', selonChamp: false, titre, correction };
}

/** The value is dropped: a warning on an optional field, an error on a mandatory one. */
export function perte(titre: string, correction: string): Regle {
  return { severity: 'avertissement', selonChamp: true, titre, correction };
}

/** The value is published, repaired or as it is. */
export function signalement(titre: string, correction: string): Regle {
  return { severity: 'avertissement', selonChamp: false, titre, correction };
}
