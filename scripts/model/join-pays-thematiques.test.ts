import { describe, expect, it } from 'vitest';
import type { Exemple } from '../../src/contract/guide/exemple.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { joinPaysThematiques } from './join-pays-thematiques.ts';

const byKey = <T extends object>(key: keyof T, records: readonly T[]) =>
  new Map(records.map((record) => [record[key] as string, record]));
const exemple = (facts: Partial<Exemple>) =>
  ({ pays: [], thematique: null, texte: 'Un puits', ...facts }) as unknown as Exemple;
const section = (facts: object, exemples: Exemple[]) => ({
  slug: 'sante',
  data: { ...facts, exemples, source: { document: 'guide', pages: [1] } },
});
const guide = (facts: object = {}) =>
  ({ pays: [], thematiques: [], zones: [], parties: [], ...facts }) as unknown as GuideEdition;

const MAPS = {
  collectivites: byKey('id', [
    { id: 'a', nom: 'Angers' },
    { id: 'b', nom: 'Brest' },
  ]),
  partenaires: byKey('id', [
    { id: 'kayes', pays: 'ML' },
    { id: 'lome', pays: 'TG' },
  ]),
  pays: byKey('code', [{ code: 'ML' }, { code: 'TG' }]),
  thematiques: byKey('slug', [
    { slug: 'services', parent: null, enfants: ['eau'] },
    { slug: 'eau', parent: 'services', enfants: [] },
    { slug: 'sante', parent: null, enfants: [] },
  ]),
  cooperations: new Map(),
  projets: new Map(),
  programmes: new Map(),
  recherches: [],
};
const join = (facts: object, edition = guide()) =>
  joinPaysThematiques({ ...MAPS, ...facts } as unknown as Parameters<typeof joinPaysThematiques>[0], edition);
const action = (collectivites: string, facts: object) =>
  byKey('id', [{ id: '1', collectivites: [...collectivites], partenaires: [], thematiques: [], ...facts }]);

describe('joinPaysThematiques(maps, guide)', () => {
  it('should have a pair for one actor alone, for the theme and for what it is a part of', () => {
    const pairs = join({ cooperations: action('a', { partenaires: ['kayes'], thematiques: ['eau'] }) });
    expect([...pairs.keys()]).toEqual(['ML/services', 'ML/eau']);
    expect(pairs.get('ML/services')).toMatchObject({
      slugs: ['services', 'eau'],
      collectivites: ['a'],
      cooperations: ['1'],
      projets: [],
    });
  });

  it('should keep what is over, and count nobody where the source does not say who acts', () => {
    const projets = action('ba', { pays: ['ML', 'TG'], thematiques: ['sante'], statut: 'termine' });
    expect(join({ projets }).get('TG/sante')).toMatchObject({
      collectivites: [],
      collectivitesImprecises: ['a', 'b'],
      projets: ['1'],
    });
  });

  it('should have a pair for a programme, a search, an example of the guide under the country, the theme or a chapter', () => {
    const programmes = byKey('slug', [{ slug: 'puits', pays: ['ML'], thematiques: ['eau', 'sante'] }]);
    expect(join({ programmes }).get('ML/sante')?.programmes).toEqual(['puits']);
    expect(join({ recherches: [{ pays: 'TG', thematiques: ['eau'] }] }).get('TG/services')?.recherches).toBe(1);
    const one = exemple({ thematique: 'eau' });
    expect(join({}, guide({ pays: [section({ code: 'ML' }, [one])] })).get('ML/eau')?.exemples).toEqual([
      { exemple: one, source: { document: 'guide', pages: [1] } },
    ]);
    const there = exemple({ pays: ['TG'] });
    expect([...join({}, guide({ thematiques: [section({}, [there])] })).keys()]).toEqual(['TG/sante']);
    const both = exemple({ pays: ['TG'], thematique: 'eau', pages: [9] });
    expect(join({}, guide({ parties: [section({}, [both])] })).get('TG/eau')?.exemples[0]?.source.pages).toEqual([9]);
  });

  it('should have none for a country or a theme without page, nor for an action without theme', () => {
    expect(join({ projets: action('a', { pays: ['ZZ'], thematiques: ['eau'] }) }).size).toBe(0);
    expect(join({ projets: action('a', { pays: ['ML'], thematiques: ['autre'] }) }).size).toBe(0);
    expect(join({ projets: action('a', { pays: ['ML'] }) }).size).toBe(0);
  });
});
