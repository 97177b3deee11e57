import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { UnreadableInput } from '../lib/read-regular-file.ts';
import type { Provenance } from './recogniser.ts';

/** A text that a file holds, and how it is read. */
export interface Extrait {
  texte: string;
  lecture: Provenance;
}

/** What a file may not grow to once it is decompressed. */
const LARGEST = { maxOutputLength: 512 * 1024 * 1024 };
/** Scripts, styles, fonts, compiled code: no input reaches them, and a few letters side by side mean nothing. */
const CODE = /\.(?:m?js|css|wasm|pagefind|woff2?|ttf|otf)$/i;
const TEXT = /(?:\.(?:html?|json|geojson|csv|tsv|vcf|ics|svg|xml|txt|md|atom|rss|webmanifest|ya?ml)|(?:^|\/)[^./]+)$/i;
/** Lines that their format cuts and goes on with after a space. */
const FOLDED = /\.(?:vcf|ics)$/i;

/**
 * Every text of a file of the site: its own, what it compresses. In the index of
 * Pagefind words are stems, each on its own: `recherche/noms` holds those of the same texts whole.
 */
export function readExtraits(path: string, bytes: Buffer): Extrait[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return readExtraits(path.replace(/\.gz$/i, ''), gunzipSync(bytes, LARGEST));
  if (/\.br$/i.test(path)) return readExtraits(path.slice(0, -3), brotliDecompressSync(bytes, LARGEST));
  if (bytes.subarray(0, 8).equals(PNG)) return readPng(path, bytes);
  if (bytes.subarray(0, 4).equals(ZIP)) return readZip(bytes);
  if (bytes.subarray(0, 4).equals(PARQUET)) return readParquet(bytes);
  return readPlain(path, bytes);
}

/** The bytes as UTF-8; where they are not, also one letter a byte, which reads UTF-16 too since zeros are passed over. */
function readPlain(path: string, bytes: Buffer): Extrait[] {
  const isText = isUtf8(bytes) && !bytes.includes(0);
  const lecture = CODE.test(path) || !(isText || TEXT.test(path)) ? 'code' : 'texte';
  const texte = bytes.toString('utf8');
  const unfolded = FOLDED.test(path) ? texte.replace(/\r?\n[ \t]/g, '') : texte;
  return [unfolded, ...(isText ? [] : [bytes.toString('latin1')])].map((one) => ({ texte: one, lecture }));
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const ENTRY = Buffer.from('PK\x01\x02', 'latin1');

/** The files of an archive (spreadsheets are archives), by its directory, and the archive as bytes. */
function readZip(bytes: Buffer): Extrait[] {
  const extraits = readPlain('.zip', bytes);
  for (let at = bytes.indexOf(ENTRY); at !== -1 && at + 46 <= bytes.length; at = bytes.indexOf(ENTRY, at + 46)) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    extraits.push({ texte: name, lecture: 'texte' });
    if (local + 30 > bytes.length) continue;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    extraits.push(...readExtraits(name, method === 8 ? inflateRawSync(data, LARGEST) : data));
  }
  return extraits;
}

const PARQUET = Buffer.from('PAR1', 'latin1');
/** The head of what gzip makes of a page, without options. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]);
const GZIP_HEAD = 10;

/**
 * The bytes of the file, where its bounds and its own facts stand, and each page that it compresses with gzip.
 * @throws when it compresses in another way: a name could hide there
 */
function readParquet(bytes: Buffer): Extrait[] {
  const { row_groups } = parquetMetadata(new Uint8Array(bytes).buffer);
  for (const { meta_data } of row_groups.flatMap(({ columns }) => columns))
    if (meta_data && !/^(?:GZIP|UNCOMPRESSED)$/.test(meta_data.codec))
      throw new Error(`Parquet compressed with ${meta_data.codec}: the look for people reads gzip only`);
  const parts = [bytes];
  for (let at = bytes.indexOf(GZIP); at !== -1; at = bytes.indexOf(GZIP, at + 1)) {
    const page = inflateRaw(bytes.subarray(at + GZIP_HEAD));
    if (page !== null) parts.push(page);
  }
  return parts.flatMap((part) => readPlain('.txt', part));
}

/** What follows a page is passed over; null where such a head stood by chance. */
function inflateRaw(data: Buffer): Buffer | null {
  try {
    return inflateRawSync(data, LARGEST);
  } catch {
    return null;
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Blocks that hold pixels, colours and sizes. */
const MUET = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|bKGD|pHYs)$/;

/**
 * No text of an image: what is drawn is outlines, made from records that name nobody.
 * @throws when it holds anything else, a comment, what a camera says or what follows its end: a name could hide there
 */
function readPng(path: string, bytes: Buffer): Extrait[] {
  for (let at = PNG.length; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!MUET.test(type))
      throw new UnreadableInput(
        path,
        `image sans texte attendue, bloc « ${type} » trouvé, où un nom pourrait se cacher ; enregistrez-la sans ses métadonnées`,
      );
  }
  return [];
}
