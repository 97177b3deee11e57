import type { InterlocuteursRecord, PaysRecord, ZoneRecord } from '../../src/contract/content/records.ts';
import { contactsOf, findRecourse } from './find-recourse.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { SiteModel } from './site-model.ts';

/** Whom to write to for each country that has a page, in their order. */
export function joinInterlocuteurs(
  { pays, zones, guide }: Pick<SiteModel, 'pays' | 'zones' | 'guide'>,
  reference: Pick<ReferenceData, 'reseaux' | 'regions'>,
): InterlocuteursRecord[] {
  const sections = new Map(guide.pays.map(({ data }) => [data.code, data]));
  return [...pays.values()].map((record) => {
    const section = sections.get(record.code);
    const own = section?.contacts.length ? section : null;
    const recourse = own ? null : findRecourse({ zones, guide }, record);
    return {
      pays: record.code,
      recours: recourse?.nom ?? null,
      contacts: own ? contactsOf(own) : (recourse?.contacts ?? []),
      reseaux: findReseaux(record, zones, reference),
    };
  });
}

/** Those that name the country; when none does, those that name its zone or one that this zone is a part of. */
function findReseaux(
  { code, zone }: PaysRecord,
  zones: ReadonlyMap<string, ZoneRecord>,
  { reseaux, regions }: Pick<ReferenceData, 'reseaux' | 'regions'>,
): InterlocuteursRecord['reseaux'] {
  const around = new Set<string>();
  for (let next = zones.get(zone); next !== undefined; next = zones.get(next.parent ?? '')) around.add(next.slug);
  const found = reseaux.flatMap(({ nom, regions: served, pays: groupes, bureaux, zones: followed, source }) => {
    const lien = bureaux.includes(code)
      ? ('bureau' as const)
      : groupes.includes(code)
        ? ('groupe' as const)
        : followed.some((slug) => around.has(slug))
          ? ('zone' as const)
          : null;
    return lien === null
      ? []
      : [{ nom, region: served.map((code) => regions.get(code)?.nom ?? code).join(', '), lien, source }];
  });
  const close = found.filter(({ lien }) => lien !== 'zone');
  return close.length > 0 ? close : found;
}
