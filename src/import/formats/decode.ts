import { repairMojibake } from '../atlas/rules/mojibake.ts';

/** A text, and the encoding that was found out. */
interface Decoded {
  texte: string;
  encodage: 'UTF-8' | 'UTF-16' | 'UTF-8 encodé deux fois' | 'Windows-1252' | 'Mac OS Roman' | 'MS-DOS (850)';
  /** Numbers of the only lines that are in it, where the others are UTF-8. */
  lignes?: readonly number[];
}

/** Letters of French and its typography outside ASCII. */
const FRANCAIS = /[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»’€°–—…\u00a0]/g;
/** What a wrong reading leaves between letters. */
const ETRANGE = /[\u0080-\u009f\ufffd]|\p{L}[‚„ˆ‹›¢¤¥¦§¨©¬®¯±´¶¸¿\u0160Žž†‡•¡]\p{L}|[‚Šˆ…Œƒ‡—“]\p{Ll}/gu;

/** The letters of code page 850 from 0x80 on: what « CSV (MS-DOS) » writes, and no browser decodes. */
const PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * Finds out in which encoding a French text is: by its mark, by its zero bytes, by being UTF-8, else by which of the old
 * encodings makes French of it.
 */
export function decodeTable(octets: Uint8Array): Decoded {
  const utf16 = utf16Of(octets);
  if (utf16 !== undefined)
    return { texte: new TextDecoder(utf16).decode(octets).replace(/^\ufeff/, ''), encodage: 'UTF-16' };
  const texte = decodeUtf8(octets);
  if (texte === undefined) return decodeMixed(octets) ?? decodeOld(octets);
  // Headings that were read as Windows-1252 once too often: so was the whole.
  const double = repairMojibake(texte.slice(0, TETE)) !== texte.slice(0, TETE);
  return double ? { texte: repairMojibake(texte), encodage: 'UTF-8 encodé deux fois' } : { texte, encodage: 'UTF-8' };
}

/** Signs in which headings are looked for. */
const TETE = 4096;

function decodeUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
}

/** Lines of UTF-8 to which others were added: no old encoding makes UTF-8 but by chance. */
function decodeMixed(octets: Uint8Array): Decoded | undefined {
  const lines = splitLines(octets);
  const texts = lines.map(decodeUtf8);
  const old = lines.filter((_, place) => texts[place] === undefined);
  const accented = lines.filter((line, place) => texts[place] !== undefined && line.some((byte) => byte > 127)).length;
  if (accented < old.length) return undefined;
  const { read, encodage } = findOld(join(old).subarray(0, ECHANTILLON));
  return {
    texte: lines.map((line, place) => texts[place] ?? read(line)).join('\n'),
    encodage,
    lignes: [...texts.keys()].filter((place) => texts[place] === undefined).map((place) => place + 1),
  };
}

function splitLines(octets: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = octets.indexOf(0x0a); end !== -1; end = octets.indexOf(0x0a, from)) {
    lines.push(octets.subarray(from, end));
    from = end + 1;
  }
  return [...lines, octets.subarray(from)];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes read to choose between old encodings. */
const ECHANTILLON = 1024 * 1024;

function decodeOld(octets: Uint8Array): Decoded {
  const { read, encodage } = findOld(octets.subarray(0, ECHANTILLON));
  return { texte: read(octets), encodage };
}

function findOld(sample: Uint8Array) {
  const readings = [
    { encodage: 'Windows-1252' as const, read: (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes) },
    { encodage: 'Mac OS Roman' as const, read: (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes) },
    { encodage: 'MS-DOS (850)' as const, read: decode850 },
  ];
  const scored = readings.map((reading) => ({ ...reading, score: scoreFrench(reading.read(sample)) }));
  // The first of equals: Windows-1252 unless another reads better.
  return scored.reduce((a, b) => (b.score > a.score ? b : a));
}

function scoreFrench(text: string): number {
  return (text.match(FRANCAIS)?.length ?? 0) - 3 * (text.match(ETRANGE)?.length ?? 0);
}

function decode850(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 8192)
    parts.push(
      Array.from(octets.subarray(at, at + 8192), (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : (PAGE_850[byte - 0x80] ?? '\ufffd'),
      ).join(''),
    );
  return parts.join('');
}

/** By its mark, or by every other byte being zero in its first letters. */
function utf16Of(octets: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = octets;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = octets.subarray(0, 200);
  if (head.length < 4) return undefined;
  const zeros = [0, 1].map((parity) => head.filter((byte, at) => at % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even < odd / 4) return 'utf-16le';
  return even > head.length / 4 && odd < even / 4 ? 'utf-16be' : undefined;
}

/** Bytes that no text has: pictures, programs. */
export function isBinary(octets: Uint8Array): boolean {
  if (utf16Of(octets) !== undefined) return false;
  const head = octets.subarray(0, 4096);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)).length;
  return controls > head.length / 100;
}
