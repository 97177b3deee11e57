import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Formes } from './catalogue.ts';
import { fr } from './fr.ts';
import { CODES_LANGUES, LANGUES, splitLangue } from './langues.ts';
import { parler } from './parler.ts';

type Leaf = [path: string, text: string];

function listLeaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, one]) => listLeaves(one, `${path}.${key}`));
}

/** The plural forms of a catalogue, by path: what has the key `other`. */
function listFormes(value: unknown, path = ''): [string, Formes][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value) return [[path, value as Formes]];
  return Object.entries(value).flatMap(([key, one]) => listFormes(one, `${path}.${key}`));
}

const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const pathsOfFormes = new Set(listFormes(fr).map(([path]) => path));
const isForme = (path: string) => pathsOfFormes.has(path.slice(0, path.lastIndexOf('.')));
const sentences = (catalogue: object) => listLeaves(catalogue).filter(([path]) => !isForme(path));
/** Nothing but the number of pages of a list is large: whatever the page counts is below. */
const COMPTES = Array.from({ length: 10_000 }, (_, n) => n);

describe.each(CODES_LANGUES)('the catalogue %s', (code) => {
  const mots = LANGUES[code];

  it('bears its own code, and a locale that this machine speaks', () => {
    expect(mots.code).toBe(code);
    expect(Intl.DisplayNames.supportedLocalesOf([mots.locale])).toHaveLength(1);
    expect(new Intl.Locale(mots.locale).language).toBe(code);
  });

  it('leaves the same blanks as the French one', () => {
    const french = new Map(sentences(fr));
    for (const [path, text] of sentences(mots))
      expect([path, blanks(text)]).toEqual([path, blanks(french.get(path) ?? '')]);
  });

  it('has a text everywhere, none of them left in French', () => {
    const french = new Map(listLeaves(fr));
    for (const [path, text] of listLeaves(mots)) {
      expect(text.trim(), path).not.toBe('');
      if (text.length > 25 && !path.endsWith('.francais')) expect(text, path).not.toBe(french.get(path));
    }
  });

  it('has the plural forms of its language, no more, no less', () => {
    const rules = new Intl.PluralRules(mots.locale);
    const wanted = [...new Set(COMPTES.map((n) => rules.select(n)))].sort();
    for (const [path, formes] of listFormes(mots)) {
      expect([path, Object.keys(formes).sort()]).toEqual([path, wanted]);
      expect(formes.other, path).toContain('{n}');
    }
  });

  it('tells themes and goals apart', () => {
    expect(new Set(Object.values(mots.themes)).size).toBe(Object.keys(mots.themes).length);
    expect(mots.odd).toHaveLength(17);
    expect(new Set(mots.odd).size).toBe(17);
  });

  it('keeps the French terms of the glossary', () => {
    const terms = ({ lexique }: { lexique: typeof fr.lexique }) =>
      Object.values(lexique.termes).map(({ francais }) => francais);
    expect(terms(mots)).toEqual(terms(fr));
    expect(terms(mots)).toHaveLength(10);
  });

  it('is typed as its language is: apostrophes, ellipses, no space before signs', () => {
    for (const [path, text] of listLeaves(mots)) {
      expect(text, path).not.toMatch(/['"]|\.\.\.| {2}/);
      expect(text, path).not.toMatch(/\s[:;!?؟؛]/);
    }
  });
});

describe('the signs of one language', () => {
  const textsOf = (code: keyof typeof LANGUES) => listLeaves(LANGUES[code]);

  it('opens a Spanish question as it closes it', () => {
    for (const [path, text] of textsOf('es')) expect([path, text.includes('?')]).toEqual([path, text.includes('¿')]);
  });

  it('quotes in German from below', () => {
    for (const [path, text] of textsOf('de')) expect(text, path).not.toMatch(/[«»”]/);
  });

  it('has Arabic commas, and Latin letters only for what has no other name', () => {
    const SANS_AUTRE_NOM = /JavaScript|DAECT|EPCI|délibération|\{\w+\}/g;
    for (const [path, text] of textsOf('ar')) {
      if (/\.(?:code|locale|sens|francais)$/.test(path) && path !== '.francais') continue;
      const own = text.replace(SANS_AUTRE_NOM, '');
      expect(own, path).not.toMatch(/[,;?]/);
      expect(own, path).not.toMatch(/\p{Script=Latin}/u);
    }
  });
});

describe('the French catalogue', () => {
  it('names the themes as the guide does', () => {
    const folder = 'data/guide/thematiques';
    const names = readdirSync(folder).map((file) => {
      const [, front = ''] = readFileSync(join(folder, file), 'utf8').split('---\n');
      return [file.replace(/\.md$/, ''), parse(front).nom];
    });
    expect(fr.themes).toEqual(Object.fromEntries(names));
  });
});

describe('parler(catalogue)', () => {
  const ar = parler(LANGUES.ar);
  const en = parler(LANGUES.en);

  it.each([
    [0, 'لا برنامج'],
    [1, 'برنامج واحد'],
    [2, 'برنامجان'],
    [3, '3 برامج'],
    [11, '11 برنامجًا'],
    [100, '100 برنامج'],
    [1234, '1,234 برنامجًا'],
  ])('counts %i in Arabic', (n, text) => expect(ar.compter(LANGUES.ar.programmes, n)).toBe(text));

  it.each([
    ['en', '2012', '2014-05-03', '2012 – 3 May 2014'],
    ['es', '2012-04', undefined, 'desde abril de 2012'],
    ['pt', undefined, '2012-04', 'até abril de 2012'],
    ['de', '2012-03-01', undefined, 'seit 1. März 2012'],
    ['ar', '2012-04', undefined, 'منذ أبريل 2012'],
    ['en', '2012', '2012', '2012'],
    ['en', undefined, undefined, ''],
  ] as const)('tells a period in %s: %s to %s', (code, debut, fin, text) =>
    expect(parler(LANGUES[code]).periode(debut, fin)).toBe(text),
  );

  it('keeps a Latin name from turning an Arabic sentence, and leaves the others alone', () => {
    expect(ar.dire('{nom}: {n}', { nom: 'Rennes', n: '3' })).toBe('\u2068Rennes\u2069: 3');
    expect(en.dire('{nom}: {n}', { nom: 'Rennes', n: '3' })).toBe('Rennes: 3');
    expect(ar.lister(['Rennes', 'مالي'])).toBe('\u2068Rennes\u2069 ومالي');
  });

  it('fills no blank from what every object inherits, nor twice', () => {
    expect(en.dire('{constructor} {nom}', { nom: '{nom}' })).toBe('{constructor} {nom}');
  });

  it('names countries, and says the French name of one that the language lacks', () => {
    expect([parler(LANGUES.de).pays('CI', ''), parler(LANGUES.pt).pays('PL', ''), en.pays('QQ', 'Nulle part')]).toEqual(
      ['Côte d’Ivoire', 'Polónia', 'Nulle part'],
    );
    for (const code of CODES_LANGUES)
      for (const congo of ['CD', 'CG'])
        expect(parler(LANGUES[code]).pays(congo, ''), code).not.toMatch(/kinshasa|brazzaville|كينشاسا|برازافيل/i);
  });
});

describe('splitLangue(adresse)', () => {
  it.each([
    ['/en/pays/mali/', 'en', '/pays/mali/'],
    ['/ar/', 'ar', '/'],
    ['/pays/mali/', null, '/pays/mali/'],
    ['/environnement/', null, '/environnement/'],
    ['/en', null, '/en'],
  ])('%s', (adresse, langue, reste) => expect(splitLangue(adresse)).toEqual({ langue, adresse: reste }));
});
