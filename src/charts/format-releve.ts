import type { Releve } from '../contract/content/chiffres.ts';
import type { ChiffresRecord } from '../contract/content/records.ts';

type Abreges = ChiffresRecord['abreges'];

/** « Guide 2020, p. 13 », « Panorama 2016, diapositive « Tourisme » ». */
export function formatSourceReleve({ source, passage }: Pick<Releve, 'source' | 'passage'>, abreges: Abreges): string {
  const pages = source.pages.length > 0 ? `p.\u00a0${source.pages.join(', ')}` : null;
  return [abreges[source.document] ?? source.document, pages, passage].filter(Boolean).join(', ');
}

/** « 2016-2019 » says more than its last year; « depuis 2011 » needs the year of the reading. */
export function formatAnneeReleve({ annee, periode }: Pick<Releve, 'annee' | 'periode'>): string {
  if (periode !== undefined && (annee === null || /^\d/.test(periode))) return periode.replace('-', '–');
  return [annee ?? 'non précisée', periode].filter(Boolean).join(', ');
}
