import { describeEncoding, isUtf16 } from './describe-encoding.ts';

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
