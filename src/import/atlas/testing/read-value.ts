import type { Champ, Reader } from '../champ.ts';
import { Journal } from '../journal.ts';
import type { Reference } from '../reference.ts';
import { buildReference } from '../reference.ts';

const REFERENCE = buildReference([{ alias: 'RDC', code: 'CD' }], ['eau-et-assainissement', 'culture']);

/** Reads one value as an optional field would: what is published, and the rules that speak of it. */
export function readValue<T>(read: Reader<T>, value: unknown, reference: Reference = REFERENCE) {
  const journal = new Journal();
  const fiche = { file: 'atlas.json', label: 'projet P-1', reference, journal, anomalies: 0 };
  const champ: Champ = { fiche, nom: 'champ', perte: 'champ' };
  const published = read(value, champ);
  return { published, rules: rulesOf(journal.diagnostics) };
}

function rulesOf(diagnostics: readonly { rule: string }[]): string[] {
  return diagnostics.map(({ rule }) => rule);
}
