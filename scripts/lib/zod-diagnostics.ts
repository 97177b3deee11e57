import { z } from 'zod';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';

z.config(z.locales.fr());

/** Turns what zod refused into diagnostics, one an issue, with the value found where it is short enough to show. */
export function zodIssuesToDiagnostics(
  error: z.ZodError,
  input: unknown,
  location: Diagnostic['location'],
  rule: string,
  severity: Diagnostic['severity'] = 'erreur',
): Diagnostic[] {
  return error.issues.map((issue) => ({
    rule,
    severity,
    message: `${issue.message}${showFound(input, issue)}`,
    hint: 'corrigez le champ, ou retirez-le s’il est facultatif',
    location: { ...location, field: issue.path.join('.') || undefined },
  }));
}

function showFound(input: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return '';
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], input);
  const text = found === undefined ? 'rien' : (JSON.stringify(found) ?? String(found));
  return `, « ${text.length > 80 ? `${text.slice(0, 79)}…` : text} » trouvé`;
}
