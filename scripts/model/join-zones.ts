import type { PaysRecord, ZoneRecord } from '../../src/contract/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { ReferenceData } from './load-reference-data.ts';

/** Every zone of the reference that has a country with a page or a section of the guide, in the guide's order. */
export function joinZones(
  guide: GuideEdition,
  pays: ReadonlyMap<string, PaysRecord>,
  reference: ReferenceData,
): Map<string, ZoneRecord> {
  const sections = new Map(guide.zones.map((section) => [section.slug, section]));
  const codes = Map.groupBy(pays.values(), (record) => record.zone);
  const childrenOf = (slug: string) =>
    [...reference.zones].filter(([, zone]) => zone.parent === slug).map(([child]) => child);
  const codesOf = (slug: string): string[] => [
    ...(codes.get(slug) ?? []).map(({ code }) => code),
    ...childrenOf(slug).flatMap(codesOf),
  ];
  const shown = (slug: string) => sections.has(slug) || codesOf(slug).length > 0;
  return new Map(
    [...reference.zones]
      .filter(([slug]) => shown(slug))
      .map(([slug, zone]) => [
        slug,
        {
          slug,
          nom: zone.nom,
          dans: zone.dans,
          parent: zone.parent ?? null,
          enfants: childrenOf(slug).filter(shown),
          pays: codesOf(slug),
          resume: sections.get(slug)?.data.resume ?? null,
        },
      ]),
  );
}
