import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { FICHIERS_MAX, type Fichier, FichierIllisible, OCTETS_MAX, outOfBounds } from '../tableau.ts';

/** Bytes pushed at once: what they inflate to before anybody counts stays under a hundred megabytes. */
const TRANCHE = 64 * 1024;

export const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

/** The file that a `.gz` holds. @throws FichierIllisible when it is damaged or too big */
export function gunzip({ nom, octets }: Fichier): Fichier {
  // The shortest there is: its head and its end.
  if (octets.length < 18) throw damaged(nom);
  const chunks: Uint8Array[] = [];
  let total = 0;
  let complete = false;
  let start = 0;
  const reader = new Gunzip((chunk, final) => {
    total += chunk.length;
    complete = final;
    if (total > OCTETS_MAX) throw tooBig(nom);
    chunks.push(chunk);
  });
  reader.onmember = () => {
    start = total;
  };
  pushSlices(nom, octets, (slice, last) => reader.push(slice, last));
  const size = new DataView(octets.buffer, octets.byteOffset + octets.length - 4).getUint32(0, true);
  if (!complete || size !== (total - start) % 2 ** 32) throw damaged(nom);
  return { nom, octets: join(chunks, total) };
}

/**
 * The files that a zip holds, folders and hidden ones left out. What each inflates to is counted as it comes: the sizes that
 * the archive declares are not believed.
 * @param wanted leaves out what is not to be inflated, by its name in the archive
 * @throws FichierIllisible when it is damaged, too big, or protected by a password
 */
export function unzip({ nom, octets }: Fichier, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, { chunks: Uint8Array[]; size: number; done: boolean }>();
  let total = 0;
  const reader = new Unzip((file) => {
    if (!wanted(file.name)) return;
    if (files.size >= FICHIERS_MAX * 10) throw outOfBounds(nom, 'trop de fichiers trouvés dans l’archive');
    const entry = { chunks: [] as Uint8Array[], size: 0, done: false };
    files.set(file.name, entry);
    file.ondata = (error, chunk, final) => {
      // What was thrown below comes back as an error of the archive.
      if (error) throw error instanceof FichierIllisible ? error : damaged(nom, error);
      total += chunk.length;
      if (total > OCTETS_MAX) throw tooBig(nom);
      entry.chunks.push(chunk);
      entry.size += chunk.length;
      entry.done = final;
    };
    file.start();
  });
  reader.register(UnzipInflate);
  pushSlices(nom, octets, (slice, last) => reader.push(slice, last));
  if ([...files.values()].some(({ done }) => !done) || !hasEnd(octets)) throw damaged(nom);
  return new Map([...files].map(([name, { chunks, size }]) => [name, join(chunks, size)]));
}

/** The signature of the end of the directory, in the last 64 KB: an archive that was cut has none. */
function hasEnd(octets: Uint8Array): boolean {
  for (let at = octets.length - 22; at >= Math.max(0, octets.length - 22 - 0xffff); at--)
    if (octets[at] === 0x50 && octets[at + 1] === 0x4b && octets[at + 2] === 5 && octets[at + 3] === 6) return true;
  return false;
}

function pushSlices(nom: string, octets: Uint8Array, push: (slice: Uint8Array, last: boolean) => void): void {
  try {
    for (let at = 0; at < octets.length; at += TRANCHE)
      push(octets.subarray(at, at + TRANCHE), at + TRANCHE >= octets.length);
  } catch (error) {
    throw error instanceof FichierIllisible ? error : damaged(nom, error);
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const tooBig = (nom: string): FichierIllisible =>
  outOfBounds(nom, `${OCTETS_MAX / 1024 ** 2} Mo au plus attendus une fois décompressé, davantage trouvés`);

const damaged = (nom: string, cause?: unknown): FichierIllisible =>
  new FichierIllisible(
    nom,
    'archive entière et sans mot de passe attendue, archive abîmée, tronquée ou protégée trouvée',
    'refaites l’archive, ou fournissez les fichiers sans les compresser',
    { cause },
  );
