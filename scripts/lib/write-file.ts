import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Pieces are gathered up to so many bytes before they go to the disk. */
const LOT = 1 << 18;

/** Writes a file piece by piece under a folder. @returns its weight and its print */
export type WriteFile = (chemin: string, morceaux: Iterable<string | Uint8Array>) => { octets: number; sha256: string };

export const writeIn =
  (folder: string): WriteFile =>
  (chemin, morceaux) => {
    const target = join(folder, chemin);
    mkdirSync(dirname(target), { recursive: true });
    const hash = createHash('sha256');
    const file = openSync(target, 'w');
    let octets = 0;
    let lot: Uint8Array[] = [];
    let size = 0;
    const flush = () => {
      const bytes = Buffer.concat(lot);
      hash.update(bytes);
      writeSync(file, bytes);
      octets += bytes.length;
      lot = [];
      size = 0;
    };
    try {
      for (const morceau of morceaux) {
        const bytes = typeof morceau === 'string' ? Buffer.from(morceau) : morceau;
        lot.push(bytes);
        size += bytes.length;
        if (size >= LOT) flush();
      }
      flush();
    } finally {
      closeSync(file);
    }
    return { octets, sha256: hash.digest('hex') };
  };
