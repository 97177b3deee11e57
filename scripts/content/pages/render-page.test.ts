import { describe, expect, it } from 'vitest';
import type { PageSpec } from './plan-pages.ts';
import { leadWithin, renderPage } from './render-page.ts';

const isPage = (adresse: string) => ['/pays/benin/', '/guide/', '/thematiques/eau/'].includes(adresse);

describe('leadWithin(from, url, isPage)', () => {
  it.each([
    ['../../pays/benin/', '../../pays/benin/'],
    ['/pays/benin', '../../pays/benin/'],
    ['../', '../../guide/'],
    ['../../pays/benin/#contacts', '../../pays/benin/'],
    ['../../pays/absent/', null],
    ['../../../../etc/passwd', null],
    ['//exemple.fr/', null],
    ['#t-cadre', null],
    ['https://exemple.fr/', null],
    ['javascript:alert(1)', null],
  ])('should lead from a chapter by %s to %s', (url, href) =>
    expect(leadWithin('/guide/essai/', url, isPage)).toBe(href),
  );
});

describe('renderPage(spec, sigles, isPage)', () => {
  it('should keep the links of a text to pages of the site, and of others their text', () => {
    const spec = {
      collection: 'guide',
      slug: 'essai',
      origin: 'data/guide/parties/essai.md',
      frontMatter: {},
      body: 'Voyez [le Bénin](../../pays/benin/), [le Togo](../../pays/togo/) et [l’eau](/thematiques/eau/).',
    } as unknown as PageSpec;
    const { text } = renderPage(spec, new Map(), isPage);
    expect(text).toContain('<a href={"../../pays/benin/"}>{"le Bénin"}</a>');
    expect(text).toContain('{"le Togo"}');
    expect(text).toContain('<a href={"../../thematiques/eau/"}>{"l’eau"}</a>');
    expect(text.match(/<a /g)).toHaveLength(2);
  });
});
