// What tells software what a table holds, from its columns: Table Schema for the CSV, JSON Schema for the rest.
import { SITE } from '../../src/contract/site.ts';
import type { AnyTable, Colonne, Forme } from './colonne.ts';
import type { Entete } from './formats/format.ts';

/** A year, a month or a day. */
const DATE_PARTIELLE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

type Descriptor = Record<string, unknown>;

const CHAMPS: Readonly<Record<Forme, Descriptor>> = {
  texte: { type: 'string' },
  entier: { type: 'integer' },
  nombre: { type: 'number' },
  'vrai-faux': { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] },
  jour: { type: 'date' },
  date: { type: 'string' },
  adresse: { type: 'string', format: 'uri' },
};

/**
 * Table Schema, as schema.data.gouv.fr wants it.
 * @param csv the address of the file that it describes
 */
export function renderTableSchema(table: AnyTable, entete: Entete, page: string, csv: string): string {
  const schema = {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: table.nom,
    title: table.titre,
    description: table.description,
    countryCode: 'FR',
    homepage: page,
    path: entete.adresse,
    version: '1.0.0',
    lastModified: entete.date,
    contributors: [{ title: SITE.nom, role: 'author' }],
    resources: [{ name: table.nom, title: table.titre, path: csv }],
    missingValues: [''],
    primaryKey: 'id',
    fields: table.colonnes.map(toChamp),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function toChamp({ nom, titre, description, forme, liste, obligatoire, codes }: Colonne<never>): Descriptor {
  const constraints = {
    required: obligatoire,
    ...(nom === 'id' ? { unique: true } : {}),
    ...(forme === 'date' && !liste ? { pattern: DATE_PARTIELLE } : {}),
    ...(codes && !liste ? { enum: codes } : {}),
  };
  const type = liste ? { type: 'string' } : CHAMPS[forme];
  return { name: nom, title: titre, description, ...type, constraints };
}

const VALEURS: Readonly<Record<Forme, Descriptor>> = {
  texte: { type: 'string' },
  entier: { type: 'integer' },
  nombre: { type: 'number' },
  'vrai-faux': { type: 'boolean' },
  jour: { type: 'string', format: 'date' },
  date: { type: 'string', pattern: DATE_PARTIELLE },
  adresse: { type: 'string', format: 'uri' },
};

/** A row, as JSON Schema 2020-12. */
export const rowSchema = (table: Pick<AnyTable, 'titre' | 'description' | 'colonnes'>): Descriptor => ({
  title: table.titre,
  description: table.description,
  type: 'object',
  additionalProperties: false,
  required: table.colonnes.map(({ nom }) => nom),
  properties: Object.fromEntries(table.colonnes.map((colonne) => [colonne.nom, valueSchema(colonne)])),
});

function valueSchema({ titre, description, forme, liste, obligatoire, codes }: Colonne<never>): Descriptor {
  const about = { title: titre, description };
  const one = { ...VALEURS[forme], ...(codes ? { enum: codes } : {}) };
  const orNull = { anyOf: [one, { type: 'null' }] };
  if (liste) return { ...about, type: 'array', items: orNull };
  return obligatoire ? { ...about, ...one } : { ...about, ...orNull };
}
