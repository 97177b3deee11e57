import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CooperationRecord, MutualisationRecord, ProjetRecord } from '../../src/contract/content/records.ts';
import { compareRank, joinMutualisations, type MutualisationMaps } from './join-mutualisations.ts';

const byKey = <T, K extends keyof T>(key: K, records: T[]) => new Map(records.map((record) => [record[key], record]));
const link = (id: string, collectivites: string, facts: object) => ({
  id,
  collectivites: collectivites.split(''),
  partenaires: [],
  thematiques: [],
  statut: 'inconnu',
  ...facts,
});

/** The communes f and g are part of h. */
const EPCI = new Map([
  ['1', 'H'],
  ['2', 'H'],
]);

const JOUR = '2026-12-01';

/** Collectivités a to h; Bamako and Kayes in Mali, Lomé in Togo; water is a part of services. */
function maps(cooperations: object[], projets: object[] = []): MutualisationMaps {
  return {
    collectivites: byKey('id', [
      ...[...'abcde'].map((id) => ({ id, nom: id.toUpperCase() })),
      { id: 'f', nom: 'F', insee: '1', siren: 'F' },
      { id: 'g', nom: 'G', insee: '2', siren: 'G' },
      { id: 'h', nom: 'H', siren: 'H' },
    ]),
    partenaires: byKey('id', [
      { id: 'bamako', nom: 'Bamako', pays: 'ML' },
      { id: 'kayes', nom: 'Kayes', pays: 'ML' },
      { id: 'lome', nom: 'Lomé', pays: 'TG' },
    ]),
    pays: byKey('code', [
      { code: 'ML', nom: 'Mali' },
      { code: 'TG', nom: 'Togo' },
    ]),
    thematiques: byKey('slug', [
      { slug: 'services', nom: 'Services', parent: null, enfants: ['eau', 'dechets'] },
      { slug: 'eau', nom: 'Eau', parent: 'services', enfants: [] },
      { slug: 'dechets', nom: 'Déchets', parent: 'services', enfants: [] },
      { slug: 'sante', nom: 'Santé', parent: null, enfants: [] },
    ]),
    cooperations: byKey('id', cooperations as CooperationRecord[]),
    projets: byKey('id', projets as ProjetRecord[]),
  } as unknown as MutualisationMaps;
}

const describeGroup = ({ pays, partenaire, thematiques, collectivites }: MutualisationRecord) =>
  `${pays} ${partenaire ?? thematiques} ${collectivites.join('')}`;
const groups = (...input: Parameters<typeof maps>) => joinMutualisations(maps(...input), EPCI, JOUR).map(describeGroup);

describe('joinMutualisations(maps, epciDe)', () => {
  it.each<[string, object[], object[], string[]]>([
    ['one collectivité alone', [link('1', 'a', { partenaires: ['bamako'] })], [], []],
    [
      'two on one territory, by a cooperation and by a project',
      [link('1', 'b', { partenaires: ['bamako'] })],
      [link('2', 'a', { partenaires: ['bamako'], pays: ['ML'] })],
      ['ML bamako ab'],
    ],
    [
      'the same one twice',
      [link('1', 'a', { partenaires: ['bamako'] }), link('2', 'a', { partenaires: ['bamako'] })],
      [],
      [],
    ],
    ['a commune and its intercommunalité', [link('1', 'fh', { partenaires: ['bamako'] })], [], []],
    ['both and another', [link('1', 'afh', { partenaires: ['bamako'] })], [], ['ML bamako afh']],
    ['two communes of one that is not there', [link('1', 'fg', { partenaires: ['bamako'] })], [], ['ML bamako fg']],
    [
      'a link that is over',
      [link('1', 'a', { partenaires: ['bamako'] }), link('2', 'b', { partenaires: ['bamako'], statut: 'termine' })],
      [],
      [],
    ],
    [
      'several collectivités with several territories: who acts where is not said',
      [link('1', 'ab', { partenaires: ['bamako', 'kayes'], thematiques: ['sante'] })],
      [],
      ['ML sante ab'],
    ],
    [
      'a theme in one country, not across two',
      [
        link('1', 'a', { partenaires: ['bamako'], thematiques: ['sante'] }),
        link('2', 'b', { partenaires: ['lome'], thematiques: ['sante'] }),
      ],
      [link('3', 'c', { pays: ['ML'], thematiques: ['sante'] })],
      ['ML sante ac'],
    ],
    [
      'a sub-theme, not the theme that it is a part of',
      [],
      [
        link('1', 'a', { pays: ['ML'], thematiques: ['eau'] }),
        link('2', 'b', { pays: ['ML'], thematiques: ['services', 'eau'] }),
        link('3', 'c', { pays: ['ML'], thematiques: ['dechets'] }),
        link('4', 'd', { pays: ['ML'], thematiques: ['services'] }),
        link('5', 'e', { pays: ['ML'], thematiques: ['services'] }),
      ],
      ['ML eau ab'],
    ],
    [
      'nobody in a link over several countries that does not say who acts where',
      [link('1', 'ab', { partenaires: ['bamako', 'lome'], thematiques: ['sante'] })],
      [link('2', 'ab', { pays: ['ML', 'TG'], thematiques: ['sante'] })],
      [],
    ],
    [
      'those that such a link ties to the country or to the partner',
      [
        link('1', 'abc', {
          partenaires: ['bamako', 'lome'],
          thematiques: ['sante'],
          rattachements: [
            { collectivite: 'a', partenaire: 'bamako' },
            { collectivite: 'b', pays: 'ML' },
          ],
        }),
        link('2', 'd', { partenaires: ['lome'], thematiques: ['sante'] }),
      ],
      [],
      ['ML bamako ab', 'ML sante ab'],
    ],
    [
      'the themes that the same share in a country, as one',
      [],
      [
        link('1', 'ab', { pays: ['ML'], thematiques: ['eau', 'dechets'] }),
        link('2', 'ac', { pays: ['ML'], thematiques: ['sante'] }),
      ],
      ['ML dechets,eau ab', 'ML sante ac'],
    ],
    ['an unknown theme', [], [link('1', 'ab', { pays: ['ML'], thematiques: ['inconnu'] })], []],
  ])('should group %s', (_, cooperations, projets, expected) =>
    expect(groups(cooperations, projets)).toEqual(expected),
  );

  it('should say how many links are in progress, the last year, and how many already work together', () => {
    const [record] = joinMutualisations(
      maps([
        link('1', 'ab', { partenaires: ['bamako'], debut: '2015', fin: '2018-06', statut: 'en-cours' }),
        link('2', 'c', { partenaires: ['bamako'], debut: '2021-03-01' }),
      ]),
      EPCI,
      JOUR,
    );
    expect(record).toMatchObject({ collectivites: ['a', 'b', 'c'], enCours: 2, derniereAnnee: 2021, ensemble: 2 });
  });

  it('should rank by collectivités, links in progress, last year, then names', () => {
    const on = (partenaire: string, who: string, facts: object = {}) =>
      link(`${partenaire}${who}`, who, { partenaires: [partenaire], ...facts });
    expect(groups([on('lome', 'abc'), on('bamako', 'ab'), on('kayes', 'ab')])).toEqual([
      'TG lome abc',
      'ML bamako ab',
      'ML kayes ab',
    ]);
    const apart = (partenaire: string, debut?: string) => [
      on(partenaire, 'a', { debut }),
      on(partenaire, 'b', { debut }),
    ];
    expect(groups([...apart('bamako', '2017'), ...apart('kayes', '2020')])[0]).toBe('ML kayes ab');
    // What is long past comes after what has no year, and those who work together already after the others.
    expect(groups([...apart('bamako', '1979'), ...apart('kayes')])[0]).toBe('ML kayes ab');
    expect(groups([on('bamako', 'ab', { debut: '2020' }), ...apart('kayes', '2018')])[0]).toBe('ML kayes ab');
    expect(
      groups([on('bamako', 'ab', { debut: '2020' }), on('kayes', 'ab', { statut: 'en-cours', debut: '2001' })])[0],
    ).toBe('ML kayes ab');
  });

  it('should give the same list for shuffled links', () => {
    const links = [
      link('1', 'a', { partenaires: ['bamako'], thematiques: ['eau'] }),
      link('2', 'b', { partenaires: ['bamako'], thematiques: ['dechets'] }),
      link('3', 'cd', { partenaires: ['kayes'], thematiques: ['eau'] }),
      link('4', 'ae', { partenaires: ['lome'], thematiques: ['sante'] }),
    ];
    const expected = groups(links);
    expect(expected).toEqual(['ML eau acd', 'ML bamako ab', 'ML kayes cd', 'TG lome ae', 'TG sante ae']);
    fc.assert(
      fc.property(fc.shuffledSubarray(links, { minLength: links.length }), (shuffled) => {
        expect(groups(shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('compareRank(a, b)', () => {
  const record = fc.record({
    collectivites: fc.array(fc.string(), { maxLength: 3 }),
    enCours: fc.nat(3),
    derniereAnnee: fc.option(fc.integer({ min: 1990, max: 2026 })),
    ensemble: fc.nat(3),
  });
  it('should be an order', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(Math.sign(compareRank(a, b, 2016))).toBe(-Math.sign(compareRank(b, a, 2016)) + 0);
        if (compareRank(a, b, 2016) <= 0 && compareRank(b, c, 2016) <= 0)
          expect(compareRank(a, c, 2016)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
