import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolder } from './browser/built-site.ts';

const read = (path: string) => readFileSync(join(distFolder(), path), 'utf8');
const page = (path: string) => read(join(path, 'index.html'));
/** « 1 203 » → 1203; 0 when there is no figure to read. */
const toNumber = (text: string | undefined) => Number((text ?? '0').replace(/\s/g, ''));
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

/** What the page of a country says: its figure, the heading of the list, and who the list names. */
function readPays(slug: string) {
  const html = page(`pays/${slug}`);
  const figure = html.match(/<a href="#collectivites">[^<]*<\/a><\/dt>\s*<dd>([\d\s]+)<\/dd>/)?.[1];
  const [, heading, list] = html.match(/<h3 id="collectivites">([\d\s]+)[^<]*<\/h3>\s*<p>(.*?)<\/p>/s) ?? [];
  const names = textOf(list ?? '')
    .split(', ')
    .map((name) => name.trim());
  return { figure: toNumber(figure), heading: toNumber(heading), names: names.filter(Boolean) };
}

const slugs = readdirSync(join(distFolder(), 'pays'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const pays = new Map(slugs.map((slug) => [slug, readPays(slug)]));

describe('counts of the built site', () => {
  it('should be those of the list that a country shows', () => {
    expect([...pays.values()].filter(({ names }) => names.length > 0).length).toBeGreaterThan(40);
    for (const [slug, { figure, heading, names }] of pays)
      expect([slug, figure, heading]).toEqual([slug, names.length, names.length]);
  });

  it('should be the same in the list of countries, on the home page and in the comparison', () => {
    const index = page('pays');
    const home = page('');
    const compared = new Map<string, number>(
      JSON.parse(read('comparer/pays.json')).map((fiche: { slug: string; collectivites: number }) => [
        fiche.slug,
        fiche.collectivites,
      ]),
    );
    let onHome = 0;
    for (const [slug, { figure }] of pays) {
      const listed = index.match(new RegExp(`/pays/${slug}/">[^<(]*(?:\\(([\\d\\s]+)\\))?<`));
      expect([slug, toNumber(listed?.[1]), compared.get(slug)]).toEqual([slug, figure, figure]);
      const shown = home.match(new RegExp(`/pays/${slug}/">[^<(]*\\(([\\d\\s]+)\\)<`));
      if (shown) {
        onHome += 1;
        expect([slug, toNumber(shown[1])]).toEqual([slug, figure]);
      }
    }
    expect(onHome).toBeGreaterThan(5);
  });

  it('should propose to pool in a country only who is counted there, for a reason that is written', () => {
    for (const [slug, { names }] of pays) {
      if (!readdirSync(join(distFolder(), 'mutualiser')).includes(slug)) continue;
      for (const theme of readdirSync(join(distFolder(), 'mutualiser', slug))) {
        const html = page(`mutualiser/${slug}/${theme}`);
        expect(html).toMatch(/Réunies par la même (?:sous-)?thématique/);
        const [, count] = html.match(/Déjà ([\d\s]+) collectivités/) ?? [];
        const [, section = ''] = html.match(/<h2 id="qui">(.*?)<\/section>/s) ?? [];
        const links = [...section.matchAll(/<a href="[^"]*\/collectivites\/[^"]*">([^<]*)<\/a>/g)].map(
          ([, nom]) => nom,
        );
        expect(links).toHaveLength(toNumber(count));
        for (const nom of links) expect(names).toContain(nom);
      }
    }
  });

  it('should count nobody in Morocco by the project that ties Grenoble to Sfax, and name who is left open', () => {
    const { names } = readPays('maroc');
    expect(names).not.toContain('Grenoble');
    expect(textOf(page('pays/maroc'))).toMatch(
      /sans que la source précise où\s*:[^.]*Montpellier Méditerranée Métropole/,
    );
    expect(readPays('tunisie').names).toContain('Grenoble');
  });
});
