import { SECTIONS } from '../atlas/counts.ts';
import { isObjet, type Objet } from '../objet.ts';
import { type Cellule, type Export, type Ligne, type Lu, type Tableau, toTableau } from '../tableau.ts';
import { joinReferences } from './join-references.ts';

/** Deepest object that an array is looked for in, or that a record is opened to. */
const PROFONDEUR_MAX = 6;

/**
 * Every table of a JSON document, whatever its shape: each array of objects (or of rows) that no other one holds. An object in
 * a record opens into columns: `{ porteur: { nom: … } }` → « porteur.nom ».
 */
export function readJson(fichier: string, document: unknown): Lu {
  const whole = readExport(fichier, document);
  if (whole !== undefined) return { tableaux: [], exports: [whole], remarques: [] };
  return { tableaux: listArrays(fichier, document, []).filter(({ lignes }) => lignes.length > 0), remarques: [] };
}

function readExport(fichier: string, document: unknown): Export | undefined {
  if (!isObjet(document) || !isObjet(document.export) || !SECTIONS.every((section) => Array.isArray(document[section])))
    return undefined;
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, document[section]])) as Export['sections'];
  return { fichier, export: document.export, sections };
}

/** A record a line. */
export function toRecords(texte: string): unknown[] | undefined {
  const records: unknown[] = [];
  for (const line of texte.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    try {
      const record: unknown = JSON.parse(line);
      if (typeof record !== 'object' || record === null) return undefined;
      records.push(record);
    } catch {
      return undefined;
    }
  }
  return records.length > 0 ? records : undefined;
}

function listArrays(fichier: string, value: unknown, path: readonly string[]): Tableau[] {
  if (Array.isArray(value)) return readArray(fichier, value, path.length === 0 ? undefined : path.join('.'));
  if (!isObjet(value) || path.length >= PROFONDEUR_MAX) return [];
  const table = readColumnar(fichier, value, path);
  if (table !== undefined) return [table];
  const inner = Object.entries(joinReferences(value) as Objet).flatMap(([key, child]) =>
    listArrays(fichier, child, [...path, key]),
  );
  if (inner.length > 0) return inner;
  // No array anywhere: records by key, `{ "12": { … }, "13": { … } }`, or one alone.
  const records = Object.values(value);
  if (records.length > 1 && records.every(isObjet)) return readArray(fichier, records, path.join('.') || undefined);
  return path.length === 0 && records.length > 0 ? readArray(fichier, [value], undefined) : [];
}

/** `{ columns: [A, B], data: [[1, 2], …] }`: the names stand beside the rows. */
function readColumnar(fichier: string, value: Objet, path: readonly string[]): Tableau | undefined {
  const arrays = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const names = arrays.find(([, list]) => list.length > 1 && list.every((one) => typeof one === 'string'))?.[1] as
    | string[]
    | undefined;
  const [key, rows] = arrays.find(([, list]) => list.length > 0 && list.every(Array.isArray)) ?? [];
  if (names === undefined || key === undefined || !rows?.every((row) => (row as unknown[]).length <= names.length))
    return undefined;
  const lignes = (rows as unknown[][]).map((row, place) => ({
    numero: place + 1,
    cellules: row.map((one) => toCellule(one)),
  }));
  return toTableau(fichier, [...path, key].join('.'), lignes, names);
}

function readArray(fichier: string, array: readonly unknown[], feuille: string | undefined): Tableau[] {
  const filled = array.filter((element) => element !== null);
  if (filled.length === 0) return [];
  if (filled.every(Array.isArray)) {
    const rows = array.map((row, place) => ({
      numero: place + 1,
      cellules: Array.isArray(row) ? row.map((one) => toCellule(one)) : [],
    }));
    return [toTableau(fichier, feuille, rows)];
  }
  if (!filled.some(isObjet)) return [];
  const columns = new Map<string, number>();
  const rows: Ligne[] = array.map((record, place) => {
    const cellules: Cellule[] = [];
    const put = (name: string, cellule: Cellule) => {
      const known = columns.get(name) ?? columns.size;
      columns.set(name, known);
      cellules[known] = cellule;
    };
    if (isObjet(record)) openRecord(record, '', put, 0);
    else put('valeur', toCellule(record));
    return { numero: place + 1, cellules: Array.from(cellules, (cellule) => cellule ?? null) };
  });
  return [toTableau(fichier, feuille, rows, [...columns.keys()])];
}

/** GeoJSON: `geometry` of a point gives two columns, `properties` opens as if it were the record. */
function openRecord(record: Objet, prefix: string, put: (name: string, cellule: Cellule) => void, depth: number): void {
  const isFeature = record.type === 'Feature';
  for (const [key, value] of Object.entries(record)) {
    if (isFeature && key === 'type') continue;
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const point = pointOf(value);
    if (point !== undefined) {
      put('latitude', point[1]);
      put('longitude', point[0]);
    } else if (isObjet(value) && depth < PROFONDEUR_MAX)
      openRecord(value, key === 'properties' ? prefix : name, put, depth + 1);
    else if (Array.isArray(value) && depth < PROFONDEUR_MAX && value.some(isObjet)) openList(value, name, put, depth);
    else put(name, toCellule(value));
  }
}

function pointOf(value: unknown): [number, number] | undefined {
  if (!isObjet(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return undefined;
  const [longitude, latitude] = value.coordinates as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
}

/** `[{ nom: A, pays: X }, { nom: B }]` → « partenaires.nom » : [A, B], « partenaires.pays » : [X, null]: values stay side by side. */
function openList(
  list: readonly unknown[],
  name: string,
  put: (name: string, cellule: Cellule) => void,
  depth: number,
): void {
  const columns = new Map<string, Cellule[]>();
  for (const [place, element] of list.entries()) {
    const putOne = (key: string, cellule: Cellule) => {
      const column = columns.get(key) ?? Array.from(list, () => null);
      columns.set(key, column);
      column[place] = cellule;
    };
    if (isObjet(element)) openRecord(element, name, putOne, depth + 1);
    else putOne(name, toCellule(element));
  }
  for (const [key, column] of columns) put(key, column);
}

/** Lists in a list in a list are no value of a table: they are told, not opened. */
const LISTES_MAX = 2;

function toCellule(value: unknown, depth = 0): Cellule {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return depth < LISTES_MAX ? value.map((one) => toCellule(one, depth + 1)) : '[…]';
  return Object.keys(value).length === 0 ? null : '{…}';
}
