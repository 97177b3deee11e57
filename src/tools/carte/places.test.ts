import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../contract/carte/list-column.ts';
import { tellQuiAgitOu } from '../../contract/rules/qui-agit-ou.ts';
import { encodeCarte } from '../../load/carte/encode-carte.ts';
import { indexPlaces } from '../explorer/cluster-places.ts';
import { isInside, isWithinBounds, toLatitude, toLongitude, widenBounds } from '../explorer/vue.ts';
import type { Carte } from './carte.ts';
import { decodeCarte } from './decode-carte.ts';
import { slugOfPlace } from './find-by-slug.ts';
import { findNearest } from './find-nearest.ts';
import { listFlows, MAX_FLOWS, weigh } from './list-flows.ts';
import { sortActions } from './liste-view.ts';
import { boundsOfPlaces, toMarks } from './map-content.ts';
import { groupActions } from './map-view.ts';
import { arbitrarySource, CARTE, cooperation, SOURCE } from './testing/carte-source.ts';

const allOf = ({ total }: { total: number }) => Uint32Array.from({ length: total }, (_, action) => action);
const weighPlaces = ({ actions, lieux }: Carte, selected: Uint32Array) =>
  weigh(actions.lieux, lieux.lon.length, selected);
const zoom = fc.integer({ min: 0, max: 20 }).map((value) => value / 2);

describe('groupActions(carte.actions.lieux, index, selection)', () => {
  it('counts in each group the actions that take place there, each once, and leaves no place out', () => {
    fc.assert(
      fc.property(arbitrarySource, zoom, (source, level) => {
        const carte = decodeCarte(encodeCarte(source).actions);
        const actions = allOf(carte);
        const poids = weighPlaces(carte, actions);
        const groups = groupActions(carte.actions.lieux, indexPlaces(carte.lieux), { actions, poids, zoom: level });
        const grouped = groups.flatMap(({ lieux }) => lieux);
        expect(grouped.toSorted((a, b) => a - b)).toEqual([...poids.keys()].filter((lieu) => (poids[lieu] ?? 0) > 0));
        for (const group of groups) {
          const there = actions.filter((action) =>
            rowOf(carte.actions.lieux, action).some((lieu) => group.lieux.includes(lieu)),
          );
          expect(group.actions).toBe(there.length);
          expect(group.lieux).toContain(group.lieu);
        }
      }),
    );
  });

  it('keeps marks apart on the screen at every zoom', () => {
    fc.assert(
      fc.property(arbitrarySource, zoom, (source, level) => {
        const carte = decodeCarte(encodeCarte(source).actions);
        const actions = allOf(carte);
        const index = indexPlaces(carte.lieux);
        const groups = groupActions(carte.actions.lieux, index, {
          actions,
          poids: weighPlaces(carte, actions),
          zoom: level,
        });
        const pixels = 512 * 2 ** level;
        for (const [rank, { lieu: a }] of groups.entries()) {
          for (const { lieu: b } of groups.slice(rank + 1)) {
            const distance = Math.hypot((index.x[a] ?? 0) - (index.x[b] ?? 0), (index.y[a] ?? 0) - (index.y[b] ?? 0));
            expect(distance * pixels).toBeGreaterThan(40);
          }
        }
      }),
    );
  });

  it('says which marks stand for a country only', () => {
    const actions = allOf(CARTE);
    const groups = groupActions(CARTE.actions.lieux, indexPlaces(CARTE.lieux), {
      actions,
      poids: weighPlaces(CARTE, actions),
      zoom: 9,
    });
    const marks = toMarks(CARTE, groups, { west: -180, east: 180, south: -90, north: 90 });
    const round = (degrees: number) => Math.round(degrees * 100) / 100;
    const told = marks.map(({ x, y, n, genre }) => [
      `${round(toLongitude(x))} ${round(toLatitude(y))}`,
      n,
      genre === 'seul',
    ]);
    expect(told.toSorted()).toEqual([
      ['-1.5 17', 2, true],
      ['-8 12.65', 2, false],
      ['2.3 9.6', 2, true],
      ['2.42 6.37', 2, false],
    ]);
  });
});

describe('listFlows(carte, actions)', () => {
  it('draws each pair once, from what has a position', () => {
    const flows = listFlows(CARTE, allOf(CARTE)) ?? [];
    expect(new Set(flows.map(({ collectivite, lieu }) => `${collectivite} ${lieu}`)).size).toBe(flows.length);
    expect(flows.every(({ collectivite }) => CARTE.collectivites.noms[collectivite] !== 'Papeete')).toBe(true);
    expect(flows).toHaveLength(3);
  });

  it('draws no pair that no source ties, and those that one does', () => {
    const who = ['c-brest', 'c-rennes'];
    const flowsOf = (fields: Partial<Parameters<typeof cooperation>[1]>) => {
      const cooperations = [cooperation('1', { collectivites: who, partenaires: ['bamako', 'cotonou'], ...fields })];
      const carte = decodeCarte(encodeCarte({ ...SOURCE, cooperations, projets: [] }).actions);
      const nomOf = (lieu: number) =>
        carte.partenaires.noms[lieu] ?? carte.pays.noms[lieu - carte.partenaires.noms.length];
      return (listFlows(carte, allOf(carte)) ?? []).map(
        ({ collectivite, lieu }) => `${carte.collectivites.noms[collectivite]} – ${nomOf(lieu)}`,
      );
    };
    expect(flowsOf({})).toEqual([]);
    expect(flowsOf({ rattachements: [{ collectivite: 'c-brest', partenaire: 'cotonou' }] })).toEqual([
      'Brest – Cotonou',
    ]);
    // Nobody knows where Ségou is: its country stands for it, and for no other of its partners here.
    expect(
      flowsOf({
        partenaires: ['segou', 'cotonou'],
        rattachements: [
          { collectivite: 'c-brest', pays: 'ML' },
          { collectivite: 'c-rennes', pays: 'BJ' },
        ],
      }),
    ).toEqual(['Brest – Mali', 'Rennes – Cotonou']);
    expect(flowsOf({ collectivites: ['c-brest'] })).toEqual(['Brest – Bamako', 'Brest – Cotonou']);
  });

  it('draws just what the source ties, whatever it holds', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const carte = decodeCarte(encodeCarte({ ...source, projets: [] }).actions);
        const paysOf = (id: string) => source.partenaires.find((place) => place.id === id)?.pays;
        const isCertain = (collectivite: string, partenaire: string) =>
          source.cooperations.some(
            (record) =>
              record.collectivites.includes(collectivite) &&
              record.partenaires.includes(partenaire) &&
              tellQuiAgitOu(record, paysOf).withPartenaire(collectivite, partenaire) === 'certain',
          );
        const drawable = <T extends { coordonnees?: unknown }>(places: readonly T[]) =>
          places.filter(({ coordonnees }) => coordonnees !== undefined);
        const expected = drawable(source.collectivites).flatMap(({ id, slug }) =>
          drawable(source.partenaires)
            .filter((partenaire) => isCertain(id, partenaire.id))
            .map((partenaire) => `${slug} ${partenaire.slug}`),
        );
        const { collectivites, partenaires } = carte;
        const drawn = (listFlows(carte, allOf(carte)) ?? [])
          .filter(({ lieu }) => lieu < partenaires.noms.length)
          .map(
            ({ collectivite, lieu }) => `${slugOfPlace(collectivites, collectivite)} ${slugOfPlace(partenaires, lieu)}`,
          );
        expect(drawn.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('draws none when they are too many', () => {
    const count = Math.ceil(MAX_FLOWS / 2) + 1;
    const partenaires = Array.from({ length: count }, (_, index) => ({
      id: `x${index}`,
      nom: `X ${index}`,
      slug: `x-${index}`,
      pays: 'ML',
      coordonnees: { longitude: index / 10, latitude: 10 },
    }));
    const ids = partenaires.map(({ id }) => id);
    const cooperations = ['c-rennes', 'c-brest'].map((id) =>
      cooperation(id, { collectivites: [id], partenaires: ids }),
    );
    const carte = decodeCarte(encodeCarte({ ...SOURCE, partenaires, cooperations, projets: [] }).actions);
    expect(listFlows(carte, allOf(carte))).toBeNull();
    expect(listFlows(carte, Uint32Array.of(0))).toHaveLength(count);
  });
});

describe('findNearest(carte, actions, place, count)', () => {
  const quimper = { longitude: -4.1, latitude: 47.99 };

  it('gives the nearest first, with their distance and their own actions', () => {
    const near = findNearest(CARTE, allOf(CARTE), quimper, 8);
    expect(near.map(({ collectivite, actions }) => [CARTE.collectivites.noms[collectivite], actions])).toEqual([
      ['Brest', 3],
      ['Rennes', 3],
    ]);
    expect(near[0]?.kilometres).toBeCloseTo(53, 0);
  });

  it('has no answer when no action is selected', () => {
    expect(findNearest(CARTE, new Uint32Array(), quimper, 8)).toEqual([]);
  });
});

describe('sortActions(carte, actions, tri)', () => {
  const years = (tri: 'recent' | 'ancien') =>
    Array.from(sortActions(CARTE, allOf(CARTE), tri), (action) => CARTE.debut[action] || CARTE.fin[action] || null);

  it('puts what has no year last, both ways', () => {
    expect(years('recent')).toEqual([2020, 2012, 2010, 2001, null, null]);
    expect(years('ancien')).toEqual([2001, 2010, 2012, 2020, null, null]);
  });

  it('keeps the same actions whatever the order', () => {
    fc.assert(
      fc.property(
        arbitrarySource,
        fc.constantFrom('nom' as const, 'pays' as const, 'recent' as const),
        (source, tri) => {
          const carte = decodeCarte(encodeCarte(source).actions);
          const order = sortActions(carte, allOf(carte), tri);
          expect([...order].sort((a, b) => a - b)).toEqual([...allOf(carte)]);
        },
      ),
    );
  });
});

describe('bounds', () => {
  it.each([
    [{ west: -10, east: 20, south: 0, north: 50 }, [2, 48], true],
    [{ west: -10, east: 20, south: 0, north: 50 }, [25, 48], false],
    [{ west: 170, east: 200, south: -50, north: 0 }, [-175, -20], true],
    [{ west: -300, east: 300, south: -90, north: 90 }, [179, 0], true],
  ] as const)('isWithinBounds(%j, %j) is %s', (bounds, [longitude, latitude], expected) => {
    expect(isWithinBounds(bounds, longitude, latitude)).toBe(expected);
  });

  it('hold what they were widened from', () => {
    const bounds = { west: -10, east: 20, south: 0, north: 50 };
    expect(isInside(bounds, widenBounds(bounds))).toBe(true);
    expect(isInside(widenBounds(bounds), bounds)).toBe(false);
  });

  it('go round the places that have a position', () => {
    expect(boundsOfPlaces(CARTE.collectivites, [0, 1, 2])).toEqual({
      west: -4.49,
      east: -1.68,
      south: 48.11,
      north: 48.39,
    });
    expect(boundsOfPlaces(CARTE.collectivites, [CARTE.collectivites.noms.indexOf('Papeete')])).toBeNull();
  });
});
