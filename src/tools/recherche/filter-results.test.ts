import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypeFiche } from '../../contract/recherche/fiches.ts';
import { toTables } from '../../contract/words/tables.ts';
import { countFacettes, matchesChoix } from '../kit/facettes.ts';
import { findSilent, searchFacettes } from './filter-results.ts';
import { groupResults } from './group-results.ts';
import { type ChoixRecherche, NO_CHOICE } from './search-state.ts';
import { RANG, type Trouvaille } from './trouvaille.ts';

const ZONES = { BJ: ['afrique-de-l-ouest', 'afrique'], MA: ['maghreb', 'afrique'] };
const FACETTES_DE_RECHERCHE = searchFacettes(() =>
  toTables({ pays: {}, zone: {}, thematique: {}, region: {}, zonesDuPays: ZONES }),
);
const count = (records: readonly Trouvaille[], choice: Partial<ChoixRecherche>) => {
  const comptes = countFacettes(records, FACETTES_DE_RECHERCHE, { ...NO_CHOICE, ...choice });
  return Object.fromEntries(FACETTES_DE_RECHERCHE.map(({ cle }, place) => [cle, comptes[place]]));
};
const filter = (records: readonly Trouvaille[], choice: Partial<ChoixRecherche>) =>
  records.filter((one) => matchesChoix(one, FACETTES_DE_RECHERCHE, { ...NO_CHOICE, ...choice }));
const record = (numero: number, type: TypeFiche, pays: string[], more: Partial<Trouvaille> = {}): Trouvaille => ({
  numero,
  type,
  champs: { pays, thematique: [], odd: [], region: [], genre: [] },
  rang: RANG.texte,
  score: 0,
  fiche: null,
  ...more,
});
const RECORDS = [
  record(0, 'pays', ['BJ']),
  record(1, 'projet', ['BJ', 'MA']),
  record(2, 'projet', ['MA']),
  record(3, 'sigle', []),
];

describe('searchFacettes(libelles)', () => {
  it.each([
    [{}, [0, 1, 2, 3]],
    [{ pays: ['BJ'] }, [0, 1, 3]],
    [{ pays: ['BJ', 'MA'] }, [0, 1, 2, 3]],
    [{ zone: ['maghreb'] }, [1, 2, 3]],
    [{ type: ['projet'], pays: ['BJ'] }, [1]],
    [{ genre: ['cles-en-main'] }, []],
  ])('leaves by %j %j', (choice, expected) =>
    expect(filter(RECORDS, choice).map(({ numero }) => numero)).toEqual(expected),
  );

  it('counts what choosing one more value of a filter would bring', () => {
    const { type, pays, genre } = count(RECORDS, { type: ['projet'] });
    expect(Object.fromEntries(type?.valeurs ?? [])).toEqual({ pays: 1, projet: 2, sigle: 1 });
    expect(Object.fromEntries(pays?.valeurs ?? [])).toEqual({ BJ: 1, MA: 2 });
    expect([pays?.gardes, genre?.gardes]).toEqual([0, 0]);
  });

  it('counts for each value what choosing it alone leaves, those that say nothing added', () => {
    const records = fc.array(
      fc.record({ type: fc.constantFrom<TypeFiche>('pays', 'projet', 'sigle'), pays: fc.subarray(['BJ', 'MA', 'TG']) }),
    );
    fc.assert(
      fc.property(records, (drawn) => {
        const all = drawn.map(({ type, pays }, numero) => record(numero, type, pays));
        const { pays } = count(all, {});
        for (const [code, shown] of pays?.valeurs ?? [])
          expect(filter(all, { pays: [code] })).toHaveLength(shown + (pays?.gardes ?? 0));
      }),
    );
  });
});

describe('groupResults(results, tri)', () => {
  it('puts the type of the best answer first, then the usual order of types', () => {
    const results = [
      record(4, 'contact', [], { rang: RANG.exact }),
      record(1, 'pays', [], { score: 1 }),
      record(2, 'pays', [], { score: 9 }),
      record(3, 'zone', []),
    ];
    const order = (tri: 'pertinence' | 'nom') =>
      groupResults(results, tri).map(({ type, trouvailles }) => [type, trouvailles.map(({ numero }) => numero)]);
    expect(order('pertinence')).toEqual([
      ['contact', [4]],
      ['pays', [2, 1]],
      ['zone', [3]],
    ]);
    expect(order('nom')).toEqual([
      ['pays', [1, 2]],
      ['zone', [3]],
      ['contact', [4]],
    ]);
  });

  it('puts last what a filter kept without knowing', () => {
    const isSilent = findSilent(FACETTES_DE_RECHERCHE, { ...NO_CHOICE, pays: ['BJ'] });
    const groups = groupResults(
      [record(3, 'sigle', [], { rang: RANG.exact }), record(1, 'projet', ['BJ'])],
      'pertinence',
      isSilent,
    );
    expect(groups.map(({ type }) => type)).toEqual(['projet', 'sigle']);
  });
});
