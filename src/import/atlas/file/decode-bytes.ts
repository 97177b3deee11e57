import { decodeText } from '../../../contract/words/decode-text.ts';
import { gunzip, isGzip } from '../../formats/unpack.ts';
import { FichierDemesure, FichierIllisible, OCTETS_MAX } from '../../tableau.ts';
import type { Champ } from '../champ.ts';
import { flag, refuse } from '../champ.ts';

/** Bytes of a `.json` or `.json.gz` file → text without byte order mark; `null` when it is not UTF-8. */
export function decodeBytes(bytes: Uint8Array, champ: Champ): string | null {
  const plain = open(bytes, champ);
  if (plain === null) return null;
  if (plain.length > OCTETS_MAX) return tooBig(champ);
  if (isZip(plain)) {
    refuse(champ, 'tableau-au-lieu-d-un-export', 'document JSON attendu, classeur Excel ou archive ZIP trouvé');
    return null;
  }
  if (isTable(plain)) {
    refuse(champ, 'tableau-au-lieu-d-un-export', 'document JSON attendu, tableau de texte (CSV) trouvé');
    return null;
  }
  const decoded = decodeText(plain);
  if ('encodage' in decoded) {
    refuse(champ, 'encodage-inconnu', `UTF-8 attendu, ${decoded.encodage} trouvé${decoded.place}`);
    return null;
  }
  if (decoded.marque)
    flag(champ, 'marque-utf8', 'UTF-8 sans marque attendu, marque d’ordre des octets trouvée en tête', 'lu sans elle');
  return decoded.text;
}

/** One archive, of one or several members; an archive within it is refused, whatever it may hold. */
function open(bytes: Uint8Array, champ: Champ): Uint8Array | null {
  if (!isGzip(bytes)) return bytes;
  try {
    const { octets } = gunzip({ nom: champ.fiche.file, octets: bytes });
    return isGzip(octets) ? badArchive(champ, 'une archive dans l’archive trouvée') : octets;
  } catch (error) {
    if (error instanceof FichierDemesure) return tooBig(champ);
    if (error instanceof FichierIllisible) return badArchive(champ, 'archive abîmée ou tronquée trouvée');
    throw error;
  }
}

function isZip([a, b]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b;
}

/** A first line of names and separators, that nothing of JSON begins. */
function isTable(bytes: Uint8Array): boolean {
  const [head = ''] = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .trimStart()
    .split(/[\r\n]/, 1);
  return /^(?:ï»¿)?\s*"?\p{L}[^{}[\]:]*[;,\t|]/u.test(head) && !/[{}[\]]|":/.test(head);
}

function badArchive(champ: Champ, found: string): null {
  refuse(champ, 'fichier-compresse-illisible', `archive gzip entière attendue, ${found}`);
  return null;
}

function tooBig(champ: Champ): null {
  refuse(champ, 'fichier-trop-gros', `${OCTETS_MAX / 1024 ** 2} Mo au plus attendus, davantage trouvés`);
  return null;
}
