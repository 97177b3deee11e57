import { adresses } from '../../src/lib/adresses.ts';
import type { ContactRecord, InterlocuteursRecord, PaysRecord, ZoneRecord } from '../../src/schemas/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { SiteModel } from './site-model.ts';

/** Whom to call when neither the country nor its zone has a contact: the ministry's desk that the guide's chapters give. */
const NATIONAL = 'DAECT';

/** Whom to write to for each country that has a page: its own contacts, else those of its zone, else the ministry's. */
export function joinInterlocuteurs(
  { pays, zones, contacts }: Pick<SiteModel, 'pays' | 'zones' | 'contacts'>,
  guide: GuideEdition,
  reference: Pick<ReferenceData, 'reseaux' | 'regions'>,
): InterlocuteursRecord[] {
  const ranks = rankByPlace(contacts);
  const vigilance = new Set(guide.pays.flatMap(({ data }) => (data.vigilances.length > 0 ? [data.code] : [])));
  return [...pays.values()].map((record) => {
    const chain = zonesOf(record, zones);
    return {
      pays: record.code,
      ...findContacts(record.code, chain, ranks),
      reseaux: findReseaux(record.code, chain, reference),
      vigilance: vigilance.has(record.code),
    };
  });
}

interface Ranks {
  pays: Map<string, number[]>;
  /** By address of the zone's page. */
  zones: Map<string, number[]>;
  national: number[];
}

function rankByPlace(contacts: readonly ContactRecord[]): Ranks {
  const ranks: Ranks = { pays: new Map(), zones: new Map(), national: [] };
  contacts.forEach(({ places, genre, organisation }, rank) => {
    for (const { genre: kind, pays, adresse } of places) {
      if (kind === 'pays' && pays !== undefined) push(ranks.pays, pays, rank);
      if (kind === 'zone') push(ranks.zones, adresse, rank);
    }
    const inChapter = places.some(({ genre: kind }) => kind === 'guide');
    if (organisation === NATIONAL && genre === 'fonctionnel' && inChapter) ranks.national.push(rank);
  });
  return ranks;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** The country's zone, then the zone that this one is a part of. */
function zonesOf({ zone }: PaysRecord, zones: ReadonlyMap<string, ZoneRecord>): ZoneRecord[] {
  const chain: ZoneRecord[] = [];
  for (let next = zones.get(zone); next !== undefined; next = zones.get(next.parent ?? '')) chain.push(next);
  return chain;
}

function findContacts(code: string, chain: readonly ZoneRecord[], ranks: Ranks) {
  const own = ranks.pays.get(code);
  if (own !== undefined) return { niveau: 'pays' as const, contacts: own };
  for (const { slug } of chain) {
    const found = ranks.zones.get(adresses.zone(slug));
    if (found !== undefined) return { niveau: 'zone' as const, zone: slug, contacts: found };
  }
  return { niveau: 'national' as const, contacts: ranks.national };
}

function findReseaux(
  code: string,
  chain: readonly ZoneRecord[],
  { reseaux: { reseaux }, regions }: Pick<ReferenceData, 'reseaux' | 'regions'>,
): InterlocuteursRecord['reseaux'] {
  const inZone = new Set(chain.map(({ slug }) => slug));
  const found = reseaux.flatMap(({ nom, region, groupes, bureaux, zones }) => {
    const lien = bureaux.includes(code)
      ? ('bureau' as const)
      : groupes.includes(code)
        ? ('groupe' as const)
        : zones.some((slug) => inZone.has(slug))
          ? ('zone' as const)
          : null;
    return lien === null ? [] : [{ nom, region: regions.get(region)?.nom ?? region, lien }];
  });
  const close = found.filter(({ lien }) => lien !== 'zone');
  return close.length > 0 ? close : found;
}
