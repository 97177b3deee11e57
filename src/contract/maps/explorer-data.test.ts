import { describe, expect, it } from 'vitest';
import { toExplorerData } from '../../load/map-links.ts';
import { boundsOf, type ExplorerData } from './explorer-data.ts';

const data: ExplorerData = {
  points: [
    { coordonnees: [-0.55, 47.47], titre: 'Angers', href: '/collectivites/angers/', cote: 'francais' },
    { coordonnees: [-8, 12.65], titre: 'Bamako', href: '/partenaires/bamako/', cote: 'etranger', detail: 'Mali' },
  ],
  arcs: [
    [
      [-0.55, 47.47],
      [-8, 12.65],
    ],
  ],
};

describe('boundsOf(data)', () => {
  it('holds every point', () => {
    expect(boundsOf(data)).toEqual([-8, 12.65, -0.55, 47.47]);
  });
});

describe('toExplorerData(links, raisonsOf)', () => {
  it('says at each partner whether its country is under caution, and never at a French collectivité', () => {
    const coordonnees = { longitude: 1, latitude: 2 };
    const place = { coordonnees, href: '/', poids: 1 };
    const points = [
      { ...place, titre: 'Angers', marque: 'francais' as const },
      { ...place, titre: 'Bamako', marque: 'etranger' as const, pays: 'ML' },
      { ...place, titre: 'Cotonou', marque: 'etranger' as const, pays: 'BJ' },
    ];
    const raisonsOf = (code: string) => (code === 'ML' ? 'sécurité' : undefined);
    const data = toExplorerData({ points, arcs: [], sansPosition: 0 }, raisonsOf);
    expect(data.points.map((point) => ('detail' in point ? point.detail : null))).toEqual([
      null,
      'À vérifier avant d’agir\u00A0: sécurité',
      null,
    ]);
  });
});
