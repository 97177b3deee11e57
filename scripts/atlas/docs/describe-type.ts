import { z } from 'zod';
import { identifiantSchema } from '../../../src/contract/atlas/identifiant.ts';
import { codePaysSchema } from '../../../src/contract/fields/code-pays.ts';
import { datePartielleSchema } from '../../../src/contract/fields/date.ts';
import { slugSchema } from '../../../src/contract/fields/slug.ts';

/** The part of a JSON Schema that the documentation reads. */
export interface JsonSchema {
  type?: string;
  description?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
}

const PATTERNS: ReadonlyMap<string | undefined, string> = new Map([
  [patternOf(identifiantSchema), 'identifiant'],
  [patternOf(codePaysSchema), 'code ISO de pays'],
  [patternOf(slugSchema), 'nom court (`eau-et-assainissement`)'],
  [patternOf(datePartielleSchema), 'date `AAAA`, `AAAA-MM` ou `AAAA-MM-JJ`'],
]);
const FORMATS: Readonly<Record<string, string>> = {
  date: 'date `AAAA-MM-JJ`',
  email: 'adresse électronique',
  uri: 'adresse `https://`',
};

/** The type of a field, in French: `liste : code ISO de pays (une valeur au moins)`. */
export function describeType(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(describeType).join(', ');
  if (schema.type === 'array')
    return `liste : ${describeType(schema.items ?? {})}${schema.minItems ? ' (une valeur au moins)' : ''}`;
  if (schema.type === 'string') return describeText(schema);
  if (schema.type === 'integer' || schema.type === 'number') return describeNumber(schema);
  return schema.type === 'boolean' ? '`true` ou `false`' : 'objet';
}

function describeText({ format, pattern, maxLength }: JsonSchema): string {
  const known = FORMATS[format ?? ''] ?? PATTERNS.get(pattern);
  if (known !== undefined) return known;
  return maxLength === undefined ? 'texte' : `texte, ${maxLength.toLocaleString('fr')} caractères au plus`;
}

function describeNumber({ type, minimum, maximum }: JsonSchema): string {
  const kind = type === 'integer' ? 'nombre entier' : 'nombre';
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return `${kind} de ${minimum} à ${maximum}`;
  return minimum === undefined ? kind : `${kind}, positif`;
}

function patternOf(schema: z.ZodType): string | undefined {
  return (z.toJSONSchema(schema) as JsonSchema).pattern;
}
