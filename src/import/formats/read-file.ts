import { pluriel } from '../../contract/words/format.ts';
import { FICHIERS_MAX, type Fichier, FichierIllisible, type Lu, OCTETS_MAX, outOfBounds } from '../tableau.ts';
import { decodeTable, isBinary } from './decode.ts';
import { shorten } from './masques.ts';
import { readCsv } from './read-csv.ts';
import { readJson, toRecords } from './read-json.ts';
import { genreOf, isUtile, readWorkbook } from './read-workbook.ts';
import { gunzip, isGzip, isZip, unzip } from './unpack.ts';

/** An archive in an archive in an archive is nobody's table. */
const EMBOITEMENT_MAX = 2;

/**
 * Every table of a file, told by what it holds and not by its name: CSV, XLSX, ODS, JSON, JSON Lines, GeoJSON, alone or in a
 * `.gz` or a `.zip`.
 * @throws FichierIllisible when it is none of these, is damaged, or is out of bounds
 */
export async function readFile(fichier: Fichier, depth = 0): Promise<Lu> {
  const { nom, octets } = fichier;
  if (octets.length > OCTETS_MAX)
    throw outOfBounds(nom, `${OCTETS_MAX / 1024 ** 2} Mo au plus attendus, davantage trouvés`);
  if (octets.length === 0) throw new FichierIllisible(nom, 'tableau attendu, fichier vide trouvé', 'refaites l’export');
  if (isGzip(octets)) return readFile(gunzip(fichier), nextDepth(nom, depth));
  if (isZip(octets)) return readZip(fichier, depth);
  const known = SIGNATURES.find(
    ({ signature, holds = '' }) =>
      signature.every((byte, place) => octets[place] === byte) && (holds === '' || holdsUtf16(octets, holds)),
  );
  if (known) throw new FichierIllisible(nom, `tableau attendu, ${known.found} trouvé`, known.correction);
  if (isBinary(octets)) throw new FichierIllisible(nom, 'tableau attendu, fichier binaire trouvé', FORMATS);
  return readText(nom, octets);
}

const FORMATS = 'fournissez un fichier CSV, Excel (.xlsx), OpenDocument (.ods) ou JSON';

const IMAGE = {
  found: 'fichier d’image',
  correction: 'fournissez le tableau lui-même, pas sa photo ni sa copie d’écran',
};
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Beginnings of files that are no table; `holds`: what tells apart those that begin alike. */
const SIGNATURES: readonly { signature: readonly number[]; holds?: string; found: string; correction: string }[] = [
  { signature: [0x89, 0x50, 0x4e, 0x47], ...IMAGE },
  { signature: [0xff, 0xd8, 0xff], ...IMAGE },
  { signature: [0x47, 0x49, 0x46, 0x38], ...IMAGE },
  { signature: [0x52, 0x49, 0x46, 0x46], ...IMAGE },
  { signature: [0x49, 0x49, 0x2a, 0x00], ...IMAGE },
  {
    signature: OLE,
    holds: 'EncryptedPackage',
    found: 'classeur protégé par un mot de passe',
    correction: 'ouvrez-le dans un tableur, enlevez le mot de passe, et enregistrez-le à nouveau',
  },
  { signature: OLE, holds: 'WordDocument', found: 'document Word', correction: FORMATS },
  {
    signature: OLE,
    found: 'ancien classeur Excel (.xls), ou classeur protégé par un mot de passe,',
    correction: 'ouvrez-le dans un tableur, enlevez le mot de passe s’il y en a un, et enregistrez-le en .xlsx',
  },
  {
    signature: [0x25, 0x50, 0x44, 0x46],
    found: 'document PDF',
    correction: 'demandez le tableau dont ce PDF est tiré',
  },
  { signature: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'document RTF', correction: FORMATS },
];

/** Whether a name stands in the directory of an old Microsoft document, in its last megabyte or its first. */
function holdsUtf16(octets: Uint8Array, name: string): boolean {
  const decode = (part: Uint8Array) => new TextDecoder('latin1').decode(part);
  const wanted = [...name].join('\0');
  return decode(octets.subarray(0, MEGA)).includes(wanted) || decode(octets.subarray(-MEGA)).includes(wanted);
}
const MEGA = 1024 * 1024;

function nextDepth(nom: string, depth: number): number {
  if (depth >= EMBOITEMENT_MAX)
    throw new FichierIllisible(
      nom,
      'un tableau dans une archive attendu, archives emboîtées trouvées',
      'décompressez-les',
    );
  return depth + 1;
}

/** Archives that are documents of other programs. */
const DOCUMENTS: readonly (readonly [RegExp, string, string])[] = [
  [/^word\/document\.xml$/, 'document Word (.docx)', 'copiez son tableau dans un tableur, et enregistrez-le en .xlsx'],
  [/^ppt\/presentation\.xml$/, 'présentation (.pptx)', FORMATS],
  [/\.iwa$/, 'document Numbers', 'dans Numbers : Fichier, Exporter vers, Excel ou CSV'],
];

async function readZip(fichier: Fichier, depth: number): Promise<Lu> {
  const { nom } = fichier;
  const names = new Set<string>();
  unzip(fichier, (name) => {
    names.add(name);
    return false;
  });
  const genre = genreOf(names);
  if (genre === 'xlsb')
    throw new FichierIllisible(
      nom,
      'classeur .xlsx attendu, classeur binaire (.xlsb) trouvé',
      'enregistrez-le en .xlsx',
    );
  const document = DOCUMENTS.find(([pattern]) => [...names].some((name) => pattern.test(name)));
  if (document !== undefined) throw new FichierIllisible(nom, `tableau attendu, ${document[1]} trouvé`, document[2]);
  if (genre !== undefined) return readWorkbook(fichier, genre, unzip(fichier, isUtile));
  const inside = unzip(fichier, (name) => !/(?:^|\/)(?:\.|__MACOSX\/)|\/$/.test(name));
  if (inside.size > FICHIERS_MAX)
    throw outOfBounds(nom, `${FICHIERS_MAX} fichiers au plus attendus, davantage trouvés`);
  if (inside.size === 0) throw new FichierIllisible(nom, 'tableau attendu, archive vide trouvée', FORMATS);
  const lu: Lu = { tableaux: [], remarques: [] };
  for (const [name, octets] of inside) {
    const read = await readFile({ nom: `${nom}/${name}`, octets }, nextDepth(nom, depth));
    lu.tableaux.push(...read.tableaux);
    lu.exports = [...(lu.exports ?? []), ...(read.exports ?? [])];
    lu.remarques.push(...read.remarques);
  }
  return lu;
}

function readText(nom: string, octets: Uint8Array): Lu {
  const { texte, encodage, lignes } = decodeTable(octets);
  if (/^\s*<[!?a-z]/i.test(texte))
    throw new FichierIllisible(
      nom,
      'tableau attendu, page HTML ou document XML trouvé',
      'ouvrez-le dans un tableur et enregistrez-le en .xlsx ou en .ods',
    );
  const lu = readDecoded(nom, texte.replace(/\0/g, ''));
  if (lu.exports === undefined && lu.tableaux.every(({ lignes }) => lignes.length === 0))
    throw new FichierIllisible(nom, 'tableau attendu, aucune ligne trouvée', 'refaites l’export');
  if (encodage === 'UTF-8') return lu;
  const remarque = {
    fichier: nom,
    regle: 'encodage' as const,
    ...(lignes === undefined
      ? {
          message: `UTF-8 attendu, ${encodage} trouvé`,
          correction: `le fichier est lu en ${encodage} : vérifiez les accents, ou enregistrez-le en UTF-8`,
        }
      : {
          ligne: lignes[0],
          message: `UTF-8 attendu, ${encodage} trouvé dans ${pluriel(lignes.length, 'ligne')} (${shorten(lignes)})`,
          correction: `ces lignes seules sont lues en ${encodage} : vérifiez leurs accents, ou enregistrez le fichier en UTF-8`,
        }),
  };
  return { ...lu, remarques: [remarque, ...lu.remarques] };
}

function readDecoded(nom: string, texte: string): Lu {
  if (!/^\s*[{[]/.test(texte)) return readCsv(nom, texte);
  try {
    return readJson(nom, JSON.parse(texte));
  } catch (error) {
    if (error instanceof FichierIllisible) throw error;
    const records = toRecords(texte);
    if (records !== undefined) return readJson(nom, records);
    // `[2020] …` may begin a title of a CSV; what opens as JSON does is JSON.
    if (!/^\s*[{[]\s*["{[\]}]/.test(texte)) return readCsv(nom, texte);
    throw new FichierIllisible(
      nom,
      'document JSON attendu, JSON abîmé ou tronqué trouvé',
      'refaites l’export : il manque peut-être la fin du fichier',
      { cause: error },
    );
  }
}
