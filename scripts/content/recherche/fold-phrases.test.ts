import { describe, expect, it } from 'vitest';
import { foldPhrases } from './fold-phrases.ts';

const VIDES = ['comment', 'ville', 'projet', 'premier'];

describe('foldPhrases(phrases, vides)', () => {
  it.each([
    ['one for two numbers', ['aide', 'aides'], ['aides']],
    ['none whose words are each another', ['eau', 'potable', 'eau potable'], ['eau', 'potable']],
    ['what tells, when it is two words', ['comment monter un dossier'], ['monter dossier']],
    ['the whole of one that but a word tells', ['ville étrangère'], ['ville etrangere']],
    ['the whole of one that no word tells', ['premier projet'], ['premier projet']],
    ['its telling word where it is listed, and the whole', ['ville jumelle', 'jumelle'], ['jumelle', 'ville jumelle']],
  ])('should keep %s', (_, phrases, expected) => expect(foldPhrases(phrases, VIDES)).toEqual(expected.sort()));
});
