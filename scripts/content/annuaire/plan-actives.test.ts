import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Voisine } from '../../../src/contract/content/annuaire.ts';
import { planSemblables } from './plan-actives.ts';

const commune = (population: number | null, place: number): Voisine => ({
  slug: `c-${String(place).padStart(3, '0')}`,
  nom: 'C',
  nature: 'commune',
  population,
  pays: [],
  thematiques: [],
  cooperations: 1,
  projets: 0,
});

describe('planSemblables(actives, limit)', () => {
  it('should hold the ten nearest of any population in one file', () => {
    const populations = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { freq: 20 }), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(populations, fc.integer({ min: 0, max: 500 }), (list, population) => {
        const all = list.map(commune);
        const files = planSemblables(all, 12).get('commune') ?? [];
        const place = Math.max(
          0,
          files.findLastIndex(({ start }) => start <= population),
        );
        const distances = (voisines: readonly Voisine[]) =>
          voisines
            .flatMap((voisine) => (voisine.population === null ? [] : Math.abs(voisine.population - population)))
            .sort((a, b) => a - b)
            .slice(0, 10);
        expect(distances(files[place]?.lignes ?? [])).toEqual(distances(all));
      }),
    );
  });
});
