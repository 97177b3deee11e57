import { hash } from 'node:crypto';
import { loadSealed, saveSealed } from '../../lib/kept-bytes.ts';
import type { ReadPage, Reference } from './site-facts.ts';

/** What was read of a page, and its bytes. */
export interface ReadFile {
  page: ReadPage;
  /** The digest of its bytes: what is known of them is known of no others. */
  sceau: string;
  /** That of the file they were read from. */
  timbre: string | null;
  raw: number;
  /** Bytes after gzip, where it was compressed. */
  gzip?: number;
}

/** Fields that most pages share, told by their rank in a table. */
type Ranked = Omit<ReadFile, 'page'> & {
  page: Omit<ReadPage, 'references' | 'ids'> & { references: number[]; ids: number[] };
};

/** Facts of pages in a form that takes little room. */
export interface PackedFacts {
  references: Reference[];
  ids: string[];
  files: Ranked[];
}

interface KeptFacts extends PackedFacts {
  /** What read them. */
  cle: string;
}

/** Facts that the same program read of earlier pages, by file; empty when there are none that can be trusted. */
export function loadFacts(file: string | undefined, cle: string): Map<string, ReadFile> {
  const kept = file === undefined ? null : loadSealed<KeptFacts>(file);
  if (kept?.cle !== cle) return new Map();
  return new Map(unpackFacts(kept).map((read) => [read.page.file, read]));
}

export const saveFacts = (file: string, cle: string, files: readonly ReadFile[]): void =>
  saveSealed(file, { cle, ...packFacts(files) } satisfies KeptFacts);

export const sealOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url');

export function packFacts(files: readonly ReadFile[]): PackedFacts {
  const references = new Ranks<Reference>();
  const ids = new Ranks<string>();
  return {
    files: files.map(({ page, ...read }) => ({
      ...read,
      page: { ...page, references: page.references.map(references.of), ids: page.ids.map(ids.of) },
    })),
    references: references.values,
    ids: ids.values,
  };
}

export function unpackFacts({ references, ids, files }: PackedFacts): ReadFile[] {
  const at = <T>(table: readonly T[], rank: number): T => {
    const value = table[rank];
    if (value === undefined) throw new Error(`rank ${rank} unknown`);
    return value;
  };
  return files.map(({ page, ...read }) => ({
    ...read,
    page: {
      ...page,
      references: page.references.map((rank) => at(references, rank)),
      ids: page.ids.map((rank) => at(ids, rank)),
    },
  }));
}

/** Values by the order in which they came. */
class Ranks<T> {
  readonly values: T[] = [];
  readonly #ranks = new Map<T, number>();

  readonly of = (value: T): number => {
    const known = this.#ranks.get(value);
    if (known !== undefined) return known;
    this.#ranks.set(value, this.values.length);
    return this.values.push(value) - 1;
  };
}
