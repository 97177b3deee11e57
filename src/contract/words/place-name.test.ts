import { describe, expect, it } from 'vitest';
import { readPlaceName, situate } from './place-name.ts';

describe('readPlaceName(texte)', () => {
  it.each([
    ['Kribi', 'Kribi', null],
    ['Sfax (Tunisie)', 'Sfax', 'Tunisie'],
    ['Commune de Toceni (district de Cahul)', 'Toceni', 'district de Cahul'],
    ['Commune d’Itampolo', 'Itampolo', null],
    ['Mairie de Balti', 'Balti', null],
    ['Région Centre (Burkina Faso)', 'Région Centre', 'Burkina Faso'],
  ])('%s → %s', (texte, nom, precision) => {
    expect(readPlaceName(texte)).toEqual({ nom, precision });
  });
});

it('situate(nom, lieu) opens one bracket', () => {
  expect(situate('Bizerte', 'Tunisie')).toBe('Bizerte (Tunisie)');
  expect(situate('Saint-Camille (Québec)', 'Canada')).toBe('Saint-Camille (Québec, Canada)');
});
