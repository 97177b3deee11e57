import { existsSync, readdirSync } from 'node:fs';
import { documentsSchema } from '../../src/contract/content/reference.ts';
import type { Reference } from '../../src/import/atlas/reference.ts';
import { buildReference } from '../../src/import/atlas/reference.ts';
import { keepHere } from '../lib/keep.ts';
import { loadReferenceTable, loadTable } from '../lib/load-table.ts';
import { loadAliasPays } from '../lib/reference-tables.ts';
import { isFunctional } from '../personnes/functional-address.ts';
import { splitAddress } from '../personnes/list-forms.ts';
import { loadGuichets } from '../personnes/load-ecart.ts';

/**
 * Reads `alias-pays.yaml` and the words of desks. The themes are those of the guide's edition; so are the documents that the
 * reference table does not have.
 * @throws UnreadableInput when the file cannot be read; an error when it contradicts itself.
 */
export function loadReference(
  thematiques: Iterable<string>,
  documents: Reference['documents'] = loadDocuments(),
): Reference {
  const guichets = loadGuichets(keepHere);
  // The body that an address in a text belongs to is not known: its domain names it.
  return buildReference(
    loadAliasPays(),
    thematiques,
    (courriel) => isFunctional(courriel, splitAddress(courriel)[1], guichets),
    documents,
  );
}

function loadDocuments(): NonNullable<Reference['documents']> {
  const own = 'data/guide/documents.yaml';
  return new Map(
    Object.entries({
      ...loadReferenceTable('documents.yaml', documentsSchema),
      ...(existsSync(own) && loadTable(own, documentsSchema, keepHere)),
    }),
  );
}

/** Slugs of the guide's themes: the names of the files of `data/guide/thematiques`. */
export function loadThematiques(): string[] {
  return readdirSync('data/guide/thematiques')
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}
