import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { slugify } from './slugify.ts';

describe('foldText(text)', () => {
  it.each([
    ['L’Œuvre d’Étampes', 'l oeuvre d etampes'],
    ["l'eau", 'l eau'],
    ['l’eau', 'l eau'],
    ['Bénin', 'benin'],
    ['SÈMÈ-Podji', 'seme podji'],
    ['İstanbul', 'istanbul'],
    ['nom.prenom@exemple.fr', 'nom prenom exemple fr'],
  ])('should fold %j to %j', (text, folded) => expect(foldText(text)).toBe(folded));

  it('should be idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('should fold plain letters alone as beside any other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii' }),
        (text) => foldText(`Œ ${text} œuvre`) === `oe ${foldText(text)} oeuvre`.replace('  ', ' '),
      ),
    );
  });
});

describe('slugify(text)', () => {
  it.each([
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['', 'sans-nom'],
    ['北京', 'sans-nom'],
    ['Eau / assainissement', 'eau-assainissement'],
  ])('should turn %j into %j', (text, slug) => expect(slugify(text)).toBe(slug));

  it('should give a valid, stable address for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugify(text);
        return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slugify(slug) === slug && slug.length <= 80;
      }),
    );
  });
});
