import { expect, it } from 'vitest';
import { describeQuantite } from './load-national.ts';

it.each([
  ['projets', undefined, 222, '222\u00a0projets'],
  ['jumelages actifs', 'plus de', 2000, 'plus de\u00a02\u202f000\u00a0jumelages actifs'],
  ['partenariats (une dizaine)', undefined, 10, 'une dizaine de partenariats'],
  ['collectivités (plus d’une centaine)', undefined, 100, 'plus d’une centaine de collectivités'],
] as const)('should say « %s » (%s %i) with how exact it is first', (libelle, precision, valeur, expected) =>
  expect(describeQuantite({ libelle, precision, valeur })).toBe(expected),
);
