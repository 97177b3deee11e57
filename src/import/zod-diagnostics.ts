import { z } from 'zod';
import type { Diagnostic } from '../contract/diagnostic.ts';
import { pluriel } from '../contract/words/format.ts';
import { quote, spellInvisible } from '../contract/words/quote.ts';

const { localeError: french } = z.locales.fr();

/** The types that an input may be asked for. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'texte attendu',
  number: 'nombre attendu, sans guillemets',
  int: 'nombre entier attendu',
  boolean: 'true ou false attendu, sans guillemets',
  array: 'liste entre crochets attendue',
  object: 'champs entre accolades attendus',
  record: 'champs entre accolades attendus',
};

/** What was expected, and nothing of what was found: a diagnostic tells it from the input. */
z.config({
  localeError: (issue) => {
    if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `${issue.expected} attendu`;
    if (issue.code === 'invalid_value' && issue.values.length === 1)
      return `${z.core.util.stringifyPrimitive(issue.values[0])} attendu`;
    if (issue.code === 'too_small' && issue.origin === 'array')
      return `${pluriel(Number(issue.minimum), 'valeur')} au moins attendue`;
    return french(issue);
  },
});

const CLES_MONTREES = 5;

/** Turns what zod refused into diagnostics, one an issue, with the value found where it is short enough to show. */
export function zodIssuesToDiagnostics(
  error: z.ZodError,
  input: unknown,
  location: Diagnostic['location'],
  rule: string,
): Diagnostic[] {
  return error.issues.map((issue) => {
    const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], input);
    const { message, hint } = describeIssue(issue, found);
    return {
      rule,
      severity: 'erreur',
      message,
      hint,
      location: { ...location, field: issue.path.join('.') || undefined },
    };
  });
}

function describeIssue(issue: z.core.$ZodIssue, found: unknown): { message: string; hint: string } {
  if (issue.code === 'unrecognized_keys') {
    return { message: `champ inconnu : ${listKeys(issue.keys)}`, hint: 'corrigez son nom, ou retirez-le' };
  }
  if (found === undefined) {
    return { message: 'champ obligatoire, absent', hint: 'ajoutez-le, sur le modèle d’un fichier voisin' };
  }
  return {
    message: `${issue.message}, ${quote(JSON.stringify(found) ?? String(found))} trouvé`,
    hint: 'corrigez le champ, ou retirez-le s’il est facultatif',
  };
}

function listKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, CLES_MONTREES).map((key) => spellInvisible(key.slice(0, 80)));
  return [...shown, ...(keys.length > CLES_MONTREES ? ['…'] : [])].join(', ');
}
