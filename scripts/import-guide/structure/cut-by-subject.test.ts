import { describe, expect, it } from 'vitest';
import { cutBySubject } from './cut-by-subject.ts';
import type { ElementKind } from './element.ts';

const element = (raw: string, kind: ElementKind = 'paragraphe') => ({
  kind,
  lines: [{ number: 1, raw, page: null, startsPage: false, followsOn: true }],
});
const SUBJECTS = [
  { slug: 'jeunesse', words: ['jeune'] },
  { slug: 'frontieres', words: ['frontiere', 'frontali'] },
];
const TEXTS = [
  'Le climat change.',
  'Les communes agissent.',
  'Nos régions ont une frontière, et des voisins des deux côtés de la frontière.',
  'Les voisins parlent.',
  'Le travail frontalier grandit.',
  'Les jeunes partent.',
  'Les jeunes reviennent, plus jeunes que jamais.',
];
const cut = (texts: readonly string[], most: number) =>
  cutBySubject(
    texts.map((text) => element(text)),
    texts.map((_, at) => at),
    SUBJECTS,
    most,
  );

describe('cutBySubject(elements, starts, subjects, most)', () => {
  it('finds where texts about one subject each begin, at the end', () => {
    expect(cut(TEXTS, 3)).toEqual([
      { start: 2, slug: 'frontieres' },
      { start: 5, slug: 'jeunesse' },
    ]);
  });

  it('finds no more than asked, and nothing in what speaks of none', () => {
    expect(cut(TEXTS, 1)).toHaveLength(1);
    expect(cut(TEXTS.slice(0, 2), 3)).toEqual([]);
    expect(cut(['Les jeunes partent.', ...TEXTS.slice(0, 2)], 3)).toEqual([]);
  });

  it('begins where one may begin, and rather under a contact', () => {
    const [last, found] = [element('Le climat change.'), element('Les jeunes partent et reviennent.')];
    expect(cutBySubject([last, found], [1], SUBJECTS, 2)).toEqual([]);
    const contact = element('anne@exemple.org', 'contact');
    expect(cutBySubject([last, contact, found], [0, 2], SUBJECTS, 2)).toEqual([{ start: 2, slug: 'jeunesse' }]);
    expect(cutBySubject([last, contact, found], [0], SUBJECTS, 2)).toEqual([]);
  });
});
