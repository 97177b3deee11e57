import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasChoice, NO_CHOICE, SEARCH_STATE, type SearchState } from './search-state.ts';

const EMPTY: SearchState = { q: '', ...NO_CHOICE, tri: 'pertinence', texte: false, exact: false };
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/));

describe('SEARCH_STATE', () => {
  it.each([
    ['', EMPTY],
    ['?q=eau', { ...EMPTY, q: 'eau' }],
    [
      '?q=l%E2%80%99eau&type=contact&pays=BJ,TG&tri=nom',
      { ...EMPTY, q: 'l’eau', type: ['contact'], pays: ['BJ', 'TG'], tri: 'nom' },
    ],
    ['?q=senagal&texte=1&exact=1', { ...EMPTY, q: 'senagal', texte: true, exact: true }],
  ] as const)('reads and writes « %s »', (search, state) => {
    expect(SEARCH_STATE.read(search)).toEqual(state);
    expect(SEARCH_STATE.write(state)).toBe(search);
  });

  it('reads the form as a browser without JavaScript sends it', () =>
    expect(SEARCH_STATE.read('?q=eau+potable')).toEqual({ ...EMPTY, q: 'eau potable' }));

  it('round-trips any state', () => {
    const state: fc.Arbitrary<SearchState> = fc.record({
      q: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim()),
      type: codes,
      pays: codes,
      zone: codes,
      thematique: codes,
      odd: codes,
      region: codes,
      genre: codes,
      tri: fc.constantFrom('pertinence' as const, 'nom' as const),
      texte: fc.boolean(),
      exact: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (value) => {
        expect(SEARCH_STATE.read(SEARCH_STATE.write(value))).toEqual({ ...value });
      }),
    );
  });

  it('tells a choice from none', () => {
    expect(hasChoice(EMPTY)).toBe(false);
    expect(hasChoice({ ...NO_CHOICE, zone: ['sahel'] })).toBe(true);
  });
});
