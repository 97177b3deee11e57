import type { CollectiviteRecord, SiteRecord } from '../contract/content/records.ts';
import { formatDate, formatNombre } from '../contract/words/format.ts';
import { formatPages } from '../contract/words/format-source.ts';

/**
 * What each source says of the inhabitants, each with its date: « 39 400 habitants selon l’export du 21 novembre 2026 ;
 * 16 000 selon … (2020), p. 11, 58 ». Empty when the sources agree.
 */
export function describePopulations(
  { population, autresPopulations = [] }: Pick<CollectiviteRecord, 'population' | 'autresPopulations'>,
  { atlas, documents }: Pick<SiteRecord, 'atlas' | 'documents'>,
): string {
  if (population === undefined || autresPopulations.length === 0) return '';
  const others = autresPopulations.map(({ population: other, source }) => {
    const document = documents[source.document];
    const name = document ? `« ${document.titre} » (${formatDate(document.date)})` : source.document;
    return [`${formatNombre(other)} selon ${name}`, formatPages(source.pages)].filter(Boolean).join(', ');
  });
  const own = `${formatNombre(population)} habitants selon l’export du ${formatDate(atlas.date)}`;
  return [own, ...others].join('\u202f; ').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
}
