import type { JsonSchema } from './describe-type.ts';
import { describeType } from './describe-type.ts';

/** Fields of a source, which the guide's schema shares and does not describe. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  document: 'Clé de `data/reference/documents.yaml`',
  pages: 'Numéros des pages imprimées',
};

/** The table of an object's fields, then the tables of the objects that it holds. */
export function renderFieldTables(title: string, schema: JsonSchema, level = 3): string {
  const fields = Object.entries(schema.properties ?? {});
  const rows = fields.map(([name, field]) => renderRow(name, field, schema.required ?? []));
  const nested = fields
    .map(([name, field]) => [name, objectOf(field)] as const)
    .filter((pair): pair is readonly [string, JsonSchema] => pair[1] !== undefined)
    .map(([name, field]) => renderFieldTables(`\`${name}\``, field, level + 1));
  return [
    `${'#'.repeat(level)} ${title}`,
    ['| champ | type | obligatoire | description |', '|---|---|---|---|', ...rows].join('\n'),
    ...nested,
  ].join('\n\n');
}

function renderRow(name: string, field: JsonSchema, required: readonly string[]): string {
  const cells = [
    `\`${name}\``,
    describeType(field),
    required.includes(name) ? 'oui' : `non${renderDefault(field.default)}`,
    field.description ?? DESCRIPTIONS[name] ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function renderDefault(value: unknown): string {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : ` (\`${value}\` par défaut)`;
}

/** The object that a field holds, alone or in a list. Sources are told once, apart. */
function objectOf(field: JsonSchema): JsonSchema | undefined {
  const object = field.type === 'array' ? field.items : field;
  return object?.type === 'object' && object.properties?.document === undefined ? object : undefined;
}
