import { formatNombre } from '../../../src/lib/format.ts';
import type { Diagnostic } from '../../../src/schemas/diagnostic.ts';
import type { Subject } from './load-subjects.ts';

/** Rules that speak of how much a page holds rather than of a value. */
const WEIGHTS = new Set(['budget-ecoindex', 'budget-carte']);

/**
 * Says of each diagnostic of a page which record and which field it comes from, as far as that can be told: the longest
 * list of the record for a page that is too heavy, else the field that holds what was found.
 */
export function nameSubjects(
  diagnostics: readonly Diagnostic[],
  subjectOf: (file: string) => Subject | undefined,
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const subject = subjectOf(diagnostic.location.file);
    if (subject === undefined) return diagnostic;
    const { rule, message, location } = diagnostic;
    const field = WEIGHTS.has(rule) ? findLongest(subject.data) : findQuoted(subject.data, message);
    return { ...diagnostic, location: { ...location, record: subject.record, ...(field && { field }) } };
  });
}

/** `reseaux (100)`: the list that weighs most once written. */
function findLongest(data: Subject['data']): string | undefined {
  const lists = Object.entries(data).flatMap(([field, value]) =>
    Array.isArray(value) && value.length > 0 ? [{ field, value, size: JSON.stringify(value).length }] : [],
  );
  const longest = lists.reduce<(typeof lists)[number] | undefined>(
    (a, b) => (a !== undefined && a.size >= b.size ? a : b),
    undefined,
  );
  return longest && `${longest.field} (${formatNombre(longest.value.length)})`;
}

/** Values shorter than this stand in a message by chance. */
const SHORTEST = 3;

/** The field whose value stands in the message, the longest where there are several: `liens · 2 · url`. */
function findQuoted(data: Subject['data'], message: string): string | undefined {
  const found = listTexts(data, []).filter(({ text }) => text.length >= SHORTEST && message.includes(text));
  const longest = found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (a !== undefined && a.text.length >= b.text.length ? a : b),
    undefined,
  );
  return longest?.path.join(' · ');
}

function listTexts(value: unknown, path: readonly string[]): { text: string; path: readonly string[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    listTexts(item, [...path, Array.isArray(value) ? `n° ${Number(key) + 1}` : key]),
  );
}
