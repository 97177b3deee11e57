import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '../scripts/model/load-reference-data.ts';
import { distFolder, readBuilt, toNumber } from './read-site.ts';

const page = (path: string) => readBuilt(join(path, 'index.html'));
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

/** What the page of a country says: its figure, the heading of the list, and who the list names. */
function readPays(slug: string) {
  const html = page(`pays/${slug}`);
  const figure = html.match(/<a href="#collectivites">[^<]*<\/a><\/dt>\s*<dd>([\d\s]+)<\/dd>/)?.[1];
  const [, heading, list = '', folded = ''] =
    html.match(
      /<h3 id="collectivites">([\d\s]+)[^<]*<\/h3>\s*<p>(.*?)\.<\/p>(?:\s*<details><summary>[^<]*<\/summary>([^<]*)<\/details>)?/s,
    ) ?? [];
  const shown = textOf(list).replace(/^.*?\s:\s| et [\d\s]+ autres?$/g, '');
  const names = [...shown.split(', '), ...folded.split(', ')].map((name) => name.trim());
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
      JSON.parse(readBuilt('comparer/pays.json')).map((fiche: { slug: string; collectivites: number }) => [
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

  it('should say after the programmes of a country which ones name none, as the finder counts them', () => {
    interface Offre {
      pays: string[];
      titre: string;
    }
    const { offres }: { offres: Offre[] } = JSON.parse(readBuilt('programmes/programmes.json'));
    const sansPays = offres.filter((offre) => offre.pays.length === 0);
    expect(sansPays.length).toBeGreaterThan(0);
    const compared: { code: string; slug: string; programmes: number }[] = JSON.parse(readBuilt('comparer/pays.json'));
    for (const { code, slug, programmes } of compared) {
      const html = page(`pays/${slug}`);
      const ouverts = toNumber(html.match(/([\d\s]+)projets? que [^<]* à d’autres</)?.[1]);
      expect([slug, offres.filter((offre) => offre.pays.includes(code)).length]).toEqual([slug, programmes + ouverts]);
      const figure = html.match(/<a href="#programmes">[^<]*<\/a><\/dt>\s*<dd>([\d\s]+)<\/dd>/)?.[1];
      expect([slug, toNumber(figure)]).toEqual([slug, programmes]);
      const [, said = ''] = html.match(/Sans pays nommé, à demander au porteur\s:(.*?)<\/p>/) ?? [];
      for (const { titre } of sansPays) expect([slug, textOf(said).includes(titre)]).toEqual([slug, programmes > 0]);
    }
  });

  it('should count on a theme in a country only who is counted there, one by one', () => {
    let seen = 0;
    for (const [slug, { names }] of pays)
      for (const entry of readdirSync(join(distFolder(), 'pays', slug), { withFileTypes: true })) {
        if (!entry.isDirectory()) continue;
        const html = page(`pays/${slug}/${entry.name}`);
        const [, count] = html.match(/<a href="#qui">[^<]*<\/a><\/dt>\s*<dd>([\d\s]+)<\/dd>/) ?? [];
        if (count === undefined) continue;
        seen += 1;
        const [, section = ''] = html.match(/<h2 id="qui">.*?<ul class="liste">(.*?)<\/ul>/s) ?? [];
        const links = [...section.matchAll(/<a href="[^"]*\/collectivites\/[^"]*">([^<]*)<\/a>/g)].map(
          ([, nom]) => nom,
        );
        expect([slug, entry.name, links.length]).toEqual([slug, entry.name, toNumber(count)]);
        for (const nom of links) expect(names).toContain(nom);
      }
    expect(seen).toBeGreaterThan(100);
  });

  it('should say of a theme in a country who can pool there, for a reason that is written', () => {
    const listed = page('mutualiser');
    const themed = [
      ...listed.matchAll(/<a href="(\/pays\/[^/"]+\/[^/"]+\/)">[^<]*<\/a>\s:\sdéjà\s([\d\s]+)\scollectivités/g),
    ];
    expect(themed.length).toBeGreaterThan(5);
    for (const [, adresse = '', count] of themed) {
      const html = textOf(page(adresse));
      expect(html).toMatch(/réunies ici \(mêmes? (?:sous-)?thématiques?/);
      expect([adresse, toNumber(html.match(/([\d\s]+)\scollectivités réunies/)?.[1])]).toEqual([
        adresse,
        toNumber(count),
      ]);
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

describe('links of the map of the home page', () => {
  const plain = (html: string) => textOf(html).replaceAll('&#39;', '’').replaceAll('&amp;', '&');
  const links = [...page('').matchAll(/<a href="([^"]+)" class="carte-lien">.*?<text[^>]*>(.*?)<\/text>/gs)].map(
    ([, href = '', label = '']) => [href, plain(label).split(' – ')[0]?.split(' et ') ?? []] as const,
  );

  it('should say who acts with the partner that they lead to, and nobody else', () => {
    expect(links.length).toBeGreaterThan(15);
    for (const [href, acteurs] of links) for (const acteur of acteurs) expect(plain(page(href))).toContain(acteur);
  });
});

describe('letters of the lexicon', () => {
  it('should lead each to the first acronym that it begins, and leave none out', () => {
    const html = page('guide/lexique');
    const links = [...html.matchAll(/<a href="#([^"]+)">(\p{Lu})<\/a>/gu)].map(
      ([, slug, lettre]) => `${lettre} ${slug}`,
    );
    const firsts = new Map<string, string>();
    for (const [, slug = '', sigle = ''] of html.matchAll(/<dt id="([^"]+)">\s*([\p{L}\d])/gu)) {
      const lettre = sigle.toUpperCase();
      if (!firsts.has(lettre)) firsts.set(lettre, slug);
    }
    expect(firsts.size).toBeGreaterThan(12);
    expect(links).toEqual([...firsts].map(([lettre, slug]) => `${lettre} ${slug}`));
  });
});

describe('programmes of a theme', () => {
  it('should come last when they go only where all is to be checked first', () => {
    const { vigilances } = loadReferenceData();
    const isEntier = (code: string) => vigilances.has(code) && vigilances.get(code)?.territoire === undefined;
    const themes = readdirSync(join(distFolder(), 'thematiques'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const orders = themes.map(({ name }) =>
      [...page(`thematiques/${name}`).matchAll(/<li class="fiche[^"]*" data-pays="([^"]*)"/g)].map(([, pays = '']) =>
        Number(pays !== '' && pays.split(' ').every(isEntier)),
      ),
    );
    expect(orders.flat()).toContain(1);
    for (const order of orders) expect(order).toEqual(order.toSorted());
  });
});

describe('whom to write to at a collectivité', () => {
  const fiches = readdirSync(join(distFolder(), 'collectivites')).filter((slug) =>
    /-(?:\d{9}|(?:reg|dep)-\w+)$/.test(slug),
  );
  const pages = fiches.map((slug) => page(`collectivites/${slug}`));
  const sections = pages.map((html) => html.match(/<h2 id="ecrire">.*?<\/section>/s)?.[0] ?? '');
  const nameOf = (rank: number) => pages[rank]?.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? '?';
  const mailsOf = (html: string) => [...html.matchAll(/href="mailto:([^"?]+)/g)].map(([, mail]) => mail);

  it('should be who the pages that it names give for it', () => {
    const known = [...sections.entries()].filter(([, section]) => mailsOf(section).length > 0);
    expect(known.length).toBeGreaterThan(7);
    for (const [rank, section] of known) {
      expect(section).toContain(nameOf(rank));
      const cited = [...section.matchAll(/href="\/([^"#:]+)\/(?:#[^"]*)?"/g)].flatMap(([, path = '']) =>
        mailsOf(page(path)),
      );
      expect(cited).toEqual(expect.arrayContaining(mailsOf(section)));
    }
  });

  it('should be said to be unknown where nobody is', () => {
    const nobody = sections.filter((section) => section !== '' && !section.includes('class="contacts"'));
    expect(nobody.length).toBeGreaterThan(50);
    for (const section of nobody) expect(textOf(section)).toContain('Ce site ne connaît pas d’adresse ici');
  });

  it('should be of four places at least where a département or a région has a map of who acts there', () => {
    const territoires = ['departements', 'regions'].flatMap((kind) =>
      readdirSync(join(distFolder(), kind), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? `${kind}/${entry.name}` : [],
      ),
    );
    const marques = territoires.flatMap((path) => {
      const [quiAgit] = page(path).match(/<h2 id="collectivites">.*?<\/section>/s) ?? [];
      const told = quiAgit?.match(/<desc[^>]*>([\d\s]+)\scollectivités? françaises?/)?.[1];
      return told ? [toNumber(told)] : [];
    });
    expect(marques.length).toBeGreaterThan(10);
    expect(Math.min(...marques)).toBeGreaterThanOrEqual(4);
  });
});
