import type { ContactBrut } from '../../contract/contact-brut.ts';
import type { Diagnostic } from '../../contract/diagnostic.ts';
import type { Severite } from '../../contract/gravite.ts';

/** Most cases of a rule that the report tells in full; of those that follow it tells the number. */
export const CAS_DETAILLES = 1000;
/** Most cases that are counted: an export with more is not read to its end. */
export const ANOMALIES_MAX = 500_000;

/** Cases of a rule that are counted and not told. */
export interface Omission {
  rule: string;
  severity: Severite;
  nombre: number;
}

/**
 * What is said of an export, in the order of the file, in bounded memory: an export that breaks one rule in each of its
 * records says no more the hundred thousandth time than the first.
 */
export class Journal {
  readonly diagnostics: Diagnostic[] = [];
  /** Every contact met, as it is written: who may not be published is told from them. */
  readonly contacts: ContactBrut[] = [];
  private total = 0;
  private readonly counts = new Map<string, Omission>();

  /** Counts a case; `tell` is called when it is to be told in full. */
  add(rule: string, severity: Severite, tell: () => Diagnostic): void {
    const key = `${severity} ${rule}`;
    const count = this.counts.get(key) ?? { rule, severity, nombre: 0 };
    this.total++;
    if (count.nombre === 0) this.counts.set(key, count);
    if (++count.nombre <= CAS_DETAILLES) this.diagnostics.push(tell());
  }

  /** True when so much is wrong that the rest is not worth reading. */
  isFull(): boolean {
    return this.total > ANOMALIES_MAX;
  }

  /** What was counted beyond the cases told. */
  listOmissions(): Omission[] {
    return [...this.counts.values()]
      .filter(({ nombre }) => nombre > CAS_DETAILLES)
      .map((count) => ({ ...count, nombre: count.nombre - CAS_DETAILLES }));
  }
}
