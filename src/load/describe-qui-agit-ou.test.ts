import { describe, expect, it } from 'vitest';
import type { Action } from '../contract/rules/qui-agit-ou.ts';
import { describeQuiAgitOu } from './describe-qui-agit-ou.ts';

const registers = {
  collectivites: new Map([
    ['g', { nom: 'Grenoble' }],
    ['m', { nom: 'Montpellier' }],
  ]),
  partenaires: new Map([
    ['sfax', { nom: 'Sfax', pays: 'TN' }],
    ['tunis', { nom: 'Tunis', pays: 'TN' }],
    ['fes', { nom: 'Fès', pays: 'MA' }],
  ]),
  pays: new Map([
    ['TN', { nom: 'Tunisie' }],
    ['MA', { nom: 'Maroc' }],
  ]),
};
const both = ['g', 'm'];

describe('describeQuiAgitOu(action, registers)', () => {
  it.each<[string, Action, string[]]>([
    ['nothing when everybody acts everywhere', { collectivites: both, partenaires: ['sfax'] }, []],
    ['nothing for one alone', { collectivites: ['g'], partenaires: ['sfax', 'fes'] }, []],
    [
      'that nothing is said, over several countries',
      { collectivites: both, partenaires: ['sfax', 'fes'] },
      ['La source ne dit pas qui agit où.'],
    ],
    [
      'that nothing is said, in one country',
      { collectivites: both, partenaires: ['sfax', 'tunis'] },
      ['La source ne dit pas qui agit avec quel partenaire.'],
    ],
    [
      'what is stated, and for whom nothing is',
      {
        collectivites: both,
        partenaires: ['sfax', 'fes'],
        rattachements: [{ collectivite: 'g', partenaire: 'sfax' }],
      },
      ['Grenoble\u00a0: Sfax', 'Montpellier\u00a0: non précisé par la source'],
    ],
    [
      'a country where no partner is known',
      {
        collectivites: both,
        partenaires: ['sfax'],
        pays: ['TN', 'MA'],
        rattachements: [
          { collectivite: 'g', partenaire: 'sfax' },
          { collectivite: 'm', pays: 'MA' },
        ],
      },
      ['Grenoble\u00a0: Sfax', 'Montpellier\u00a0: Maroc'],
    ],
  ])('should tell %s', (_, action, expected) => expect(describeQuiAgitOu(action, registers)).toEqual(expected));
});
