import { expect, it } from 'vitest';
import { type Axe, readDegres } from './read-degres.ts';

it.each<[string, Axe, number | undefined]>([
  ['14,49', 'latitude', 14.49],
  ['-4.19°', 'longitude', -4.19],
  ['−4,19', 'longitude', -4.19],
  ['14° 41\' 34" N', 'latitude', 14.69278],
  ['17° 26’ 48” O', 'longitude', -17.44667],
  ["17°26'48''W", 'longitude', -17.44667],
  ["41°54'N", 'latitude', 41.9],
  ["N 14°26'", 'latitude', 14.43333],
  ['12,5° S', 'latitude', -12.5],
  ["-4° 12'", 'longitude', -4.2],
  ['14°26’ E', 'latitude', undefined],
  ["-14°26' S", 'latitude', undefined],
  ["14°66' N", 'latitude', undefined],
  ['99°', 'latitude', undefined],
  ['1489000', 'latitude', undefined],
  ['13° 30\' 0" N, 7° 6\' 0" E', 'latitude', undefined],
  ['', 'latitude', undefined],
])('reads %j as a %s', (text, axe, value) => {
  expect(readDegres(text, axe)).toBe(value);
});
