import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { assertFrontieres, territoryAt } from './build-geometry.ts';
import { loadWorldAtlas } from './load-world-atlas.ts';
import { prepareWorld } from './world.ts';

const { frontieres } = loadReferenceData();
const atlas = loadWorldAtlas(frontieres.fond);
const world = prepareWorld(atlas, frontieres.rattachements);

describe('prepareWorld(atlas, rattachements)', () => {
  it.each([
    ['Simferopol', [34.1, 44.95], 'UA'],
    ['Laayoune', [-13.19, 27.1], 'EH'],
    ['Kyrenia', [33.3, 35.3], 'CY'],
    ['Hargeisa', [44.06, 9.56], 'SO'],
    ['Pristina', [21.16, 42.66], 'XK'],
    ['Gaza', [34.4, 31.45], 'PS'],
    ['Ramallah', [35.2, 31.9], 'PS'],
    ['Saint-Denis de La Réunion', [55.5, -21.1], 'RE'],
    ['Fort-de-France', [-60.98, 14.65], 'MQ'],
    ['Cayenne', [-52.5, 4.6], 'GF'],
    ['Dijon', [5.04, 47.32], 'FR'],
    ['the Gulf of Guinea', [0, 0], null],
  ] as [string, [number, number], string][])('puts %s in its country', (_, point, code) => {
    expect(territoryAt(world, point)).toBe(code);
  });

  it('follows another point of view', () => {
    const other = prepareWorld(atlas, { ...frontieres.rattachements, ESH: 'MA' });
    expect(territoryAt(other, [-13.19, 27.1])).toBe('MA');
    expect(other.shapesAt(5).map(({ code }) => code)).not.toContain('EH');
  });

  it('draws what is attached to a State without a border between them', () => {
    const parts = (code: string) => world.shapesAt(5).find((shape) => shape.code === code)?.polygons.length;
    expect(parts('CY')).toBe(1);
  });

  it('leaves Antarctica out', () => {
    expect(territoryAt(world, [0, -80])).toBeNull();
  });

  it('loses no shape, however rough the simplification', () => {
    const codes = (minKm2: number) => world.shapesAt(minKm2).map(({ code }) => code);
    expect(codes(20_000)).toEqual(codes(1));
    expect(codes(1)).toContain('VA');
  });
});

describe('assertFrontieres(world, frontieres)', () => {
  it('finds each disputed place where the setting puts it', () => {
    expect(() => assertFrontieres(world, frontieres)).not.toThrow();
  });

  it.each(['Crimée', 'Sahara occidental', 'Kosovo', 'Bande de Gaza', 'Golan', 'Nord de Chypre', 'Somaliland'])(
    'knows of %s',
    (territoire) => {
      expect(frontieres.lieux.map((lieu) => lieu.territoire)).toContain(territoire);
    },
  );

  it('says what UN views do not say of a place that the shapes cannot part', () => {
    const golan = frontieres.lieux.find(({ territoire }) => territoire === 'Golan');
    expect(golan).toMatchObject({ pays: 'IL', reserve: expect.stringContaining('syrien') });
    expect(frontieres.mention).toContain('Golan');
  });

  it('stops a build whose maps say otherwise', () => {
    const apart = prepareWorld(atlas, {});
    expect(() => assertFrontieres(apart, frontieres)).toThrowErrorMatchingInlineSnapshot(`
      [Error: frontières : Kyrénia (Nord de Chypre) : CY attendu, aucun territoire trouvé ; Hargeisa (Somaliland) : SO attendu, aucun territoire trouvé
        → corrigez les rattachements, ou les lieux, de data/reference/frontieres.yaml]
    `);
  });
});
