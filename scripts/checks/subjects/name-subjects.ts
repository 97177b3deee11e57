import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
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

/** `reseaux (100)`: the list that has most lines. */
function findLongest(data: Subject['data']): string | undefined {
  const lists = Object.entries(data).flatMap(([field, value]) =>
    Array.isArray(value) ? [[field, value] as const] : [],
  );
  const [longest] = lists.sort(([, a], [, b]) => b.length - a.length);
  return longest && longest[1].length > 0 ? `${longest[0]} (${formatNombre(longest[1].length)})` : undefined;
}

/** Values shorter than this stand in a message by chance. */
const SHORTEST = 3;

/** The field whose value the message quotes, the longest where there are several: `liens · n° 2 · url`. */
function findQuoted(data: Subject['data'], message: string): string | undefined {
  const quoted = [...message.matchAll(/« (.+?) »/gsu)].map(([, text = '']) => text);
  const found = listTexts(data, []).filter(
    ({ text }) => text.length >= SHORTEST && quoted.some((quote) => quote.includes(text)),
  );
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
