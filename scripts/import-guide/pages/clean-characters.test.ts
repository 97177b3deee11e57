import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './clean-characters.ts';

describe('cleanCharacters(text)', () => {
  it.each([
    ['ligatures of a font', 'patrick.ﬂot@diﬃcile.ﬀ', 'patrick.flot@difficile.ff'],
    ['wide letters', 'ａ＠ｂ', 'a@b'],
    ['spaces that do not break', '4\u00A0700\u202Fpartenariats', '4 700 partenariats'],
    ['marks of width nil', 'coo\u200Bpé\u2060ra\uFEFFtion', 'coopération'],
    ['soft hyphens in a word', 'coo\u00ADpération', 'coopération'],
    ['soft hyphens where a line ends', 'coopé\u00AD\nration', 'coopé-\nration'],
    ['hyphens that do not break', 'clés‑en‑main', 'clés-en-main'],
    ['accents as marks of their own', 'coope\u0301ration', 'coopération'],
    ['bullets of a font of symbols', '\uF0B7 Pays : Bénin', '• Pays : Bénin'],
    ['letters of Windows read as controls', 'l\u0092\u009Cuvre \u0096 5 \u0080\u0085', 'l’œuvre – 5 €…'],
    ['headings of Markdown', 'a\n## 2.1 Bénin\nb # c', 'a\n2.1 Bénin\nb # c'],
    ['bold of Markdown', '• **ODD :** 4, **7** * 2', '• ODD : 4, 7 * 2'],
    ['lines filled up with spaces', 'Le Bénin  \n  \nle Togo  \r\nle Mali ', 'Le Bénin\n\nle Togo\r\nle Mali'],
    ['marks of direction', 'a\u202Eb\u2066c', 'abc'],
  ])('mends %s', (_, before, after) => {
    expect(cleanCharacters(before)).toBe(after);
  });

  it('should not take the space of a sentence that goes on for one of these', () => {
    expect(cleanCharacters('Le Bénin \net le Togo')).toBe('Le Bénin \net le Togo');
  });

  it.each(['œuvre, cœur', 'des projets…', '40 m², 2ᵉ édition, 1ᵉʳ', '« clés en main » – ½', '5 €'])(
    'should not change what French means: %s',
    (text) => {
      expect(cleanCharacters(text)).toBe(text);
    },
  );

  it('changes nothing on its own result, and keeps every line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = cleanCharacters(text);
        expect(cleanCharacters(once)).toBe(once);
        expect(once.split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});
