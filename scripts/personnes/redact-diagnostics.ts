import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Ecart } from './ecart.ts';
import { placeOf } from './list-personnes.ts';

type Redaction = Pick<Ecart, 'redact' | 'places'>;

/** What may be printed of each: nobody who is left out, and nothing of what a contact that is not published holds. */
export function redactDiagnostics(diagnostics: readonly Diagnostic[], ecart: Redaction): Diagnostic[] {
  return diagnostics.map((diagnostic) => redactDiagnostic(diagnostic, ecart));
}

function redactDiagnostic(diagnostic: Diagnostic, { redact, places }: Redaction): Diagnostic {
  const { message, hint, outcome, location } = diagnostic;
  const { file, record, field } = location;
  const clear = isOfContact(location, places) ? hideQuoted : redact;
  return {
    ...diagnostic,
    message: redact(clear(message)),
    hint: redact(clear(hint)),
    ...(outcome !== undefined && { outcome: redact(clear(outcome)) }),
    location: {
      ...location,
      file: redact(file),
      ...(record !== undefined && { record: redact(record) }),
      ...(field !== undefined && { field: redact(field) }),
    },
  };
}

/** A message without the values that it quotes. */
export const hideQuoted = (message: string): string => message.replace(/«[^»]*»/g, '‹valeur non montrée›');

/** `contacts n° 2 · courriel`: the contact is what stands before, at any depth. */
function isOfContact(location: Diagnostic['location'], places: ReadonlySet<string>): boolean {
  const { field } = location;
  if (field === undefined || places.size === 0) return false;
  const parts = field.split(' · ');
  return parts.some((_, at) => places.has(placeOf({ ...location, field: parts.slice(0, at + 1).join(' · ') })));
}

/** Every text of a report, however deep. */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  if (typeof value === 'string') return redact(value) as T;
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)])) as T;
}
