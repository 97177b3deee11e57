import { describe, expect, it } from 'vitest';
import type { PaysRecord } from '../../src/contract/content/records.ts';
import { joinLexique, joinVigilances } from './build-site-model.ts';
import { loadReferenceData } from './load-reference-data.ts';

const slugsOf = (...sigles: string[]) =>
  joinLexique({
    source: { document: 'guide-2020', pages: [] },
    autres: [],
    entrees: sigles.map((sigle) => ({ sigle, developpe: sigle, definition: null })),
  })?.entrees.map(({ slug }) => slug);

describe('joinLexique(lexique)', () => {
  it.each([
    [
      ['AFD', 'DAECT'],
      ['afd', 'daect'],
    ],
    [
      ['CA', 'C.A.', 'ca'],
      ['ca', 'c-a', 'ca-2'],
    ],
    [
      ['?', '&'],
      ['sans-nom', 'sans-nom-2'],
    ],
    // Ids of the page itself.
    [['Contenu'], ['contenu-2']],
  ])('should give %j places of their own on the page: %j', (sigles, slugs) =>
    expect(slugsOf(...sigles)).toEqual(slugs),
  );
});

const { vigilances, pays: names, documents } = loadReferenceData();
const country = (code: string): [string, PaysRecord] => [code, { code } as PaysRecord];

describe('joinVigilances(pays, table)', () => {
  it('keeps the rows of the countries that the site speaks of, in their order', () => {
    const found = joinVigilances(new Map([country('MA'), country('UA'), country('ML')]), vigilances);
    expect(found.map(({ pays }) => pays)).toEqual(['UA', 'ML']);
  });
});

describe('data/reference/vigilances.yaml', () => {
  it('names countries and documents that the other tables know', () => {
    const rows = [...vigilances];
    expect(rows.map(([code]) => code).filter((code) => !names.has(code))).toEqual([]);
    const cited = rows.flatMap(([, { motifs }]) =>
      motifs.flatMap((motif) => ('source' in motif ? motif.source.document : [])),
    );
    expect(cited.filter((key) => !documents.has(key))).toEqual([]);
  });

  it('sends to official pages only', () => {
    const hosts = [...vigilances.values()].flatMap(({ lire }) => lire.map(({ url }) => new URL(url).hostname));
    expect([...new Set(hosts)].sort()).toEqual([
      'www.diplomatie.gouv.fr',
      'www.sanctionsmap.eu',
      'www.tresor.economie.gouv.fr',
    ]);
  });
});
