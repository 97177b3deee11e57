import { describe, expect, it } from 'vitest';
import { addPrecisions, readTexts, tellPagesApart } from './tell-pages-apart.ts';

const page = (titre: string, description = titre) =>
  `<!DOCTYPE html><head><title>${titre}</title><meta name="description" content="${description}"></head><svg><title>${titre}</title></svg>`;

/** The pages of a site once they are told apart, by file. */
function tellApart(pages: Record<string, string>): Map<string, string> {
  const texts = new Map(Object.entries(pages).map(([file, html]) => [file, readTexts(html)]));
  const precisions = tellPagesApart(texts);
  return new Map(
    Object.entries(pages).map(([file, html]) => [
      file,
      addPrecisions(html, readTexts(html), precisions.get(file) ?? {}),
    ]),
  );
}

/** Their titles, by folder. */
function titlesOf(titles: Record<string, string>): Record<string, string | undefined> {
  const pages = Object.fromEntries(Object.entries(titles).map(([path, titre]) => [`${path}index.html`, page(titre)]));
  return Object.fromEntries(
    [...tellApart(pages)].map(([file, html]) => [
      file.slice(0, -'index.html'.length),
      /<title[^>]*>([^<]*)/.exec(html)?.[1],
    ]),
  );
}

describe('tellPagesApart(texts)', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['leave alone pages that share nothing', { 'pays/a/': 'A — Site', 'pays/b/': 'B — Site' }, {}],
    [
      'say what each page is',
      { 'thematiques/eau/': 'Eau — Site', 'guide/eau/': 'Eau — Site' },
      { 'thematiques/eau/': 'Eau (thématique) — Site', 'guide/eau/': 'Eau (chapitre) — Site' },
    ],
    [
      'say where it stands, where the kind does not tell',
      { 'guide/eau/': 'Eau — Site', 'guide/eau-2/': 'Eau — Site' },
      { 'guide/eau/': 'Eau (chapitre, eau) — Site', 'guide/eau-2/': 'Eau (chapitre, eau-2) — Site' },
    ],
    [
      'say no French word in another language',
      { 'en/partenaires/a/': 'A — Site', 'en/partenaires/b/': 'A — Site', 'en/guide/lexique/': 'A — Site' },
      { 'en/partenaires/a/': 'A (a) — Site', 'en/partenaires/b/': 'A (b) — Site' },
    ],
    [
      'leave alone the pages that are always there',
      { 'contacts/': 'Contacts — Site', 'guide/contacts/': 'Contacts — Site', 'guide/lexique/': 'Contacts — Site' },
      { 'guide/contacts/': 'Contacts (chapitre) — Site' },
    ],
    [
      'go on until no title meets another, whatever they already say',
      { 'guide/a/': 'A', 'guide/b/': 'A', 'guide/c/': 'A (chapitre, a)' },
      { 'guide/a/': 'A (chapitre, a)', 'guide/b/': 'A (chapitre, b)', 'guide/c/': 'A (chapitre, a) (chapitre)' },
    ],
    [
      'go by what is read: spaces count once',
      { 'projets/a/': 'A  B', 'projets/b/': 'A B' },
      { 'projets/a/': 'A B (projet, a)', 'projets/b/': 'A B (projet, b)' },
    ],
  ])('should %s', (_, titles, changed) => expect(titlesOf(titles)).toEqual({ ...titles, ...changed }));

  it('should tell descriptions apart too, and mark what it added', () => {
    const files = { 'guide/a/index.html': page('A', 'd'), 'appels-a-projets/b/index.html': page('B', 'd') };
    const html = [...tellApart(files).values()];
    expect(html[0]).toContain('<title>A</title><meta name="description" content="d (chapitre)" data-precise>');
    expect(html[1]).toContain('content="d (appel)" data-precise>');
    expect(html[0]).toContain('<svg><title>A</title></svg>');
  });

  it('should leave alone what only fixed pages share: a fault of templates, which the checks report', () => {
    const titles = { 'contacts/': 'Contacts', 'pays/': 'Contacts' };
    expect(titlesOf(titles)).toEqual(titles);
  });
});
