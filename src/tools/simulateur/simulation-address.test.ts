import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES_APD } from '../../contract/guide/categorie-apd.ts';
import type { ProjetSimule } from './simulate-cofinancement.ts';
import { simulationAddress } from './simulation-address.ts';

const cents = fc.nat(1_000_000_000_00);
const code = fc.stringMatching(/^[A-Z]{2}$/);
const projet: fc.Arbitrary<ProjetSimule> = fc.record({
  parties: fc.array(fc.record({ destination: fc.oneof(code, fc.constant('CA-Quebec')), cout: cents }), {
    maxLength: 12,
  }),
  mode: fc.constantFrom('par-pays', 'unique'),
  apport: fc.option(cents),
  valorise: fc.option(cents),
  autres: fc.option(cents),
  dureeMois: fc.option(fc.integer({ min: 1, max: 120 })),
  categories: fc.dictionary(code, fc.constantFrom(...CATEGORIES_APD), { noNullPrototype: true }),
});

describe('simulationAddress', () => {
  it('writes amounts in euros', () => {
    const parties = [
      { destination: 'MA', cout: 3_000_050 },
      { destination: 'CA-Quebec', cout: 100 },
    ];
    const rest = {
      mode: 'unique',
      apport: 500_000,
      valorise: null,
      autres: null,
      dureeMois: 24,
      categories: {},
    } as const;
    expect(simulationAddress.write({ parties, ...rest })).toBe(
      '?parties=MA-30000.5,CA-Quebec-1&mode=unique&apport=5000&dureeMois=24',
    );
  });

  it('round-trips any simulation', () => {
    fc.assert(
      fc.property(projet, (value) => {
        expect(simulationAddress.read(simulationAddress.write(value))).toEqual({
          ...value,
          parties: value.parties.map((part) => ({ ...part })),
        });
      }),
    );
  });

  it('passes over what is no amount and no country', () => {
    const state = simulationAddress.read(
      '?parties=ma-10,MA-x,MA-1e5,SN-12.345,TN-5&apport=-3&dureeMois=0&categories=AG-riche',
    );
    expect(state.parties).toEqual([{ destination: 'TN', cout: 500 }]);
    expect([state.apport, state.dureeMois, state.categories]).toEqual([null, null, {}]);
  });
});
