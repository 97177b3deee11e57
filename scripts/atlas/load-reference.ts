import { readdirSync } from 'node:fs';
import type { Reference } from '../../src/import/atlas/reference.ts';
import { buildReference } from '../../src/import/atlas/reference.ts';
import { loadAliasPays } from '../lib/reference-tables.ts';

/**
 * Reads `alias-pays.yaml`. The themes are those of the guide's edition.
 * @throws UnreadableInput when the file cannot be read; an error when it contradicts itself.
 */
export const loadReference = (thematiques: Iterable<string>): Reference => buildReference(loadAliasPays(), thematiques);

/** Slugs of the guide's themes: the names of the files of `data/guide/thematiques`. */
export function loadThematiques(): string[] {
  return readdirSync('data/guide/thematiques')
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}
