import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIS_LISTE } from '../../contract/carte/tris.ts';
import {
  type CarteState,
  defineCarteAddress,
  filtersOf,
  hasFilters,
  keepKnown,
  roundVue,
  sansFiltre,
} from './carte-address.ts';
import { buildFacettes } from './facettes.ts';
import { createFinder } from './find-by-slug.ts';
import { CARTE } from './testing/carte-source.ts';

const carteAddress = defineCarteAddress(['statut']);
const codes = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9-]{1,9}$/), { maxLength: 4 });
const year = fc.option(fc.integer({ min: 1800, max: 2100 }));
const hundredths = (max: number) => fc.integer({ min: -max * 100, max: max * 100 }).map((value) => value / 100);
const state: fc.Arbitrary<CarteState> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => text.trim()),
  pays: codes,
  thematique: codes,
  forme: codes,
  statut: codes,
  region: codes,
  collectivite: codes,
  partenaire: codes,
  de: year,
  a: year,
  tri: fc.constantFrom(...TRIS_LISTE.map(({ tri }) => tri)),
  page: fc.option(fc.integer({ min: 2, max: 500 })),
  vue: fc.option(
    fc
      .record({
        zoom: fc.integer({ min: -200, max: 1000 }).map((value) => value / 100),
        latitude: hundredths(85),
        longitude: hundredths(180),
      })
      .map(roundVue),
  ),
});

describe('defineCarteAddress(champs)', () => {
  it('round-trips any state', () => {
    fc.assert(
      fc.property(state, (value) => {
        expect(carteAddress.read(carteAddress.write(value))).toEqual({ ...value });
      }),
    );
  });

  it('writes what is asked, in French, and no more', () => {
    expect(
      carteAddress.write({
        ...sansFiltre(carteAddress),
        pays: ['BJ', 'TG'],
        de: 2015,
        tri: 'recent',
        page: 2,
        vue: { zoom: 4.2, latitude: 12.654, longitude: -8 },
      }),
    ).toBe('?pays=BJ,TG&de=2015&tri=recent&page=2&vue=4.2_12.65_-8');
    expect(carteAddress.write(carteAddress.read(''))).toBe('');
  });

  it.each(['?vue=4', '?vue=a_b_c', '?vue=4_99_0', '?vue=4_0_181', '?vue=99_0_0', '?page=1', '?de=12', '?tri=hasard'])(
    'passes over « %s »',
    (search) => {
      expect(carteAddress.read(search)).toEqual(carteAddress.read(''));
    },
  );

  it('tells filters from what only changes the look', () => {
    const empty = carteAddress.read('');
    expect(
      hasFilters(carteAddress, { ...empty, tri: 'pays', page: 3, vue: { zoom: 1, latitude: 2, longitude: 3 } }),
    ).toBe(false);
    expect(hasFilters(carteAddress, { ...empty, a: 2020 })).toBe(true);
    expect(filtersOf(empty)).toEqual(sansFiltre(carteAddress));
  });
});

describe('roundVue(vue)', () => {
  it('brings a longitude that turned round the globe back', () => {
    expect(roundVue({ zoom: 1.236, latitude: 0.004, longitude: 367.5 })).toEqual({
      zoom: 1.24,
      latitude: 0,
      longitude: 7.5,
    });
    expect(roundVue({ zoom: 1, latitude: 0, longitude: -190 }).longitude).toBe(170);
  });
});

describe('keepKnown(address, facettes, find)', () => {
  const { read, write } = keepKnown(carteAddress, buildFacettes(CARTE), {
    collectivites: createFinder(CARTE.collectivites),
    partenaires: createFinder(CARTE.partenaires),
  });

  it.each([
    ['?thematique=zzz', ''],
    ['?pays=ZZ,BJ,sans&thematique=zzz,eau&statut=zzz', '?pays=BJ,sans&thematique=eau'],
    ['?collectivite=nulle-part,rennes-1&partenaire=nulle-part', '?collectivite=rennes-1'],
    ['?pays=US&q=eau&de=2015', '?q=eau&pays=US&de=2015'],
  ])('reads « %s » as « %s »', (asked, kept) => {
    expect(write(read(asked))).toBe(kept);
  });
});
