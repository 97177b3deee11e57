import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aliasPaysSchema } from '../../src/contract/content/reference.ts';
import type { Reference } from '../../src/import/atlas/reference.ts';
import { buildReference } from '../../src/import/atlas/reference.ts';
import { loadTable } from '../lib/load-table.ts';

/**
 * Reads `alias-pays.yaml`. The themes are those of the guide's edition.
 * @throws UnreadableInput when the file cannot be read; an error when it contradicts itself.
 */
export function loadReference(thematiques: Iterable<string>, folder = 'data/reference'): Reference {
  return buildReference(loadTable(join(folder, 'alias-pays.yaml'), aliasPaysSchema), thematiques);
}

/** Slugs of the guide's themes: the names of the files of `data/guide/thematiques`. */
export function loadThematiques(folder = 'data/guide/thematiques'): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}
