import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUDGET_MAXIMAL } from '../addresses/address-state.ts';
import { souhaitAddress, TEMPS } from './souhait.ts';

const nothing = { collectivite: '', theme: '', pays: '', budget: null, temps: '', note: [], voir: false };

describe('souhaitAddress', () => {
  it.each([
    ['?collectivite=38185&theme=eau-et-assainissement&pays=&budget=5000', '38185', 'eau-et-assainissement', '', 5000],
    ['?collectivite=2A004&theme=<script>&pays=bj&budget=-1', '2A004', '', '', null],
    ['?collectivite=a/b&theme=eau&pays=BJ&budget=1e3', '', 'eau', 'BJ', null],
  ])('reads « %s » and passes over what makes no sense', (search, collectivite, theme, pays, budget) => {
    expect(souhaitAddress.read(search)).toEqual({ ...nothing, collectivite, theme, pays, budget });
  });

  it('writes nothing for « je ne sais pas »', () => {
    expect(souhaitAddress.write(souhaitAddress.read(''))).toBe('');
  });

  it('round-trips any wish', () => {
    const souhait = fc.record({
      collectivite: fc.oneof(fc.constant(''), fc.stringMatching(/^(?:\d{5}|2[AB]\d{3}|\d{9}|dep-\d{2}|reg-\d{2})$/)),
      theme: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z][a-z\d-]{0,30}$/)),
      pays: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{2}$/)),
      budget: fc.option(fc.nat(BUDGET_MAXIMAL)),
      temps: fc.constantFrom(...TEMPS),
      note: fc.uniqueArray(fc.stringMatching(/^(?:programme|recherche-[A-Z]{2}|voisine)-[a-z\d-]{1,20}$/)),
      voir: fc.boolean(),
    });
    fc.assert(
      fc.property(souhait, (value) => {
        expect(souhaitAddress.read(souhaitAddress.write(value))).toEqual({ ...value });
      }),
    );
  });
});
