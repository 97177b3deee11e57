import { z } from 'zod';
import type { Diagnostic } from '../contract/diagnostic.ts';
import { pluriel } from '../contract/words/format.ts';
import { quote, spellInvisible } from '../contract/words/quote.ts';

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

const FORMATS: Readonly<Record<string, string>> = {
  email: 'adresse électronique attendue',
  date: 'date AAAA-MM-JJ qui existe attendue',
};

/** What was expected, and nothing of what was found: a diagnostic tells it from the input. */
z.config({ localeError: (issue) => expectedOf(issue) });

function expectedOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `${issue.expected} attendu`;
    case 'invalid_value':
      return `${listOu(issue.values.map((value) => (typeof value === 'string' ? quote(value) : String(value))))} attendu`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'autre écriture attendue';
    case 'too_big':
      return sizeOf(issue.origin, Number(issue.maximum), issue.inclusive === false ? 'moins de' : 'au plus');
    case 'too_small':
      return sizeOf(issue.origin, Number(issue.minimum), issue.inclusive === false ? 'plus de' : 'au moins');
    case 'invalid_union':
      return listOu([...new Set(issue.errors.flatMap(([first]) => (first?.path.length === 0 ? [first.message] : [])))]);
    default:
      return 'autre valeur attendue';
  }
}

function sizeOf(origin: string, size: number, bound: 'moins de' | 'au plus' | 'plus de' | 'au moins'): string {
  const unit = { string: 'caractère', array: 'valeur' }[origin];
  if (unit === undefined) return `nombre attendu, ${bound.endsWith(' de') ? `${bound} ${size}` : `${size} ${bound}`}`;
  // An empty text.
  if (origin === 'string' && bound === 'au moins' && size === 1) return 'texte attendu';
  const attendu = `attendu${unit === 'valeur' ? 'e' : ''}${size > 1 ? 's' : ''}`;
  return `${pluriel(size, unit)} ${bound} ${attendu}`;
}

const listOu = (values: readonly string[]): string =>
  values.length === 0
    ? 'autre valeur attendue'
    : [values.slice(0, -1).join(', '), ...values.slice(-1)].filter(Boolean).join(' ou ');

/** The place of a value, as people count, in the form of the reports on an export: `contacts n° 1 · source.pages n° 2`. */
export const nameField = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => {
      if (typeof key === 'number') return ` n° ${key + 1}`;
      return `${index === 0 ? '' : typeof path[index - 1] === 'number' ? ' · ' : '.'}${String(key)}`;
    })
    .join('')
    .trim();

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
      location: { ...location, field: nameField(issue.path) || undefined },
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
