import { describe, expect, it } from 'vitest';
import { loadVilles } from '../../lib/load-villes.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { loadDecoupage } from './load-decoupage.ts';
import { placeReseaux } from './render-lookup.ts';

const decoupage = loadDecoupage();
const villes = loadVilles(new Set(['FR']));

describe('placeReseaux(reseaux, decoupage, villes)', () => {
  it('should place at the chief town of its region every network that the guide gives to one', () => {
    const { reseaux } = loadReferenceData('data/reference');
    const placed = placeReseaux(reseaux, decoupage, villes);
    const expected = reseaux.filter(({ regions }) => regions.length === 1).map(({ nom }) => nom);
    expect(Object.keys(placed).sort()).toEqual(expected.sort());
    expect(placed.RESACOOP).toMatchObject({ latitude: expect.closeTo(45.75, 1), longitude: expect.closeTo(4.85, 1) });
  });

  it.each([
    ['several regions', ['84', '93']],
    ['no region', []],
    ['a region that is unknown', ['99']],
  ])('should not place a network of %s', (_, regions) => {
    expect(placeReseaux([{ nom: 'Essai', regions }], decoupage, villes)).toEqual({});
  });
});
