import { describe, expect, it } from 'vitest';
import { readOddCellule, readVraiFaux } from './read-codes.ts';

describe('readOddCellule(cellule)', () => {
  it.each<[string, number[]]>([
    ['6', [6]],
    ['6.1', [6]],
    ['les ODD 6, 11 et 13', [6, 11, 13]],
    ['ODD n° 6 et 11', [6, 11]],
    ['Objectifs de développement durable 6 et 11', [6, 11]],
    ['ODD6 - Eau propre', [6]],
    ['6 Eau et assainissement', [6]],
    ['9 Industrie, innovation et infrastructure', [9]],
    ['6 (eau), 3 (santé)', [6, 3]],
    ['3 - santé, 6 - eau', [3, 6]],
    ['6 : eau, 4 : éducation', [6, 4]],
    ['6 eau 3 santé', [6, 3]],
    ['villes 11, climat 13', [11, 13]],
    ['6 et éducation (4)', [6, 4]],
    ['ODD 6 (eau) et ODD 13 (climat)', [6, 13]],
    ['ODD 11 Villes ; 13 climat', [11, 13]],
    ['1 à 17', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]],
    ['ODD 1 à 3', [1, 2, 3]],
    ['de 4 à 6', [4, 5, 6]],
    ['6-7', [6, 7]],
    ['6-11-13', [6, 11, 13]],
    ['Vie terrestre', [15]],
  ])('reads %j whole: %j', (text, valeurs) => {
    expect(readOddCellule(text)).toEqual({ valeurs, inconnus: [] });
  });

  it.each<[string, number[], string[]]>([
    ['1-17', [], ['1-17']],
    ['Les 17 ODD', [], ['Les 17 ODD']],
    ['6 eau, 2 forages', [6], ['2 forages']],
    ['ODD 6 : eau (2 forages)', [6], ['2 forages']],
    ['6, 18', [6], ['6, 18']],
    ['eau', [], ['eau']],
  ])('says of %j what is no goal for sure: %j, %j', (text, valeurs, inconnus) => {
    expect(readOddCellule(text)).toEqual({ valeurs, inconnus });
  });
});

describe('readVraiFaux(cellule)', () => {
  it.each(['oui', 'Y', 'yes', 'OK', 'x', '✓', '√', '☑', '☒'])('reads %s as a yes', (text) => {
    expect(readVraiFaux(text)).toBe(true);
  });
});
