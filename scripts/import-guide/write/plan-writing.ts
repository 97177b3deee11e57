import { hash } from 'node:crypto';

/** What an import remembers of the edition that it wrote: the hash of each file, by its path. */
export type ImportRecord = Record<string, string>;

/** A file that a person changed: kept, with the new version beside it. */
interface KeptFile {
  path: string;
  review: string;
  /** Lines that only the person’s file has, and lines that only the new version has. */
  onlyKept: string[];
  onlyNew: string[];
}

export interface WritingPlan {
  writes: Map<string, string>;
  unchanged: string[];
  kept: KeptFile[];
  /** Files of the last import that this one does not make: left where they are. */
  stale: string[];
  record: ImportRecord;
}

export const hashText = (text: string): string => hash('sha256', text);

/** Where the new version of a kept file goes: no part of the edition. */
const REVIEW_FOLDER = 'a-relire';

/**
 * Decides what to write over an edition. A file that is not as the last import left it is a person’s: it is kept, and
 * its new version goes to `a-relire/`. Nothing is ever deleted.
 */
export function planWriting(
  files: ReadonlyMap<string, string>,
  existing: ReadonlyMap<string, string>,
  last: ImportRecord,
): WritingPlan {
  const plan: WritingPlan = { writes: new Map(), unchanged: [], kept: [], stale: [], record: {} };
  const put = (path: string, text: string): void => {
    plan.record[path] = hashText(text);
    if (existing.get(path) === text) plan.unchanged.push(path);
    else plan.writes.set(path, text);
  };
  for (const [path, text] of files) {
    const present = existing.get(path);
    if (present === undefined || present === text || hashText(present) === last[path]) {
      put(path, text);
      continue;
    }
    if (last[path] !== undefined) plan.record[path] = last[path];
    const review = reviewPath(path, text, existing, last);
    put(review, text);
    plan.kept.push({ path, review, ...compareLines(present, text) });
  }
  for (const [path, hash] of Object.entries(last)) {
    if (plan.record[path] !== undefined || !existing.has(path)) continue;
    plan.record[path] = hash;
    plan.stale.push(path);
  }
  plan.unchanged = plan.unchanged.filter((path) => !path.startsWith(`${REVIEW_FOLDER}/`));
  return plan;
}

/** `pays/bj-benin.md` → `a-relire/pays/bj-benin.import.md`, or the next number when a person wrote in that one too. */
function reviewPath(path: string, text: string, existing: ReadonlyMap<string, string>, last: ImportRecord): string {
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '.import' : `.import-${count}`;
    const review = `${REVIEW_FOLDER}/${path.replace(/(\.[^.]+)$/, `${mark}$1`)}`;
    const present = existing.get(review);
    if (present === undefined || present === text || hashText(present) === last[review]) return review;
  }
}

function compareLines(kept: string, made: string): Pick<KeptFile, 'onlyKept' | 'onlyNew'> {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const keptLines = new Set(lines(kept));
  const newLines = new Set(lines(made));
  return {
    onlyKept: [...keptLines].filter((line) => !newLines.has(line)),
    onlyNew: [...newLines].filter((line) => !keptLines.has(line)),
  };
}
