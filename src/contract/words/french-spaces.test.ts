import { expect, it } from 'vitest';
import { holdNumbers, withFrenchSpaces } from './french-spaces.ts';

it.each([
  ['le 28 décembre 2022', 'le 28\u00a0décembre\u00a02022'],
  ['du 1er avril au 15 août', 'du 1er\u00a0avril au 15\u00a0août'],
  ['en décembre 2022, 2022 mars, 12 maires', 'en décembre\u00a02022, 2022 mars, 12 maires'],
  ['l’article L. 1115-1, l’article 47, M. L. 1er', 'l’article L.\u00a01115-1, l’article 47, M. L.\u00a01er'],
  ['9\u202f800 habitants', '9\u202f800\u00a0habitants'],
  ['titre : « x »', 'titre : « x »'],
])('holdNumbers(%j)', (text, expected) => {
  expect(holdNumbers(text)).toBe(expected);
});

it('withFrenchSpaces also holds numbers, and changes nothing twice', () => {
  const once = withFrenchSpaces('« x » : le 28 décembre ?');
  expect(once).toBe('«\u00a0x\u00a0»\u00a0: le 28\u00a0décembre\u00a0?');
  expect(withFrenchSpaces(once)).toBe(once);
});
