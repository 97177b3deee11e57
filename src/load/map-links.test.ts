import { describe, expect, it } from 'vitest';
import type { CollectiviteRecord, PartenaireRecord } from '../contract/content/records.ts';
import { collectMapLinks } from './map-links.ts';

const at = (id: string, longitude: number, pays?: string) => ({
  id,
  nom: id.toUpperCase(),
  slug: id,
  coordonnees: { latitude: 0, longitude },
  ...(pays && { pays }),
});
const byId = <T>(records: { id: string }[]) => new Map(records.map((record) => [record.id, record as T]));
const registers = {
  collectivites: byId<CollectiviteRecord>([at('a', 1), at('b', 2)]),
  partenaires: byId<PartenaireRecord>([at('sfax', 10, 'TN'), at('fes', 20, 'MA')]),
};
const link = { collectivites: ['a', 'b'], partenaires: ['sfax', 'fes'] };
const arcsOf = (...links: Parameters<typeof collectMapLinks>[0]) =>
  collectMapLinks(links, registers).arcs.map(({ de, vers }) => `${de.longitude}-${vers.longitude}`);

describe('collectMapLinks(links, registers)', () => {
  it('should draw every place of an action, and only the pairs that a source ties', () => {
    expect(collectMapLinks([link], registers).points).toHaveLength(4);
    expect(arcsOf(link)).toEqual([]);
    expect(arcsOf({ ...link, rattachements: [{ collectivite: 'a', partenaire: 'sfax' }] })).toEqual(['1-10']);
    expect(arcsOf({ ...link, collectivites: ['a'] })).toEqual(['1-10', '1-20']);
  });

  it('should draw a pair once', () => {
    const one = { collectivites: ['a'], partenaires: ['fes'] };
    expect(arcsOf(one, one)).toEqual(['1-20']);
  });
});
