import { describe, expect, it } from 'vitest';
import { formatNombre } from '../../contract/words/format.ts';
import { parseBudget } from './budget.ts';

describe('parseBudget(text)', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['5000', 5000],
    ['5 000', 5000],
    [formatNombre(12500), 12500],
    ['5.000 €', 5000],
    ['5 000,50 euros', 5000],
    ['0', 0],
    ['cinq mille', undefined],
    ['-5', undefined],
    ['5000000000', undefined],
    ['1e3', undefined],
  ])('reads « %s » as %s', (text, budget) => expect(parseBudget(text)).toBe(budget));
});
