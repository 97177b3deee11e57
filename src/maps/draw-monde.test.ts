import { describe, expect, it } from 'vitest';
import type { Arc, Place } from '../contract/maps/place.ts';
import { drawMonde } from './draw-monde.ts';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const angers: Place = { coordonnees: at(-0.55, 47.47), titre: 'Angers', marque: 'francais' };
const bamako: Place = { coordonnees: at(-8, 12.65), titre: 'Bamako', marque: 'etranger' };
const arc: Arc = { de: angers.coordonnees, vers: bamako.coordonnees };

describe('drawMonde(places, arcs)', () => {
  it('draws the links and the places on the base that holds them', () => {
    const drawn = drawMonde([angers, bamako], [arc]);
    expect(drawn.fond).toBe('afrique');
    expect(drawn.arcs).toHaveLength(1);
    expect(drawn.dots.map(({ titre, marque }) => `${titre} ${marque}`).sort()).toEqual([
      'Angers francais',
      'Bamako etranger',
    ]);
  });

  it('draws a link told twice once', () => {
    expect(drawMonde([angers, bamako], [arc, arc]).arcs).toHaveLength(1);
  });

  it('draws the ends of links that come without places', () => {
    expect(drawMonde([], [arc]).dots).toHaveLength(2);
  });

  it('gives the same drawing whatever the order', () => {
    const pise: Place = { coordonnees: at(10.4, 43.7), titre: 'Pise', marque: 'etranger' };
    const arcs = [arc, { de: angers.coordonnees, vers: pise.coordonnees }];
    expect(drawMonde([pise, bamako, angers], arcs.toReversed())).toEqual(drawMonde([angers, bamako, pise], arcs));
  });

  it('merges thousands of links until they can be told apart, without losing a place', () => {
    const places = Array.from({ length: 3000 }, (_, i): Place => {
      const isFrench = i % 3 === 0;
      const coordonnees = isFrench ? at((i % 70) / 10, 43 + (i % 53) / 10) : at(-100 + (i % 211), -30 + (i % 83));
      return { coordonnees, titre: `${i}`, marque: isFrench ? 'francais' : 'etranger' };
    });
    const arcs = places.flatMap((place, i): Arc[] => {
      const other = places[(i * 7 + 1) % places.length];
      return place.marque === 'francais' && other ? [{ de: place.coordonnees, vers: other.coordonnees }] : [];
    });
    const drawn = drawMonde(places, arcs);
    expect(drawn.arcs.length).toBeLessThanOrEqual(320);
    expect(drawn.isDense).toBe(true);
    expect(JSON.stringify(drawn).length).toBeLessThan(60_000);
  });

  it('names its places, and shows the whole world when asked', () => {
    const drawn = drawMonde([angers, bamako], [arc]);
    expect(drawn.labels.map(({ text }) => text).sort()).toEqual(['Angers', 'Bamako']);
    expect(drawMonde([bamako], [], 'monde')).toMatchObject({ fond: 'monde', viewBox: '0 0 960 424' });
  });

  it('draws nothing when it has no place', () => {
    expect(drawMonde([], [])).toMatchObject({ dots: [], arcs: [], labels: [] });
  });
});
