import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Budget } from '../guide/budget.ts';
import { compareBudget, toAnnuel } from './compare-budget.ts';

const cout = (
  min: number | null,
  max: number | null,
  periode: Budget['periode'] = null,
  annees?: [number, number],
): Budget => ({
  texte: 'selon la source',
  min,
  max,
  periode,
  annees: annees ? { min: annees[0], max: annees[1] } : null,
});

describe('compareBudget(cout, budget)', () => {
  it.each([
    ['a yearly amount within the budget', cout(2000, 2000, 'an'), 5000, 'couvert', 0],
    ['a range that starts within the budget', cout(5000, 35000), 5000, 'en-partie', 0],
    ['an amount just above', cout(7200, 7200), 5000, 'depasse', 2200],
    ['a whole programme shared over its years', cout(30000, 30000, 'programme', [2, 2]), 15000, 'couvert', 0],
    ['a programme of two or three years', cout(20000, 50000, 'programme', [2, 3]), 7000, 'en-partie', 0],
    ['a programme of unknown length, as if of one year', cout(30000, 30000, 'programme'), 15000, 'depasse', 15000],
    ['only a ceiling', cout(null, 4000), 5000, 'couvert', 0],
    ['only a floor', cout(6000, null), 5000, 'depasse', 1000],
    ['no amount', cout(null, null), 5000, 'inconnu', 0],
    ['no price at all', null, 5000, 'sans-prix', 0],
    ['no budget said', cout(5000, 5000), null, 'non-dit', 0],
    ['a budget of nothing', cout(5000, 5000), 0, 'depasse', 5000],
  ] as const)('tells %s', (_case, price, budget, etat, manque) => {
    expect(compareBudget(price, budget)).toMatchObject({ etat, manque });
  });

  it.each([
    ['a yearly amount', cout(7200, 7200, 'an'), false],
    ['a programme of known length', cout(7200, 7200, 'programme', [2, 3]), false],
    ['a programme of unknown length', cout(7200, 7200, 'programme'), true],
    ['an amount without a period', cout(7200, 7200), true],
    ['an amount so large that it would take thirty years', cout(30_000, 30_000), false],
    ['an amount over known years', cout(7200, 7200, null, [2, 2]), false],
    ['no amount', cout(null, null), false],
    ['no price at all', null, false],
  ] as const)('tells whether %s might be spread over years', (_case, price, etalable) => {
    expect(compareBudget(price, 1000).etalable).toBe(etalable);
  });

  it('never says that a budget suffices when a year costs more', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    const years = fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 5 })), {
      nil: undefined,
    });
    const periode = fc.constantFrom('an', 'programme', null);
    fc.assert(
      fc.property(amount, amount, periode, years, fc.nat(1_000_000), (min, max, period, annees, budget) => {
        const price = cout(min, max, period, annees);
        const { etat, manque } = compareBudget(price, budget);
        const year = toAnnuel(price);
        expect(etat === 'couvert').toBe(year !== null && year.max <= budget);
        expect(manque > 0).toBe(etat === 'depasse');
      }),
    );
  });
});
