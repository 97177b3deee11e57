import { gunzipSync } from 'node:zlib';
import type { Champ } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { describeEncoding } from './describe-encoding.ts';

/** Longest export that is read, once uncompressed: ten times the national Atlas. */
export const TAILLE_MAX = 256 * 1024 * 1024;

/** Bytes of a `.json` or `.json.gz` file → text without byte order mark; `null` when it is not UTF-8. */
export function decodeBytes(bytes: Uint8Array, champ: Champ): string | null {
  const plain = gunzip(bytes, champ);
  if (plain === null) return null;
  if (plain.length > TAILLE_MAX) return tooBig(champ);
  const text = decodeUtf8(plain);
  if (text === null || text.startsWith('{\0') || text.startsWith('\0{')) {
    const { encodage, place } = describeEncoding(plain);
    refuse(champ, 'encodage-inconnu', `UTF-8 attendu, ${encodage} trouvé${place}`);
    return null;
  }
  if (!text.startsWith('\uFEFF')) return text;
  flag(champ, 'marque-utf8', 'UTF-8 sans marque attendu, marque d’ordre des octets trouvée en tête', 'lu sans elle');
  return text.slice(1);
}

function gunzip(bytes: Uint8Array, champ: Champ): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: TAILLE_MAX });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooBig(champ);
    refuse(champ, 'fichier-compresse-illisible', 'archive gzip entière attendue, archive abîmée ou tronquée trouvée');
    return null;
  }
}

function tooBig(champ: Champ): null {
  refuse(champ, 'fichier-trop-gros', `${TAILLE_MAX / 1024 ** 2} Mo au plus attendus, davantage trouvés`);
  return null;
}

/** `null` for any byte that is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
