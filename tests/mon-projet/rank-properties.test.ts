import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERES, FAMILLES_OPTION } from '../../src/contract/content/criteres.ts';
import type { OptionProjet } from '../../src/contract/content/mon-projet.ts';
import type { Souhait } from '../../src/contract/mon-projet/souhait.ts';
import { toAnnuel } from '../../src/contract/rules/compare-budget.ts';
import { leadsToCaution } from '../../src/tools/mon-projet/judge-lieu.ts';
import { type OptionClassee, rankOptions } from '../../src/tools/mon-projet/rank-options.ts';
import { commune, option, ref, regles } from './fixtures.ts';

const arbitraryOption: fc.Arbitrary<OptionProjet> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    famille: fc.constantFrom(...FAMILLES_OPTION),
    pays: fc.uniqueArray(fc.constantFrom('BJ', 'TG', 'MA', 'UA', 'ZZ'), { maxLength: 3 }),
    thematiques: fc.uniqueArray(fc.constantFrom('services', 'eau', 'dechets', 'culture', 'inconnu'), { maxLength: 3 }),
    cout: fc.option(
      fc.record({
        texte: fc.constant('selon la source'),
        min: fc.option(fc.nat(60_000)),
        max: fc.option(fc.nat(60_000)),
        periode: fc.constantFrom('an' as const, 'programme' as const, null),
        annees: fc.constantFrom(null, { min: 2, max: 3 }),
      }),
    ),
    programme: fc.constantFrom(
      undefined,
      'essai',
      'jeunesse-silesie',
      'formation-cadres-regions-maroc',
      'foret-parakou',
    ),
    proximite: fc.constantFrom('epci' as const, 'departement' as const, 'region' as const),
    population: fc.option(fc.nat(1_000_000)),
    actions: fc.nat(50),
  })
  .map(({ proximite, population, actions, ...rest }) =>
    option({
      ...rest,
      ...(rest.famille === 'voisine' && { voisine: { nature: 'commune', population, proximite, actions } }),
    }),
  );
const arbitraryOptions = fc.uniqueArray(arbitraryOption, { selector: ({ id }) => id, maxLength: 40 });
const arbitrarySouhait: fc.Arbitrary<Souhait> = fc.record({
  collectivite: fc.constantFrom(null, commune, { ...commune, nature: 'region' as const, population: null }),
  theme: fc.constantFrom('', 'services', 'eau', 'dechets', 'culture', 'inconnu'),
  pays: fc.constantFrom('', 'BJ', 'TG', 'MA', 'UA', 'ZZ'),
  budget: fc.option(fc.nat(60_000)),
  temps: fc.constantFrom('' as const, 'aucun' as const, 'ponctuel' as const, 'regulier' as const),
});

describe('rankOptions, whatever the wish and the options', () => {
  const check = (holds: (ranked: OptionClassee[], wish: Souhait, options: OptionProjet[]) => void) =>
    fc.assert(
      fc.property(arbitrarySouhait, arbitraryOptions, (wish, options) =>
        holds(rankOptions(wish, options, ref), wish, options),
      ),
    );

  it('gives five at most, each once, none of a kind above its limit', () => {
    check((ranked) => {
      expect(ranked.length).toBeLessThanOrEqual(5);
      expect(new Set(ranked.map(({ option: { id } }) => id)).size).toBe(ranked.length);
      for (const famille of FAMILLES_OPTION) {
        const count = ranked.filter((classee) => classee.option.famille === famille).length;
        expect(count).toBeLessThanOrEqual(regles.familles[famille].maximal);
      }
    });
  });

  it('gives the same for shuffled options', () => {
    fc.assert(
      fc.property(
        arbitrarySouhait,
        arbitraryOptions.chain((options) =>
          fc.tuple(fc.constant(options), fc.shuffledSubarray(options, { minLength: options.length })),
        ),
        (wish, [options, shuffled]) => {
          expect(rankOptions(wish, shuffled, ref)).toEqual(rankOptions(wish, options, ref));
        },
      ),
    );
  });

  it('never exceeds a budget in silence', () => {
    check((ranked, { budget }) => {
      for (const {
        option: { cout },
        raisons,
      } of ranked) {
        const year = cout && toAnnuel(cout);
        const above = budget !== null && year != null && year.min > budget;
        const said = raisons.some(({ critere, points }) => critere.startsWith('budget-depasse') && points < 0);
        expect(said).toBe(above);
      }
    });
  });

  it('adds up its reasons, in the order of the rules, and leaves no blank in a text', () => {
    check((ranked) => {
      for (const { points, raisons } of ranked) {
        expect(raisons.reduce((sum, raison) => sum + raison.points, 0)).toBe(points);
        const places = raisons.map(({ critere }) => CRITERES.indexOf(critere));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { texte } of raisons) expect(texte).not.toMatch(/[{}]/);
      }
    });
  });

  it('goes from most points to least, what leads only to caution last when no country is asked for', () => {
    check((ranked, { pays }) => {
      const last = ranked.filter(({ option }) => pays === '' && leadsToCaution(option, ref));
      expect(ranked.slice(ranked.length - last.length)).toEqual(last);
      for (const part of [ranked.slice(0, ranked.length - last.length), last]) {
        const points = part.map((classee) => classee.points);
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }
    });
  });
});
