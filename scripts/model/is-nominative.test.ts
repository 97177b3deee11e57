import { describe, expect, it } from 'vitest';
import { isNominative } from './is-nominative.ts';

describe('isNominative(contact)', () => {
  it.each([
    ['Ada Lovelace', 'desk@example.org', true],
    [null, 'ada.lovelace@example.org', true],
    [null, 'a.lovelace@example.org', true],
    [null, 'jean-luc.de-la-tour@example.org', true],
    [null, 'sp@aimf.asso.fr', false],
    [null, 'secretariat.dgm-aect@example.org', false],
    [null, 'scac.phnom-penh-amba@example.org', false],
    [null, 'semaine-alc.ame@example.org', false],
    [null, 'annee-2021.meae@example.org', false],
    [null, null, false],
  ])('%s, %s: %s', (nom, courriel, expected) => {
    expect(isNominative({ nom, courriel })).toBe(expected);
  });

  it('believes the edition where an address does not tell', () => {
    expect(isNominative({ nom: null, courriel: 'alovelace@example.org', nominatif: true })).toBe(true);
  });
});
