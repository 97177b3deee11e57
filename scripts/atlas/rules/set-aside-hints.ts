import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatHint, LAISSEE_DE_COTE } from '../champ.ts';
import type { Entry } from '../entry.ts';
import type { RegleId } from '../regles.ts';

/** The warnings on a record that is set aside in the end no longer say that something was published instead. */
export function correctHints(diagnostics: readonly Diagnostic[], entries: readonly Entry<unknown>[]): Diagnostic[] {
  const setAside = new Set(
    entries.filter(({ record, merged }) => record === null && !merged).map(({ fiche }) => fiche.label),
  );
  return diagnostics.map((diagnostic) => {
    const { rule, severity, location } = diagnostic;
    if (severity !== 'avertissement' || !setAside.has(location.record)) return diagnostic;
    return { ...diagnostic, hint: formatHint(rule as RegleId, LAISSEE_DE_COTE) };
  });
}
