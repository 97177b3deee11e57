import { slugSchema } from '../../../contract/fields/slug.ts';
import type { Source } from '../../../contract/fields/source.ts';
import type { Fiche, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

/** The key of a document that facts come from. */
export const readDocument: Reader<string> = (value, champ) => {
  const { documents } = champ.fiche.reference;
  const slug = slugSchema.safeParse(value);
  if (slug.success && documents?.has(slug.data) !== false) return slug.data;
  return refuse(
    champ,
    'valeur-inconnue',
    `clé de data/reference/documents.yaml, ou du documents.yaml de l’édition, attendue, ${found(value)}`,
  );
};

/** Takes out of a record the pages that its documents do not have. */
export function dropStrangePages<T extends { sources: Source[] }>(record: T, fiche: Fiche): T {
  const sources = record.sources.map((source) => {
    const last = fiche.reference.documents?.get(source.document)?.pages ?? Number.POSITIVE_INFINITY;
    const strange = source.pages.filter((page) => page > last);
    if (strange.length === 0) return source;
    const message = `page de ${source.document} attendue, ${last} au plus, ${strange.join(', ')} trouvé`;
    flag({ fiche, nom: 'sources', perte: 'element' }, 'page-absente', message, 'publié sans cette page');
    return { ...source, pages: source.pages.filter((page) => page <= last) };
  });
  return { ...record, sources };
}
