import { quote } from './quote.ts';

/** UTF-8 bytes as text without byte order mark, or the encoding that was found instead and where it shows. */
type DecodedText = { text: string; marque: boolean } | { encodage: string; place: string };

export function decodeText(bytes: Uint8Array): DecodedText {
  const text = isUtf16(bytes) ? null : decodeUtf8(bytes);
  if (text === null) return describeEncoding(bytes);
  return text.startsWith('\uFEFF') ? { text: text.slice(1), marque: true } : { text, marque: false };
}

/** `null` for any byte that is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const EXTRAIT = 30;

/** Names the encoding of bytes that are not UTF-8, and where that shows: a line and the words around. */
function describeEncoding(bytes: Uint8Array): { encodage: string; place: string } {
  if (isUtf16(bytes)) return { encodage: 'UTF-16', place: '' };
  const offset = firstInvalidByte(bytes);
  const excerpt = new TextDecoder('windows-1252').decode(
    bytes.subarray(Math.max(0, offset - EXTRAIT), offset + EXTRAIT),
  );
  const before = Math.min(EXTRAIT, offset);
  const word = excerpt.slice(0, before).match(/[^ \t\r\n"]*$/)?.[0] ?? '';
  const rest = excerpt.slice(before).match(/^[^ \t\r\n"]*/)?.[0] ?? '';
  const encodage = hasUtf8Letter(bytes) ? 'un mélange d’UTF-8 et de Windows-1252' : 'Windows-1252';
  return { encodage, place: `, ligne ${lineAt(bytes, offset)} : ${quote(word + rest)}` };
}

/** By its byte order mark, or by the zero byte that is half of its first letter. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0) !== (b === 0);
}

/** From 1. A carriage return alone ends a line too. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line++;
  }
  return line;
}

/** Where a decoder puts a `U+FFFD` that the bytes do not hold. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  for (let from = 0, at = text.indexOf('\uFFFD'); at !== -1; from = at + 1, at = text.indexOf('\uFFFD', from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    offset += 3;
  }
  return offset;
}

/** True when some letter is properly encoded on two bytes, as `é` is in UTF-8. */
function hasUtf8Letter(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at !== -1; at = bytes.indexOf(0xc3, at + 1)) {
    if (((bytes[at + 1] ?? 0) & 0xc0) === 0x80) return true;
  }
  return false;
}
