import { describe, expect, it } from 'vitest';
import { situateTaux } from './situate-taux.ts';

describe('situateTaux(dates, jour)', () => {
  it.each([
    ['2022-12-28', 'dans un appel clos en 2022'],
    ['2026-11-20', 'dans un appel clos en 2026'],
    ['2026-11-21', 'dans un appel ouvert jusqu’au 21\u00a0novembre\u00a02026'],
    ['2027-03-01', 'dans un appel ouvert jusqu’au 1er\u00a0mars\u00a02027'],
    [null, 'dans un appel publié en 2022'],
  ])('should say of a call that closes on %s: %s', (cloture, expected) => {
    expect(situateTaux({ date: '2022-09-30', cloture }, '2026-11-21')).toBe(expected);
  });
});
