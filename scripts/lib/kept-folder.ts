import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestProgram } from './keep.ts';
import { loadSealed, saveSealed } from './kept-bytes.ts';
import { listFiles } from './list-files.ts';
import { stampOf } from './stamp.ts';
import { type WriteFile, writeIn } from './write-file.ts';

/** Files that were made together, out of what, and what making them told. */
interface Lot {
  cle: string;
  valeur: unknown;
  /** Each file with its stamp. */
  fichiers: [chemin: string, timbre: string | null][];
}

/**
 * @param inputs all that the files of a lot are made of
 * @param make writes them; what it returns may be told again without it, as JSON tells it
 */
export type KeepLot = <T>(nom: string, inputs: readonly string[], make: () => T | Promise<T>) => Promise<T>;

/** Makes every lot anew. */
export const keepNoLot: KeepLot = async (_nom, _inputs, make) => await make();

/**
 * A folder of ours whose files are made by lots: a lot of the same inputs, made by the same program, whose files nobody touched
 * stays as it is. Any doubt and it is made again.
 */
export class KeptFolder {
  readonly #folder: string;
  readonly #memory: string;
  /** Null without what says which program this is: nothing is then kept. */
  readonly #program = digestProgram();
  readonly #known: Readonly<Record<string, Lot>>;
  readonly #lots: Record<string, Lot> = {};
  #writing: string[] = [];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    // Beside the folder, whose files all go somewhere.
    this.#memory = `${folder}.memoire`;
    this.#known = loadSealed<Record<string, Lot>>(this.#memory) ?? {};
  }

  /** Writes a file of the lot that is being made. */
  readonly write: WriteFile = (chemin, morceaux) => {
    this.#writing.push(chemin);
    return writeIn(this.#folder)(chemin, morceaux);
  };

  /** One lot at a time. */
  readonly keep: KeepLot = async <T>(
    nom: string,
    inputs: readonly string[],
    make: () => T | Promise<T>,
  ): Promise<T> => {
    const cle = this.#keyOf(inputs);
    const known = this.#known[nom];
    if (known?.cle === cle && this.#isUntouched(known)) {
      this.#lots[nom] = known;
      return known.valeur as T;
    }
    this.#writing = [];
    const valeur = await make();
    const fichiers = this.#writing.map((chemin): Lot['fichiers'][number] => [
      chemin,
      stampOf(join(this.#folder, chemin)),
    ]);
    this.#lots[nom] = { cle, valeur, fichiers };
    return valeur;
  };

  /** Removes what no lot has any more, and remembers the lots. */
  close(): void {
    const ours = new Set(Object.values(this.#lots).flatMap(({ fichiers }) => fichiers.map(([chemin]) => chemin)));
    for (const file of listFiles(this.#folder)) if (!ours.has(file)) rmSync(join(this.#folder, file));
    saveSealed(this.#memory, this.#lots);
  }

  #keyOf(inputs: readonly string[]): string {
    const hash = createHash('sha256').update(this.#program ?? '');
    for (const text of inputs) hash.update(`\0${text.length}\0`).update(text);
    return hash.digest('hex');
  }

  #isUntouched({ fichiers }: Lot): boolean {
    if (this.#program === null) return false;
    return fichiers.every(([chemin, timbre]) => timbre !== null && stampOf(join(this.#folder, chemin)) === timbre);
  }
}
