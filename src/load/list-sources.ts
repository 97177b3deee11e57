import type { Contact } from '../contract/fields/contact.ts';
import type { Source } from '../contract/fields/source.ts';
import type { Chiffre } from '../contract/guide/chiffre.ts';
import { loadInterlocuteurs, loadVigilances } from './load-records.ts';

// What the box of a page must name: where what its components show comes from.

const sourcesOf = (faits: readonly object[]): Source[] =>
  faits.flatMap((fait) => ('source' in fait && fait.source ? [fait.source as Source] : []));

/** Of a section, its figures and its contacts. */
export function listSourcesSection(data: {
  source: Source | null;
  chiffres?: readonly Chiffre[];
  contacts?: readonly Contact[];
}): Source[] {
  const figures = (data.chiffres ?? []).flatMap(({ document = data.source?.document, pages = [] }) =>
    document === undefined ? [] : [{ document, pages }],
  );
  return [...(data.source ? [data.source] : []), ...figures, ...sourcesOf(data.contacts ?? [])];
}

/** Of what to check first in these countries. */
export const listSourcesVigilance = (codes: readonly string[]): Source[] =>
  codes.flatMap((code) => sourcesOf(loadVigilances().get(code)?.motifs ?? []));

/** Of whom to write to for a country, and of what to check there first. */
export function listSourcesPays(code: string): Source[] {
  const { contacts = [], reseaux = [] } = loadInterlocuteurs().get(code) ?? {};
  return [...sourcesOf([...contacts, ...reseaux]), ...listSourcesVigilance([code])];
}
