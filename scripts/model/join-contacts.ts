import type { ContactRecord } from '../../src/contract/content/records.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import { compareReach } from '../../src/contract/rules/reach.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { formatListe } from '../../src/contract/words/format.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { type Guichets, isNominative } from '../personnes/functional-address.ts';
import { type AtlasFacts, type ContactEntry, type ContactMaps, listContactEntries } from './list-contact-entries.ts';
import type { ReferenceData } from './load-reference-data.ts';

/**
 * The directory: one record a person or desk, with every page that shows it. By organisation; in each, those that one can write
 * to and that were checked last come first, then by name.
 */
export function joinContacts(
  guide: GuideEdition,
  maps: ContactMaps,
  atlas: AtlasFacts,
  { guichets, documents }: Pick<ReferenceData, 'guichets' | 'documents'>,
): ContactRecord[] {
  const records = new Map<string, ContactRecord>();
  const withAddress = new Map<string, ContactRecord>();
  /** All that is said of each: merged once, at the end. */
  const fonctions = new Map<ContactRecord, (string | null)[]>();
  for (const entry of addressesFirst(listContactEntries(guide, maps, atlas))) {
    const { courriel } = entry.contact;
    // Somebody named without address on one page, with it on another, of the same organisation, is one person.
    const known = records.get(keyOf(entry)) ?? (courriel === null ? withAddress.get(nameOf(entry)) : undefined);
    if (known) {
      addTo(known, entry, documents);
      fonctions.get(known)?.push(entry.contact.fonction);
    } else {
      const record = toRecord(entry, guichets);
      fonctions.set(record, [entry.contact.fonction]);
      records.set(keyOf(entry), record);
      if (courriel !== null && entry.contact.nom !== null) withAddress.set(nameOf(entry), record);
    }
  }
  for (const [record, said] of fonctions) record.fonction = mergeFonctions(said);
  return [...records.values()].sort(
    (a, b) =>
      compareNoms(a.organisation, b.organisation) || compareReach(a, b) || compareNoms(a.nom ?? '', b.nom ?? ''),
  );
}

const addressesFirst = (entries: ContactEntry[]): ContactEntry[] => [
  ...entries.filter(({ contact }) => contact.courriel !== null),
  ...entries.filter(({ contact }) => contact.courriel === null),
];

const nameOf = ({ contact: { nom, organisation } }: ContactEntry): string =>
  `${foldText(nom ?? '')}|${foldText(organisation)}`;

/** Two people who share an address stay two; one person who changes organisation, at one address, stays one. */
const keyOf = (entry: ContactEntry): string =>
  entry.contact.courriel === null
    ? nameOf(entry)
    : `${entry.contact.courriel.toLowerCase()}|${foldText(entry.contact.nom ?? '')}`;

const toRecord = (
  { contact, source, place, pays, paysProches, thematiques }: ContactEntry,
  guichets: Guichets,
): ContactRecord => ({
  ...contact,
  source,
  nominatif: isNominative(contact, guichets),
  places: [place],
  pays: [...pays],
  paysProches: [...paysProches],
  thematiques: [...thematiques],
});

/** The latest document is the one that is cited, and only what it prints is told of it. */
function addTo(record: ContactRecord, entry: ContactEntry, documents: ReferenceData['documents']): void {
  record.places.push(entry.place);
  const dateOf = ({ document }: Source): string => documents.get(document)?.date ?? '';
  const { telephone, url } = entry.contact;
  if (dateOf(entry.source) > dateOf(record.source)) Object.assign(record, { telephone, url, source: entry.source });
  else if (entry.source.document === record.source.document) {
    record.telephone ??= telephone;
    record.url ??= url;
  }
  const [verifie] = [record.verifie, entry.contact.verifie]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  if (verifie !== undefined) record.verifie = verifie;
  for (const field of ['pays', 'paysProches', 'thematiques'] as const)
    record[field] = [...new Set([...record[field], ...entry[field]])];
}

const GROUPES = /^groupes?-pays (.+)$/;
/** « secrétariat (difficultés de dépôt) »: a task and what it is for. */
const PRECISE = /^(.+?) \(([^()]+)\)$/;

/**
 * One text for the tasks that several pages give of one person, each once, country groups together:
 * those of one task too: « secrétariat (liste de diffusion ; dépôt en ligne) »; « groupe-pays Mali », « chargé de mission », « groupes-pays Mali et Niger » → « groupes-pays Mali et Niger, chargé de mission ».
 * Of those that hold a comma, no other is put between them.
 * @returns null for none
 */
export function mergeFonctions(fonctions: readonly (string | null)[]): string | null {
  const said = [...new Set(fonctions.filter((fonction) => fonction !== null))];
  const pays = new Set(said.flatMap((fonction) => GROUPES.exec(fonction)?.[1]?.split(/, | et /) ?? []));
  const others = said.filter((fonction) => !GROUPES.test(fonction));
  const sorted = [...pays].sort(compareNoms);
  const groupes = pays.size === 0 ? [] : [`${pays.size > 1 ? 'groupes' : 'groupe'}-pays ${formatListe(sorted)}`];
  const tasks = Map.groupBy(others, (fonction) => PRECISE.exec(fonction)?.[1] ?? fonction);
  const merged = [...tasks].map(([task, all]) => {
    const precisions = all.flatMap((fonction) => PRECISE.exec(fonction)?.[2] ?? []);
    return precisions.length === 0 ? task : `${task} (${precisions.join('\u00a0; ')})`;
  });
  const parts = [...groupes, ...merged];
  return parts.join(parts.some((one) => one.includes(',')) ? '\u00a0; ' : ', ') || null;
}
