import type { ValueKind } from '../../../src/contract/fields/field.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';

/** The part of a JSON Schema that the documentation reads. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  kind?: ValueKind;
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

/** Kinds whose form the type alone does not tell. */
const FORMS: Partial<Readonly<Record<ValueKind, string>>> = {
  adresse: 'adresse `https://`',
  courriel: 'adresse électronique',
  date: 'date `AAAA`, `AAAA-MM` ou `AAAA-MM-JJ`',
  document: 'nom court (`eau-et-assainissement`)',
  identifiant: 'identifiant',
  jour: 'date `AAAA-MM-JJ`',
  langue: 'code de langue BCP 47 (`fr`, `pt-BR`)',
  pays: 'code ISO de pays',
  thematique: 'nom court (`eau-et-assainissement`)',
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

function describeText({ kind, maxLength }: JsonSchema): string {
  const known = kind && FORMS[kind];
  if (known !== undefined) return known;
  return maxLength === undefined ? 'texte' : `texte, ${maxLength.toLocaleString('fr')} caractères au plus`;
}

function describeNumber({ type, minimum, maximum }: JsonSchema): string {
  const kind = type === 'integer' ? 'nombre entier' : 'nombre';
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    return `${kind} de ${minimum} à ${formatBound(maximum)}`;
  return minimum === undefined ? kind : `${kind}, positif`;
}

/** Years are numbers too. */
const formatBound = (bound: number): string => (bound < 10_000 ? String(bound) : formatNombre(bound));
