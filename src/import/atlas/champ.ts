import type { Severite } from '../../contract/gravite.ts';
import { withFrenchSpaces } from '../../contract/words/french-spaces.ts';
import type { Journal } from './journal.ts';
import type { Reference } from './reference.ts';
import { REGLES, type RegleId } from './rule-texts.ts';

/** What goes missing when a value cannot be used. */
export type Perte = 'fichier' | 'fiche' | 'champ' | 'element';

/** A record being read, and where its troubles go. */
export interface Fiche {
  readonly file: string;
  /** `projet P-10423`; `undefined` for the file as a whole. */
  readonly label: string | undefined;
  readonly reference: Reference;
  readonly journal: Journal;
  /** How many things were said of the record. */
  anomalies: number;
  /** The first rule for which the record is left out. */
  refus?: RegleId;
}

/** A field of a record being read. */
export interface Champ {
  readonly fiche: Fiche;
  /** As the report names it: `pays`, `apd n° 2 · montant`. */
  readonly nom: string | undefined;
  readonly perte: Perte;
}

/** Reads a value that is present; `undefined` when it cannot be used, which the reader has then reported. */
export type Reader<T> = (value: unknown, champ: Champ) => T | undefined;

/** A text, or how to make one that is long to make: it is made only when it is told. */
type Message = string | (() => string);

const SEVERITE_PERTE: Readonly<Record<Perte, Severite>> = {
  fichier: 'fatal',
  fiche: 'erreur',
  champ: 'avertissement',
  element: 'avertissement',
};

/** What becomes of a record that cannot be published. */
export const LAISSEE_DE_COTE = 'la fiche est laissée de côté';

const SUITE_PERTE: Readonly<Record<Perte, string>> = {
  fichier: 'rien n’est publié',
  fiche: LAISSEE_DE_COTE,
  champ: 'publié sans ce champ',
  element: 'publié sans cet élément',
};

/** Reports a value that is published all the same. `publie` says what was published. */
export function flag(champ: Champ, rule: RegleId, message: string, publie: string): void {
  report(champ, rule, 'avertissement', message, publie);
}

/** Reports a value that cannot be used, as severely as what is lost with it. Always `undefined`. */
export function refuse(champ: Champ, rule: RegleId, message: Message, suite = SUITE_PERTE[champ.perte]): undefined {
  report(champ, rule, SEVERITE_PERTE[champ.perte], message, suite);
}

/** The whole record as a place to report. */
export function champFiche(fiche: Fiche): Champ {
  return { fiche, nom: undefined, perte: 'fiche' };
}

/** The n-th element of a list (from 0): its loss costs the element only. */
export function champElement(champ: Champ, index: number): Champ {
  return { fiche: champ.fiche, nom: `${champ.nom} n° ${index + 1}`, perte: 'element' };
}

/** Most things that are said of one record: one that has more is set aside, the rest of it unread. */
export const ANOMALIES_FICHE_MAX = 1000;

export function isSaturated({ anomalies }: Fiche): boolean {
  return anomalies > ANOMALIES_FICHE_MAX;
}

/** The same field, where losing one value of the list costs only that value. */
export function champValeur(champ: Champ): Champ {
  return { ...champ, perte: 'element' };
}

function report({ fiche, nom }: Champ, rule: RegleId, severity: Severite, message: Message, suite: string): void {
  fiche.anomalies++;
  if (severity === 'erreur') fiche.refus ??= rule;
  fiche.journal.add(rule, severity, () => ({
    rule,
    severity,
    message: withFrenchSpaces(typeof message === 'string' ? message : message()),
    hint: withFrenchSpaces(REGLES[rule].correction),
    outcome: withFrenchSpaces(suite),
    location: {
      file: fiche.file,
      ...(fiche.label !== undefined && { record: fiche.label }),
      ...(nom !== undefined && { field: nom }),
    },
  }));
}
