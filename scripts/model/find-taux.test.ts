import { describe, expect, it } from 'vitest';
import type { EligibiliteApd } from '../../src/contract/content/reference.ts';
import { guideAppelSchema } from '../../src/contract/guide/appel.ts';
import { findTaux } from './find-taux.ts';

const listes: EligibiliteApd[] = [
  {
    categorie: 'apd-prioritaire',
    liste: 'prioritaires',
    depuis: '2018-02-08',
    jusqua: '2023-07-18',
    source: 's',
    pays: ['BJ'],
    incertains: [],
  },
  {
    categorie: 'apd',
    liste: 'cad',
    depuis: '2022-01-01',
    jusqua: '2023-12-31',
    source: 's',
    pays: ['BJ', 'MA'],
    incertains: ['PW'],
  },
];
const appel = (publication: string | null) => ({
  file: 'appels/a.md',
  slug: 'a',
  body: '',
  data: guideAppelSchema.parse({
    titre: 'Appel',
    resume: 'r',
    organisme: 'o',
    publication,
    source: { document: 'd' },
    taux: [
      { categorie: 'apd-prioritaire', libelle: 'l', taux: 0.7 },
      { categorie: 'apd', libelle: 'l', taux: 0.5 },
      { categorie: 'non-apd', libelle: 'l', taux: 0.3 },
    ],
  }),
});

describe('findTaux(code, appels, listes)', () => {
  it.each([
    ['BJ', '2022-09-30', [0.7]],
    ['MA', '2022-09-30', [0.5]],
    ['DE', '2022-09-30', [0.3]],
    ['BJ', '2023-09-01', [0.5]], // the priority list had been dropped
    ['BJ', '2023-07-18', [0.7]], // the last day of the priority list
    ['BJ', '2023-07-19', [0.5]],
    ['MA', '2022-01-01', [0.5]], // the first day of the list
    ['MA', '2021-12-31', []],
    ['MA', '2023-12-31', [0.5]],
    ['PW', '2022-09-30', []], // not established
    ['BJ', '2025-01-01', []], // no list of that day
    ['BJ', null, []],
  ] as const)('should give for %s, in a call of %s, %j', (code, date, taux) => {
    expect(findTaux(code, [appel(date)], listes).map((row) => row.taux)).toEqual(taux);
  });
});
