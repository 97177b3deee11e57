import { type AnyTable, objectOfRow } from '../colonne.ts';
import type { Entete, Morceaux } from './format.ts';

/** What the file says of itself, then one row a line. */
export function* renderJson(table: AnyTable, entete: Entete): Morceaux {
  yield `${JSON.stringify({ ...entete, nombre: table.records.length }).slice(0, -1)},"lignes":[`;
  yield* renderRows(table.records, (record) => objectOfRow(table, record));
  yield '\n]}\n';
}

/** One row a line and nothing else. */
export function* renderJsonLines(table: AnyTable): Morceaux {
  for (const record of table.records) yield `${JSON.stringify(objectOfRow(table, record))}\n`;
}

/** RFC 7946; a row whose place is not known has no geometry. */
export function* renderGeoJson(table: AnyTable, entete: Entete): Morceaux {
  yield `${JSON.stringify({ type: 'FeatureCollection', ...entete }).slice(0, -1)},"features":[`;
  yield* renderRows(table.records, (record) => {
    const properties = objectOfRow(table, record);
    const place = table.place?.(record);
    const geometry = place ? { type: 'Point', coordinates: [place.longitude, place.latitude] } : null;
    return { type: 'Feature', id: properties.id, geometry, properties };
  });
  yield '\n]}\n';
}

function* renderRows<R>(records: readonly R[], toObject: (record: R) => object): Morceaux {
  let before = '\n';
  for (const record of records) {
    yield before + JSON.stringify(toObject(record));
    before = ',\n';
  }
}
