import { decodeText } from '../../src/contract/words/decode-text.ts';
import { readRegularFile } from '../lib/read-regular-file.ts';
import { ImportError } from './import-guide.ts';

/** Longest text that is read, in bytes, as its message says: a hundred guides. */
const LONGEST = 64 * 1024 * 1024;

/** Signatures of files that are no text: PDF, ZIP (and so Word), gzip, old Word, PNG, JPEG. */
const SIGNATURES: readonly [string, string][] = [
  ['%PDF-', 'PDF trouvé ; extrayez d’abord son texte (« pdftotext fichier.pdf »)'],
  ['PK\u0003\u0004', 'archive ZIP ou document Word trouvé ; enregistrez-le en texte brut, UTF-8'],
  ['\u001f\u008b', 'archive gzip trouvée ; décompressez-la d’abord'],
  ['\u00d0\u00cf\u0011\u00e0', 'document Word trouvé ; enregistrez-le en texte brut, UTF-8'],
  ['\u0089PNG', 'image trouvée'],
  ['\u00ff\u00d8\u00ff', 'image trouvée'],
];

/**
 * Reads the text of a guide.
 * @throws UnreadableInput when there is no such file; ImportError when it is no UTF-8 text.
 */
export function loadSource(file: string): string {
  const bytes = readRegularFile(file, LONGEST);
  if (bytes.length > LONGEST) throw new ImportError(`${file} : texte d’un guide attendu, de 64 Mo au plus`);
  return decodeSource(bytes, file);
}

export function decodeSource(bytes: Uint8Array, file: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  for (const [signature, what] of SIGNATURES) {
    if (start.startsWith(signature)) throw new ImportError(`${file} : texte attendu, ${what}`);
  }
  const decoded = decodeText(bytes);
  if ('encodage' in decoded)
    throw new ImportError(`${file} : UTF-8 attendu, ${decoded.encodage} trouvé${decoded.place}`);
  const { text } = decoded;
  if (text.trim() === '') throw new ImportError(`${file} : texte d’un guide attendu, fichier vide trouvé`);
  if (isBinary(text)) throw new ImportError(`${file} : texte attendu, fichier binaire trouvé`);
  return text;
}

/** Characters that no text holds, apart from the form feeds that mark pages. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > text.length / 1000;
}
