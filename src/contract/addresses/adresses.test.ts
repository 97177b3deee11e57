import { describe, expect, it } from 'vitest';
import { adresseJointe, adresses } from './adresses.ts';

describe('adresses', () => {
  it('should not give a theme the place of a part of the page of a country', () => {
    expect(adresses.paysThematique('benin', 'eau')).toBe('/pays/benin/eau/');
    expect(adresses.paysThematique('benin', 'projets')).toBe('/pays/benin/thematique-projets/');
  });

  it('should name a département by its code first', () => {
    expect(adresses.departement({ code: '2A', slug: 'corse-du-sud' })).toBe('/departements/2a-corse-du-sud/');
  });
});

describe('adresseJointe(ancienne)', () => {
  it.each([
    ['/mutualiser/benin/eau/', '/pays/benin/eau/'],
    ['/mutualiser/benin/eau/page/2/', '/pays/benin/eau/'],
    ['/mutualiser/pays/benin/', null],
    ['/mutualiser/thematiques/eau/', null],
    ['/mutualiser/page/2/', null],
    ['/mutualiser/', null],
    ['/pays/benin/', null],
  ])('%s → %s', (ancienne, expected) => expect(adresseJointe(ancienne)).toBe(expected));
});
