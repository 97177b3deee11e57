import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTRES, type Filtre, searchParamsToState, stateToSearchParams } from './search-state.ts';

describe('searchParamsToState(params)', () => {
  it('should read the query and the filters, and pass over the rest', () => {
    const state = searchParamsToState(new URLSearchParams('q= eau &pays=Bénin&type=&intrus=1'));
    expect(state).toEqual({ q: 'eau', filtres: { pays: 'Bénin' } });
  });

  it('should round-trip any state', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((value) => value.trim())
      .filter(Boolean);
    const filtres = fc.dictionary(fc.constantFrom(...(Object.keys(FILTRES) as Filtre[])), text, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.constant('')), filtres, (q, chosen) => {
        const params = stateToSearchParams({ q, filtres: chosen });
        expect(searchParamsToState(new URLSearchParams(params.toString()))).toEqual({
          q: q.toWellFormed(),
          filtres: Object.fromEntries(Object.entries(chosen).map(([key, value]) => [key, value.toWellFormed()])),
        });
      }),
    );
  });
});
