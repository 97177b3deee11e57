import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, tellQuiAgitOu } from './qui-agit-ou.ts';

/** Partners « sfax TN », « fes MA »: the country is the last word. */
const paysOf = (id: string) => id.split(' ')[1];
/** « A-TN B?TN » : certain, imprecise; what is absent is left out. */
function tell(action: Action): string {
  const { collectivites, partenaires, pays, inPays, withPartenaire } = tellQuiAgitOu(action, paysOf);
  const marks = { certain: '-', imprecis: '?', absent: null };
  const pairs = (places: readonly string[], certitudeOf: (who: string, place: string) => keyof typeof marks) =>
    collectivites.flatMap((who) =>
      places.flatMap((place) => {
        const mark = marks[certitudeOf(who, place)];
        return mark === null ? [] : [`${who}${mark}${place.split(' ')[0]}`];
      }),
    );
  return `${pairs(pays, inPays).join(' ')} | ${pairs(partenaires, withPartenaire).join(' ')}`;
}

describe('tellQuiAgitOu(action, paysOf)', () => {
  it.each<[string, Action, string]>([
    [
      'one collectivité, several countries and partners: all certain',
      { collectivites: ['A'], partenaires: ['sfax TN', 'fes MA'], pays: ['TN', 'MA'] },
      'A-TN A-MA | A-sfax A-fes',
    ],
    [
      'several collectivités, one country, one partner: all certain',
      { collectivites: ['A', 'B'], partenaires: ['sfax TN'] },
      'A-TN B-TN | A-sfax B-sfax',
    ],
    [
      'several of each in one country: certain for the country, not for the partners',
      { collectivites: ['A', 'B'], partenaires: ['sfax TN', 'tunis TN'] },
      'A-TN B-TN | A?sfax A?tunis B?sfax B?tunis',
    ],
    [
      'several collectivités over several countries: nothing is certain',
      { collectivites: ['A', 'B'], partenaires: ['sfax TN', 'fes MA'], pays: ['TN', 'MA'] },
      'A?TN A?MA B?TN B?MA | A?sfax A?fes B?sfax B?fes',
    ],
    [
      'one partner for several countries: not certain either',
      { collectivites: ['A', 'B'], partenaires: ['sfax TN'], pays: ['TN', 'MA'] },
      'A?TN A?MA B?TN B?MA | A?sfax B?sfax',
    ],
    [
      'a statement of the partner: there and nowhere else; nothing is known of the other',
      {
        collectivites: ['A', 'B'],
        partenaires: ['sfax TN', 'fes MA'],
        rattachements: [{ collectivite: 'A', partenaire: 'sfax TN' }],
      },
      'A-TN B?TN B?MA | A-sfax B?sfax B?fes',
    ],
    [
      'statements of countries: the only partner of each follows',
      {
        collectivites: ['A', 'B'],
        partenaires: ['sfax TN', 'fes MA'],
        rattachements: [
          { collectivite: 'A', pays: 'TN' },
          { collectivite: 'B', pays: 'MA' },
        ],
      },
      'A-TN B-MA | A-sfax B-fes',
    ],
    [
      'a country stated for one alone: each of its partners there follows',
      {
        collectivites: ['A', 'B'],
        partenaires: ['sfax TN', 'tunis TN', 'fes MA'],
        rattachements: [
          { collectivite: 'A', pays: 'TN' },
          { collectivite: 'B', pays: 'MA' },
        ],
      },
      'A-TN B-MA | A-sfax A-tunis B-fes',
    ],
    [
      'the same country stated for two, with several partners: who is with whom is not said',
      {
        collectivites: ['A', 'B'],
        partenaires: ['sfax TN', 'tunis TN', 'fes MA'],
        rattachements: [
          { collectivite: 'A', pays: 'TN' },
          { collectivite: 'B', pays: 'TN' },
        ],
      },
      'A-TN B-TN | A?sfax A?tunis B?sfax B?tunis',
    ],
    [
      'pairs inside one country',
      {
        collectivites: ['A', 'B'],
        partenaires: ['sfax TN', 'tunis TN'],
        rattachements: [
          { collectivite: 'A', partenaire: 'sfax TN' },
          { collectivite: 'B', partenaire: 'tunis TN' },
        ],
      },
      'A-TN B-TN | A-sfax B-tunis',
    ],
    [
      'a statement that binds one collectivité alone in the record, as when the other was set aside',
      { collectivites: ['A'], partenaires: [], pays: ['TN', 'MA'], rattachements: [{ collectivite: 'A', pays: 'TN' }] },
      'A-TN | ',
    ],
    [
      'a partner outside the countries of the project',
      { collectivites: ['A', 'B'], partenaires: ['fes MA'], pays: ['TN'] },
      'A-TN B-TN | A-fes B-fes',
    ],
    [
      'a partner of no known country',
      { collectivites: ['A', 'B'], partenaires: ['x'], pays: ['TN'] },
      'A-TN B-TN | A?x B?x',
    ],
    ['a member named twice', { collectivites: ['A', 'A'], partenaires: [], pays: ['TN', 'MA'] }, 'A-TN A-MA | '],
  ])('%s', (_, action, expected) => expect(tell(action)).toBe(expected));

  const ids = (names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
  const partenaires = ['sfax TN', 'tunis TN', 'fes MA', 'x'];
  const actions = fc.record(
    {
      collectivites: ids(['A', 'B', 'C']),
      partenaires: ids(partenaires),
      pays: ids(['TN', 'MA', 'ML']),
      rattachements: fc.array(
        fc.record({
          collectivite: fc.constantFrom('A', 'B', 'C'),
          pays: fc.option(fc.constantFrom('TN', 'MA'), { nil: undefined }),
          partenaire: fc.option(fc.constantFrom(...partenaires), { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['collectivites', 'partenaires'] },
  );

  it('should tie nobody to a partner more surely than to its country', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const { collectivites, partenaires, pays, inPays, withPartenaire } = tellQuiAgitOu(action, paysOf);
        for (const who of collectivites)
          for (const id of partenaires) {
            const code = paysOf(id);
            if (code === undefined || !pays.includes(code) || withPartenaire(who, id) !== 'certain') continue;
            expect(inPays(who, code)).toBe('certain');
          }
      }),
    );
  });

  it('should leave nothing imprecise where one collectivité is alone, nor where one country is', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const { collectivites, partenaires, pays, inPays, withPartenaire } = tellQuiAgitOu(action, paysOf);
        const all = [
          ...collectivites.flatMap((who) => pays.map((code) => inPays(who, code))),
          ...(collectivites.length === 1 ? partenaires.map((id) => withPartenaire(collectivites[0] ?? '', id)) : []),
        ];
        if (collectivites.length === 1 || pays.length === 1) expect(all).not.toContain('imprecis');
      }),
    );
  });
});
