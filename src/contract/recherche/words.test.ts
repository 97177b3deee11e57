import { describe, expect, it } from 'vitest';
import { answerWord, isKindred, isWithin, searchWords } from './words.ts';

describe('searchWords(text)', () => {
  it.each([
    ['L’école de St-Denis', ['ecole', 'saint', 'denis']],
    ['œuvre', ['oeuvre']],
    ['الرباط', searchWords('رباط')],
    ['الدار البيضاء', ['دار', 'بيضاء']],
    ['البصرة', searchWords('البصره')],
    ['آلة', ['اله']],
    ['de la', ['de', 'la']],
    ['Pas-de-Calais', ['pas', 'calais']],
  ])('%s', (text, words) => expect(searchWords(text)).toEqual(words));
});

describe('answerWord(word, wanted)', () => {
  it.each([
    ['rennes', 'rennes', 3],
    ['eaux', 'eau', 2],
    ['locaux', 'local', 2],
    ['rennes', 'ren', 1],
    ['perennes', 'rennes', 0],
    ['benin', 'b', 0],
  ])('%s answers %s: %i', (word, wanted, rank) => expect(answerWord(word, wanted)).toBe(rank));
});

describe('isKindred(a, b)', () => {
  it.each([
    ['cherchent', 'cherche', true],
    ['legal', 'legalite', true],
    ['coute', 'couter', true],
    ['partenaire', 'partenariat', false],
    ['ecole', 'ecologie', false],
    ['port', 'portugal', false],
  ])('%s, %s', (a, b, kindred) => expect([isKindred(a, b), isKindred(b, a)]).toEqual([kindred, kindred]));
});

describe('isWithin(a, b, slips)', () => {
  it.each([
    ['benin', 'beinn', 1, true],
    ['madagascar', 'madagscar', 1, true],
    ['senegal', 'senagal', 1, true],
    ['togo', 'tonga', 1, false],
    ['perpignan', 'perpinian', 1, false],
    ['perpignan', 'perpinian', 2, true],
    ['toulon', 'foulon', 0, false],
    ['mali', 'mali', 0, true],
  ])('%s, %s, %i', (a, b, slips, within) =>
    expect([isWithin(a, b, slips), isWithin(b, a, slips)]).toEqual([within, within]),
  );
});
