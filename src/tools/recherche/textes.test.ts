import { describe, expect, it } from 'vitest';
import { endWhole } from './textes.ts';

describe('endWhole(extrait)', () => {
  it.each([
    ['a sentence, as it is', 'Un projet d’<mark>eau</mark>.', 'Un projet d’<mark>eau</mark>.'],
    ['half a figure', 'un projet d’<mark>eau</mark> de 300', 'un projet d’<mark>eau</mark>…'],
    ['little words', 'la gestion de l’', 'la gestion…'],
    ['a word that was found', 'la gestion de l’<mark>eau</mark>', 'la gestion de l’<mark>eau</mark>…'],
    ['a mark between two parts', 'de l’<mark>eau</mark> potable. ·', 'de l’<mark>eau</mark> potable.'],
    ['nothing but a part', 'les', 'les…'],
  ])('should end well: %s', (_, extrait, expected) => expect(endWhole(extrait)).toBe(expected));
});
