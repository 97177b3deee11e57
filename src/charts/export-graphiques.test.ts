import { describe, expect, it } from 'vitest';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PaysRecord,
  ProjetRecord,
  ThematiqueRecord,
} from '../contract/content/records.ts';
import { chartExport, chartPays, GRAPHIQUES_EXPORT, type GraphiquesExport } from './export-graphiques.ts';

const territoire = (nom: string) => ({ code: nom, nom, slug: nom.toLowerCase() });
const registers = {
  collectivites: new Map(
    [
      { id: 'angers', nature: 'commune', region: territoire('Pays de la Loire') },
      { id: 'nantes', nature: 'epci', region: territoire('Pays de la Loire') },
      { id: 'syndicat', nature: 'syndicat' },
    ].map((record) => [record.id, record as CollectiviteRecord]),
  ),
  pays: new Map([['ML', { code: 'ML', nom: 'Mali', slug: 'mali' } as PaysRecord]]),
  thematiques: new Map(
    [
      { slug: 'societe', nom: 'Société', parent: null },
      { slug: 'culture', nom: 'Culture', parent: 'societe' },
      { slug: 'sport', nom: 'Sport', parent: 'societe' },
    ].map((record) => [record.slug, record as ThematiqueRecord]),
  ),
};
const projet = (fields: Partial<ProjetRecord>) =>
  ({ collectivites: [], pays: [], thematiques: [], odd: [], ...fields }) as unknown as ProjetRecord;
const projets = [
  projet({
    collectivites: ['angers', 'nantes'],
    pays: ['ML'],
    thematiques: ['culture', 'sport'],
    odd: [6],
    debut: '2019-04',
  }),
  projet({ collectivites: ['syndicat'], pays: ['ML'], thematiques: ['culture'] }),
  projet({ collectivites: ['angers'], pays: ['ML'], debut: '2021' }),
];
const linesOf = (nom: keyof GraphiquesExport) =>
  chartExport(projets, registers)[nom].lignes.map(({ libelle, valeurs }) => [libelle, ...valeurs]);

describe('chartExport(projets, registers)', () => {
  it.each([
    ['thematiques', [['Société', 2]]],
    ['regions', [['Pays de la Loire', 2]]],
    [
      'natures',
      [
        ['Commune', 2],
        ['Intercommunalité', 1],
        ['Syndicat', 1],
      ],
    ],
    ['pays', [['Mali', 3]]],
    [
      'annees',
      [
        ['2019', 1],
        ['2020', 0],
        ['2021', 1],
      ],
    ],
    ['odd', [['ODD 6, Eau propre et assainissement', 1]]],
  ] as const)('%s', (nom, lines) => {
    expect(linesOf(nom)).toEqual(lines);
  });

  it('should have each chart under its own name', () =>
    expect(GRAPHIQUES_EXPORT.map((nom) => chartExport(projets, registers)[nom].slug)).toEqual([...GRAPHIQUES_EXPORT]));

  it('should leave out all the countries that have as many as one left out, unless all have', () => {
    const of = (fois: readonly number[]) => {
      const many = fois.flatMap((count, rank) => Array.from({ length: count }, () => projet({ pays: [`P${rank}`] })));
      return chartExport(many, registers).pays.lignes.length;
    };
    expect(of([3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1])).toBe(3);
    expect(of(Array.from({ length: 14 }, () => 1))).toBe(12);
  });

  it('should say how many records say nothing', () => {
    const { thematiques, regions } = chartExport(projets, registers);
    expect(thematiques.regle).toContain('3\u00a0fiches-projets, dont 1 sans thème déclaré\u00a0;');
    expect(regions.regle).toContain('dont 1 sans région connue\u00a0;');
  });
});

describe('chartPays(cooperations, projets, registers)', () => {
  it('should count forms, then starts and themes of cooperations and projects together', () => {
    const cooperation = { forme: 'jumelage', thematiques: ['sport'], debut: '2020' } as unknown as CooperationRecord;
    const [formes, annees, themes] = chartPays([cooperation], projets, registers, 'benin');
    expect(formes?.lignes).toEqual([{ libelle: 'Jumelage', valeurs: [1] }]);
    expect(annees?.lignes.map(({ valeurs }) => valeurs[0])).toEqual([1, 1, 1]);
    expect(themes?.lignes[0]).toMatchObject({ libelle: 'Société', valeurs: [3] });
  });
});
