import { describe, expect, it } from 'vitest';
import { readValue } from '../testing/read-value.ts';
import { findTrouble, readCoordonnees, readCoordonneesFrance } from './coordonnees.ts';

describe('findTrouble(point, france)', () => {
  it.each([
    ['Angers', 47.47, -0.55, true, null],
    ['Saint-Denis, La Réunion', -20.88, 55.45, true, null],
    ['Cayenne', 4.94, -52.33, true, null],
    ['Papeete', -17.54, -149.57, true, null],
    ['Angers, swapped', -0.55, 47.47, true, 'coordonnees-inversees'],
    ['Saint-Denis, swapped', 55.45, -20.88, true, 'coordonnees-inversees'],
    ['Cotonou as a collectivité', 6.37, 2.43, true, 'coordonnees-hors-limites'],
    ['Cotonou', 6.37, 2.43, false, null],
    ['Jakarta, swapped', 106.8, -6.2, false, 'coordonnees-inversees'],
    ['nowhere', 936, 263, false, 'coordonnees-hors-limites'],
    ['null island', 0, 0, false, 'coordonnees-nulles'],
    ['null island, almost', 0.001, -0.001, true, 'coordonnees-nulles'],
    ['the pole', 90, 180, false, null],
  ])('%s', (_, latitude, longitude, france, expected) => {
    expect(findTrouble({ latitude, longitude }, france)).toBe(expected);
  });
});

describe('readCoordonnees(value)', () => {
  const cotonou = { latitude: 6.37, longitude: 2.43 };
  it.each([
    [cotonou, cotonou, []],
    [{ latitude: '6,37', longitude: ' 2.43° ' }, cotonou, ['coordonnees-en-texte']],
    [{ ...cotonou, altitude: 5 }, cotonou, ['champ-inconnu']],
    [{ latitude: 6.37 }, undefined, ['coordonnees-illisibles']],
    [[2.43, 6.37], undefined, ['coordonnees-illisibles']],
    [{ latitude: '6°22’N', longitude: 'x' }, undefined, ['coordonnees-illisibles']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readCoordonnees, value)).toEqual({ published, rules });
  });

  it('holds the seat of a collectivité to France', () => {
    expect(readValue(readCoordonneesFrance, cotonou).rules).toEqual(['coordonnees-hors-limites']);
  });
});
