import { describe, expect, it } from 'vitest';
import { FONDS, fondOf, type LonLat, type NomFond, projectVues, type Vue } from './projections.ts';

const round = (xy: readonly number[] | null) => xy?.map(Math.round);

describe("fondOf('monde').project([longitude, latitude])", () => {
  it.each<[string, LonLat, number[]]>([
    ['Paris', [2.35, 48.86], [461, 69]],
    ['Porto-Novo', [2.63, 6.5], [458, 210]],
    ['Papeete', [-149.57, -17.53], [61, 295]],
    ['Nouméa', [166.45, -22.27], [880, 312]],
  ])('places %s', (_, position, expected) => {
    expect(round(fondOf('monde').project(position))).toEqual(expected);
  });

  it('keeps the inhabited world inside its frame', () => {
    const monde = FONDS.find(({ nom }) => nom === 'monde');
    for (const position of [
      [-171.8, -13.8],
      [-68.3, -54.8],
      [178.4, -18.1],
      [25, 71],
      [-176.2, -13.3],
    ] as LonLat[]) {
      const [x, y] = fondOf('monde').project(position) ?? [-1, -1];
      expect(x > 0 && x < (monde?.largeur ?? 0) && y > 0 && y < (monde?.hauteur ?? 0)).toBe(true);
    }
  });
});

describe("fondOf('europe').project([longitude, latitude])", () => {
  it.each<[string, LonLat]>([
    ['Reykjavik', [-21.9, 64.1]],
    ['Lisbon', [-9.1, 38.7]],
    ['Baku', [49.9, 40.4]],
    ['Jerusalem', [35.2, 31.8]],
    ['Marrakech', [-8, 31.6]],
  ])('holds %s', (_, position) => {
    const [x, y] = fondOf('europe').project(position) ?? [-1, -1];
    expect(x > 0 && x < 960 && y > 0 && y < 720).toBe(true);
  });
});

describe('fondOf(nom)', () => {
  it.each<[NomFond, string, LonLat]>([
    ['caraibe', 'Havana', [-82.4, 23.1]],
    ['caraibe', 'Saint-Laurent-du-Maroni', [-54, 5.5]],
    ['afrique', 'Cape Verde', [-23.5, 14.9]],
    ['afrique', 'Mauritius', [57.5, -20.2]],
    ['asie', 'Lisbon', [-9.1, 38.7]],
    ['asie', 'Sapporo', [141.3, 43]],
    ['asie', 'Jakarta', [106.8, -6.2]],
    ['atlantique', 'San Francisco', [-122.4, 37.8]],
    ['atlantique', 'Rome', [12.5, 41.9]],
    ['atlantique', 'Santiago de Chile', [-70.6, -33.4]],
  ])('%s holds %s', (nom, _, position) => {
    const { project, largeur, hauteur } = fondOf(nom);
    const [x, y] = project(position) ?? [-1, -1];
    expect(x > 12 && x < largeur - 12 && y > 12 && y < hauteur - 12).toBe(true);
  });

  // Equal-area: Scandinavia, which a Mercator swells, stays smaller than Mali and Niger together.
  it.each<NomFond>(['europe', 'afrique', 'asie', 'atlantique', 'caraibe', 'monde'])(
    '%s keeps areas: a square degree counts for its true size from the equator to the polar circle',
    (nom) => {
      const projection = fondOf(nom).createProjection();
      const areaAt = (latitude: number, longitude: number) => {
        const cell = (x: number, y: number) => projection([longitude + x, latitude + y]) ?? [0, 0];
        const [a, b, c, d] = [cell(0, 0), cell(1, 0), cell(1, 1), cell(0, 1)];
        const cross = (p: number[], q: number[]) => (p[0] ?? 0) * (q[1] ?? 0) - (q[0] ?? 0) * (p[1] ?? 0);
        return Math.abs(cross(a, b) + cross(b, c) + cross(c, d) + cross(d, a)) / 2;
      };
      const trueRatio = Math.cos((60.5 * Math.PI) / 180) / Math.cos((15.5 * Math.PI) / 180);
      expect(areaAt(60, 10) / areaAt(15, 10)).toBeCloseTo(trueRatio, 1);
    },
  );
});

describe('projectVues(vues)', () => {
  const main: Vue = {
    titre: null,
    rotation: [-2.5, -46.5],
    echelle: 2000,
    translation: [200, 200],
    cadre: [0, 0, 400, 400],
    boite: null,
  };
  const inset: Vue = {
    titre: 'La Réunion',
    rotation: [-55.5, 21.1],
    echelle: 5000,
    translation: [50, 450],
    cadre: [0, 400, 100, 100],
    boite: [55, -22, 56, -20],
  };
  const project = projectVues([main, inset]);

  it('places a point of the mainland in the main window', () => {
    expect(round(project([2.5, 46.5]))).toEqual([200, 200]);
  });

  it('places a point of an inset in its window', () => {
    expect(round(project([55.5, -21.1]))).toEqual([50, 450]);
  });

  it('should not place what neither window shows', () => {
    expect(project([-61, 14.6])).toBeNull();
  });
});
