import { describe, expect, it } from 'vitest';
import type { CollectiviteRecord } from '../../src/contract/content/records.ts';
import { joinTerritoires } from './join-territoires.ts';
import { loadReferenceData } from './load-reference-data.ts';

const reference = loadReferenceData();
const territoire = (code: string, map: 'regions' | 'departements') => reference[map].get(code);
const collectivite = (id: string, nature: string, departement: string, region: string, facts: object = {}) =>
  ({
    id,
    nom: id,
    nature,
    departement: territoire(departement, 'departements'),
    region: territoire(region, 'regions'),
    pays: [],
    cooperations: [],
    projets: [],
    ...facts,
  }) as unknown as CollectiviteRecord;
const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

const maps = {
  collectivites: byId([
    collectivite('brest', 'commune', '29', '53', { pays: ['BJ', 'DE'], cooperations: ['c1'], projets: ['p1'] }),
    collectivite('quimper', 'commune', '29', '53', { pays: ['BJ'], projets: ['p1'] }),
    collectivite('bretagne', 'region', '35', '53', { pays: ['MG'], projets: ['p2'] }),
    collectivite('paris', 'commune', '75', '11', { insee: '75056' }),
    collectivite('noumea', 'commune', '988', '988'),
  ]),
  cooperations: byId([{ id: 'c1', thematiques: ['eau'] }]),
  projets: byId([
    { id: 'p2', thematiques: [] },
    { id: 'p1', thematiques: ['services', 'eau'] },
  ]),
  pays: new Map(['BJ', 'DE', 'MG'].map((code) => [code, { code, nom: code }])),
  thematiques: new Map([
    ['services', { slug: 'services', nom: 'Services', enfants: ['eau'] }],
    ['eau', { slug: 'eau', nom: 'Eau', enfants: [] }],
  ]),
} as unknown as Parameters<typeof joinTerritoires>[0];
const territoires = joinTerritoires(maps, reference);

describe('joinTerritoires(maps, tables)', () => {
  it('should have every région and every département, and an overseas collectivité where somebody acts', () => {
    const keys = [...territoires.keys()];
    expect(keys.filter((key) => key.startsWith('dep-'))).toHaveLength(101);
    expect(keys.filter((key) => key.startsWith('reg-'))).toHaveLength(19);
    expect(territoires.get('reg-988')).toMatchObject({ departements: [], collectivites: ['noumea'] });
    expect(territoires.get('dep-32')).toMatchObject({ collectivites: [], pays: [], fiche: null });
  });

  it('should count each action once, each country by who acts there, precise themes only', () => {
    expect(territoires.get('dep-29')).toMatchObject({
      collectivites: ['brest', 'quimper'],
      cooperations: ['c1'],
      projets: ['p1'],
      pays: [
        { code: 'BJ', nombre: 2 },
        { code: 'DE', nombre: 1 },
      ],
      thematiques: [{ slug: 'eau', nombre: 2 }],
    });
    expect(territoires.get('reg-53')).toMatchObject({ projets: ['p2', 'p1'], fiche: 'bretagne' });
  });

  it('should leave a région out of the département of its seat', () => {
    expect(territoires.get('dep-35')?.collectivites).toEqual([]);
  });

  it('should name the assembly that acts for a territory without its own', () => {
    expect(territoires.get('dep-75')).toMatchObject({ assemblee: '75056', fiche: 'paris' });
    expect(territoires.get('dep-2A')).toMatchObject({ assemblee: 'reg-94', fiche: null });
    expect(territoires.get('dep-29')?.assemblee).toBe('dep-29');
  });

  it('should have neighbours that are neighbours of each other, of one kind, in one piece but for the sea', () => {
    for (const { cle, voisins } of territoires.values())
      for (const voisin of voisins) {
        expect(voisin.slice(0, 4)).toBe(cle.slice(0, 4));
        expect(territoires.get(voisin)?.voisins, `${voisin}, voisin de ${cle}`).toContain(cle);
      }
    const reached = new Set(['dep-29']);
    for (const cle of reached) for (const voisin of territoires.get(cle)?.voisins ?? []) reached.add(voisin);
    expect(reached.size).toBe(94);
    expect(territoires.get('reg-53')?.voisins).toEqual(['reg-28', 'reg-52']);
    expect(territoires.get('reg-04')?.voisins).toEqual([]);
  });
});
