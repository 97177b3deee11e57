const EXTRAIT = 30;

/** Names the encoding of bytes that are not UTF-8, and where that shows: a line and the words around. */
export function describeEncoding(bytes: Uint8Array): { encodage: string; place: string } {
  if (isUtf16(bytes)) return { encodage: 'UTF-16', place: '' };
  const offset = firstInvalidByte(bytes);
  const line = bytes.subarray(0, offset).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const excerpt = new TextDecoder('windows-1252').decode(
    bytes.subarray(Math.max(0, offset - EXTRAIT), offset + EXTRAIT),
  );
  const word = excerpt.slice(0, EXTRAIT).match(/[^\s"]*$/)?.[0] ?? '';
  const rest = excerpt.slice(Math.min(EXTRAIT, offset)).match(/^[^\s"]*/)?.[0] ?? '';
  const encodage = hasUtf8Letter(bytes) ? 'un mélange d’UTF-8 et de Windows-1252' : 'Windows-1252';
  return { encodage, place: `, ligne ${line} : « ${word}${rest} »` };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
}

/** How many bytes follow the first one of a UTF-8 sequence; -1 when it begins none. */
function followers(byte: number): number {
  if (byte < 0x80) return 0;
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
}

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  return length >= 0 && bytes.subarray(at + 1, at + 1 + length).every((byte) => byte >= 0x80 && byte < 0xc0);
}

function firstInvalidByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = followers(bytes[at] ?? 0);
    if (!isSequence(bytes, at, length)) return at;
    at += length + 1;
  }
  return bytes.length;
}

/** True when some letter is properly encoded on two bytes, as `é` is in UTF-8. */
function hasUtf8Letter(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => byte === 0xc3 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80);
}
