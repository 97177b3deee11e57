import { close, createIndex } from 'pagefind';
import { foldSearch } from '../../src/lib/fold-text.ts';
import type { SearchRecord } from '../pages/plan-search.ts';

/** How many files the texts of results are packed into: hosts cap the number of files of a site. */
const FRAGMENTS = 800;
/** Records sent to the indexer before waiting for its answers. */
const BATCH = 500;

/**
 * Writes the Pagefind bundle. Texts are folded as the query will be (`foldSearch`), so that « oeuvre » finds « œuvre » and
 * « eau » finds « l’eau »; what a person reads of a result travels in its metadata, unfolded.
 * @throws when the indexer refuses a record.
 */
export async function indexSearch(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr', maxFragments: FRAGMENTS });
  if (index === undefined) throw new Error(`Pagefind : ${errors.join(' ; ')}`);
  for (let start = 0; start < records.length; start += BATCH) {
    const answers = await Promise.all(
      records.slice(start, start + BATCH).map((record) => index.addCustomRecord(toCustomRecord(record))),
    );
    const refused = answers.flatMap((answer) => answer.errors);
    if (refused.length > 0) throw new Error(`Pagefind : ${refused.slice(0, 3).join(' ; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind : ${written.errors.join(' ; ')}`);
  await close();
}

function toCustomRecord({ adresse, titre, resume, texte, filtres }: SearchRecord) {
  const filters = Object.fromEntries(Object.entries(filtres).filter(([, values]) => values.length > 0));
  return {
    url: adresse,
    // The title counts for more when it opens the text and stands twice.
    content: foldSearch(`${titre}. ${titre}. ${resume} ${texte}`),
    language: 'fr',
    meta: { title: titre, resume, type: filtres.type?.[0] ?? '' },
    filters: filters as Record<string, string[]>,
  };
}
