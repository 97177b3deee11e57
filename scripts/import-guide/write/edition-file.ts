import { stringify } from 'yaml';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from '../structure/element.ts';
import type { ImportReference } from '../structure/reference.ts';

/** What every file of an edition is built with. */
export interface BuildContext {
  document: string;
  reference: ImportReference;
  repairer: Repairer;
}

/** What became of a line: the part it plays. */
export type Role =
  | 'titre'
  | 'texte'
  | 'contact'
  | 'programme'
  | 'recherche'
  | 'lexique'
  | 'renvoi'
  | 'sommaire'
  | 'tableau'
  | 'fragment'
  | 'hors-guide';

/** A file of the edition, with the elements that went into it. */
export interface EditionFile {
  path: string;
  front: Record<string, unknown>;
  body: string;
  used: { element: Element; role: Role }[];
}

/** Removes what says nothing: null, empty lists, fields left to their default. A date unknown is said (`date: null`). */
function prune(front: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(front).flatMap(([key, value]) => {
      if (key === 'date') return [[key, value]];
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      if (Array.isArray(value)) return [[key, value.map((item) => (isRecord(item) ? prune(item) : item))]];
      return [[key, isRecord(value) ? prune(value) : value]];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file: YAML front matter, then the prose. Always the same for the same content. */
export function renderFile({ path, front, body }: Pick<EditionFile, 'path' | 'front' | 'body'>): string {
  const yaml = stringify(prune(front), { lineWidth: 0, aliasDuplicateObjects: false, flowCollectionPadding: false });
  if (path.endsWith('.yaml')) return yaml;
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** The path, or the next one that no file has: `programmes/eau.md` → `programmes/eau-2.md`. */
export function uniquePath(path: string, files: readonly EditionFile[]): string {
  let unique = path;
  for (let count = 2; files.some((file) => file.path === unique); count += 1)
    unique = path.replace(/(\.\w+)$/, `-${count}$1`);
  return unique;
}
