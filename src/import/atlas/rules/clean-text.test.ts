import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '../testing/read-value.ts';
import { decodeHtmlEntities } from './html-entities.ts';
import { findMixedScriptWord } from './mixed-scripts.ts';
import { repairMojibake } from './mojibake.ts';
import { readLigne, readTexte } from './texte.ts';

describe('repairMojibake(text)', () => {
  it.each([
    ['CoopÃ©ration dÃ©centralisÃ©e', 'Coopération décentralisée'],
    ['lâ€™eau â€” 12 â‚¬ â€¦', 'l’eau — 12 € …'],
    ['CÅ“ur et Å’uvre', 'Cœur et Œuvre'],
    ['Ã€ la ville, Ã  la campagne', 'À la ville, à la campagne'],
    ['NÂ° 1Â : Â«Â eauÂ Â»', 'N° 1 : « eau »'],
    ['CoopÃƒÂ©ration', 'Coopération'],
    ['l\u0092eau', 'l’eau'],
    ['déjà vu, mais pas rÃ©parÃ©', 'déjà vu, mais pas réparé'],
  ])('%j -> %j', (text, expected) => {
    expect(repairMojibake(text)).toBe(expected);
  });

  it.each([
    'SÃO TOMÉ',
    'CHÂTEAU',
    'SANTÉ\u00a0»',
    'QUALITÉ…',
    'JOÃO',
    'Ångström',
    'Ä Ö Ü',
    'Âge',
    'L’ÉCOLE\u00a0: «\u00a0À\u00a0»',
    'IRMÃ DULCE',
  ])('should not touch %j', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  it('repairs a French text that was read as Windows-1252', () => {
    const letters = fc.constantFrom(...'abcdefÀÇÉÈÊËÎÏÔÙÛàâçéèêëîïôùûœŒæ’«»–… -');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const garbled = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
        expect(repairMojibake(garbled)).toBe(text);
      }),
    );
  });
});

describe('decodeHtmlEntities(text)', () => {
  it.each([
    ['l&#039;eau &amp; l&eacute;nergie', 'l’eau & lénergie'],
    ['&#xE9;&#233;', 'éé'],
    ['M&uuml;nchen, N&deg;&nbsp;1 &rarr; &copy; l&#146;eau', 'München, N°\u00a01 → © l’eau'],
    ['&amp;eacute; &#xD800; &#0; &#x110000;', '&eacute; &#xD800; &#0; &#x110000;'],
    ['&inconnue; &#99999999; a & b; &constructor;', '&inconnue; &#99999999; a & b; &constructor;'],
  ])('%j -> %j', (text, expected) => {
    expect(decodeHtmlEntities(text)).toBe(expected);
  });
});

describe('findMixedScriptWord(text)', () => {
  it.each([
    ['Аngers', 'Аngers'],
    ['Київ et Kyiv', undefined],
    ['12 µm de Δ', undefined],
    ['Αthènes', 'Αthènes'],
  ])('%j -> %j', (text, word) => {
    expect(findMixedScriptWord(text)).toBe(word);
  });
});

describe('readLigne(value)', () => {
  it.each([
    ['  Eau\r\n pour\ttous ', 'Eau pour tous', []],
    ['Cafe\u0301', 'Café', []],
    ['Eau\u202e\u0000', 'Eau', ['caracteres-invisibles']],
    ['\ud800Eau', 'Eau', ['caracteres-invisibles']],
    ['Eau 💧 👨‍👩‍👧', 'Eau 💧 👨‍👩‍👧', []],
    ['Saint-\uFFFDtienne', 'Saint-\uFFFDtienne', ['caractere-perdu']],
    ['Pour qui ? Pour quoi ?', 'Pour qui ? Pour quoi ?', []],
    [2024, '2024', ['nombre-pour-texte']],
    ['x'.repeat(301), undefined, ['texte-trop-long']],
    ['\u200b', undefined, ['caracteres-invisibles', 'champ-obligatoire']],
    [{}, undefined, ['type-inattendu']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readLigne, value)).toEqual({ published, rules });
  });
});

describe('readTexte(value)', () => {
  it('keeps the lines of a paragraph', () => {
    expect(readValue(readTexte, 'une\r\ndeux\n\ntrois').published).toBe('une\ndeux\n\ntrois');
  });
});
