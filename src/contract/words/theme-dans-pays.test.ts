import { expect, it } from 'vitest';
import { themeDansPays } from './theme-dans-pays.ts';

it.each([
  ['numerique', 'Numérique', 'Numérique en Espagne'],
  ['mobilite', 'Mobilité', 'Mobilité des jeunes en Espagne'],
  ['transfrontalier', 'Transfrontalier', 'Coopération transfrontalière avec l’Espagne'],
  ['constructor', 'Bâtiment', 'Bâtiment en Espagne'],
])('should say the theme %s beside a country', (slug, nom, expected) => {
  expect(themeDansPays({ slug, nom }, { nom: 'Espagne', dans: 'en Espagne' })).toBe(expected);
});
