import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choix, defineAddressState, drapeau, liste, nombre, texte } from './address-state.ts';

const address = defineAddressState({
  q: texte(),
  pays: liste(),
  tri: choix(['pertinence', 'nom'], 'pertinence'),
  budget: nombre(0, 1_000_000),
  seul: drapeau(),
});
const empty = { q: '', pays: [], tri: 'pertinence', budget: null, seul: false } as const;

describe('defineAddressState(fields)', () => {
  it('writes only what is said, in the order of the fields', () => {
    expect(address.write(empty)).toBe('');
    expect(address.write({ q: 'l’eau', pays: ['BJ', 'TG'], tri: 'nom', budget: 5000, seul: true })).toBe(
      '?q=l%E2%80%99eau&pays=BJ,TG&tri=nom&budget=5000&seul=1',
    );
  });

  it.each([
    ['', empty],
    ['?intrus=1&tri=autre&budget=-3&seul=oui', empty],
    ['?budget=99999999999999999999&pays=,BJ,,BJ, TG', { ...empty, pays: ['BJ', 'TG'] }],
    ['pays=BJ,TG&budget=0', { ...empty, pays: ['BJ', 'TG'], budget: 0 }],
    ['?pays=<script>,MA', { ...empty, pays: ['MA'] }],
  ])('reads « %s » and passes over what makes no sense', (search, state) => {
    expect(address.read(search)).toEqual(state);
  });

  it('round-trips any state', () => {
    const state = fc.record({
      q: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim()),
      pays: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/)),
      tri: fc.constantFrom('pertinence' as const, 'nom' as const),
      budget: fc.option(fc.nat(1_000_000)),
      seul: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (value) => {
        expect(address.read(address.write(value))).toEqual({ ...value });
      }),
    );
  });

  it('gives the shortest address of any address', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const short = address.write(address.read(search));
        expect(address.write(address.read(short))).toBe(short);
      }),
    );
  });
});
