import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { type AnyTable, type Colonne, type Forme, objectOfRow } from '../colonne.ts';
import type { Entete, Morceaux } from './format.ts';

const TYPES: Readonly<Record<Forme, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  texte: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  adresse: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // It may stop at the year or the month.
  date: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  jour: { type: 'INT32', converted_type: 'DATE' },
  entier: { type: 'INT32' },
  nombre: { type: 'DOUBLE' },
  'vrai-faux': { type: 'BOOLEAN' },
};

/** Typed columns; lists are lists. Compressed with gzip, which any reader has and the look for people reads. */
export function* renderParquet(table: AnyTable, entete: Entete): Morceaux {
  const rows = table.records.map((record) => objectOfRow(table, record));
  yield new Uint8Array(
    parquetWriteBuffer({
      columnData: table.colonnes.map(({ nom, forme }) => ({
        name: nom,
        data: rows.map((row) => (forme === 'jour' ? toDay(row[nom] as string | null) : row[nom])),
      })),
      schema: [{ name: 'root', num_children: table.colonnes.length }, ...table.colonnes.flatMap(schemaOf)],
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) },
      kvMetadata: Object.entries(entete).map(([key, value]) => ({ key, value: String(value) })),
      createdBy: 'hyparquet-writer',
    }),
  );
}

const toDay = (jour: string | null): Date | null => (jour === null ? null : new Date(`${jour}T00:00:00Z`));

function schemaOf({ nom, forme, liste, obligatoire }: Colonne<never>): SchemaElement[] {
  if (!liste) return [{ name: nom, ...TYPES[forme], repetition_type: obligatoire ? 'REQUIRED' : 'OPTIONAL' }];
  return [
    { name: nom, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TYPES[forme], repetition_type: 'OPTIONAL' },
  ];
}
