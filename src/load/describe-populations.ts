import type { CollectiviteRecord, SiteRecord } from '../contract/content/records.ts';
import { formatDate, formatNombre } from '../contract/words/format.ts';
import { formatPages } from '../contract/words/format-source.ts';

/**
 * What each source says of the inhabitants, each with its date: « 39 400 habitants selon l’export de l’Atlas ;
 * 16 000 selon … (2020), p. 11, 58 ». Empty when the sources agree.
 */
export function describePopulations(
  { population, autresPopulations = [] }: Pick<CollectiviteRecord, 'population' | 'autresPopulations'>,
  { documents }: Pick<SiteRecord, 'documents'>,
): string {
  if (population === undefined || autresPopulations.length === 0) return '';
  const others = autresPopulations.map(({ population: other, source }) => {
    const document = documents[source.document];
    const name = document ? `« ${document.titre} » (${formatDate(document.date)})` : source.document;
    return [`${formatNombre(other)} selon ${name}`, formatPages(source.pages)].filter(Boolean).join(', ');
  });
  const own = `${formatNombre(population)}\u00a0habitants selon l’export de l’Atlas`;
  return [own, ...others].join('\u202f; ').replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
}
