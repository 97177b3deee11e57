import { isUtf8 } from 'node:buffer';
import { gunzipSync, inflateRawSync } from 'node:zlib';

// How many rows a file holds, from outside: a count of its own, that shares nothing with the readers of src/import/. A row with
// nothing in it is none. Not for archives of several files, nor for what cannot be read.

/** The rows of a file; null when this count cannot tell. */
export function countRows(bytes: Buffer): number | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return countRows(gunzipSync(bytes));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return countWorkbook(bytes);
  const text = decode(bytes);
  if (/^\s*[{[]/.test(text)) return countJson(text);
  return countCsv(text);
}

/** Only the signs of ASCII matter to the count, and the spaces: a row of them is empty. */
function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, 200);
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const marked = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  if (marked(0xff, 0xfe) || zeros(1) > head.length / 4) return withoutMark(bytes.toString('utf16le'));
  if (marked(0xfe, 0xff) || zeros(0) > head.length / 4) return withoutMark(swapBytes(bytes).toString('utf16le'));
  return isUtf8(bytes) ? withoutMark(bytes.toString()) : bytes.toString('latin1').replace(ESPACES, ' ');
}

/** Those of UTF-8, where only some lines are, of Mac OS Roman and of MS-DOS. */
const ESPACES = /\xc2\xa0|\xe2\x80[\xa8\xa9\xaf]|\xe3\x80\x80|\xef\xbb\xbf|[\xca\xff]/g;

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** The last byte of a text that was cut is half a letter. */
const swapBytes = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

/** A row ends with a line, unless a quote that opened at the beginning of a cell is still open. */
function countCsv(csv: string): number | null {
  // A text of nothing, as Excel keeps it from being a number.
  const text = csv.replace(/(^|[;,\t|\r\n])(?:=""|"=""""")(?=[;,\t|\r\n]|$)/g, '$1');
  let rows = 0;
  let filled = false;
  let open = false;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (open) {
      if (sign === '"' && text[at + 1] === '"') {
        at++;
        filled = true;
      } else if (sign === '"') open = false;
      if (!/[\s"]/.test(sign)) filled = true;
    } else if (sign === '"' && atStart) open = true;
    else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      if (filled) rows++;
      filled = false;
    } else if (!/[;,\t|\s]/.test(sign)) filled = true;
    atStart = /[;,\t|\r\n]/.test(sign);
  }
  if (open) return null;
  if (filled) rows++;
  return /^sep=/i.test(text) ? rows - 1 : rows;
}

function countJson(text: string): number | null {
  try {
    return countRecords(JSON.parse(text));
  } catch {
    return text.split(/\r?\n/).filter((line) => /^\s*[{[]/.test(line)).length;
  }
}

/** Every element that is not null of the arrays that stand in no other. */
function countRecords(value: unknown): number {
  // A list of names or of numbers is no table.
  if (Array.isArray(value))
    return value.some((element) => typeof element === 'object' && element !== null)
      ? value.filter((element) => hasValue(element)).length
      : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, child) => sum + countRecords(child), 0);
}

function hasValue(element: unknown, depth = 0): boolean {
  if (depth > 20) return true;
  if (typeof element === 'string') return element.trim() !== '';
  if (typeof element !== 'object' || element === null) return element !== null && element !== undefined;
  return Object.values(element).some((child) => hasValue(child, depth + 1));
}

/** Rows of the XML of a workbook that hold a value. */
function countWorkbook(bytes: Buffer): number | null {
  const files = listEntries(bytes);
  const content = files.get('content.xml');
  if (content !== undefined) return countOds(content);
  if (!files.has('xl/workbook.xml')) return null;
  const shared = [
    ...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g),
  ].map(([, inner = '']) => isFilled(inner.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>|<[^>]*>/g, '')));
  return [...files].reduce(
    (sum, [name, xml]) => sum + (/^xl\/worksheets\/[^/]+\.xml$/.test(name) ? countSheet(xml, shared) : 0),
    0,
  );
}

/** `&#160;` is a space too. */
const isFilled = (xml: string): boolean =>
  xml
    .replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .trim() !== '';

function countSheet(xml: string, shared: readonly boolean[]): number {
  return [...xml.matchAll(/<(?:\w+:)?row\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)].filter(([, row = '']) =>
    [...row.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)].some(
      ([, attributes = '', cell = '']) => {
        const value =
          /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(cell)?.[1] ??
          cell.replace(/<(?:\w+:)?f\b[\s\S]*?<\/(?:\w+:)?f>|<[^>]*>/g, '');
        return /\bt="s"/.test(attributes) ? shared[Number(value)] === true : isFilled(value);
      },
    ),
  ).length;
}

function countOds(xml: string): number {
  return [...xml.matchAll(/<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g)].reduce(
    (sum, [, attributes = '', row = '']) => {
      if (!isFilled(row.replace(/<office:annotation[\s\S]*?<\/office:annotation>|<[^>]*>/g, ''))) return sum;
      return sum + Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    },
    0,
  );
}

/** The files of a small archive, by its directory. */
function listEntries(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = end === -1 ? -1 : bytes.readUInt32LE(end + 16);
  while (at >= 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    if (/^(?:content\.xml|xl\/(?:workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/.test(name))
      files.set(
        name,
        (method === 0 ? data : inflateRawSync(data, { maxOutputLength: 128 * 1024 * 1024 })).toString('utf8'),
      );
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
