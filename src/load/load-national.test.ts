import { expect, it } from 'vitest';
import { describeQuantite } from './load-national.ts';

it.each([
  ['projets', 222, '222\u00a0projets'],
  ['jumelages actifs (plus de)', 2000, 'plus de 2\u202f000\u00a0jumelages actifs'],
  ['partenariats (une dizaine)', 10, 'une dizaine de partenariats'],
  ['collectivités (plus d’une centaine)', 100, 'plus d’une centaine de collectivités'],
])('should say « %s », %i with how exact it is first', (libelle, valeur, expected) =>
  expect(describeQuantite({ libelle, valeur })).toBe(expected),
);
