import { describe, expect, it } from 'vitest';
import { readBudget } from '../../lib/read-budget.ts';
import { isContactsHeading, isProgrammeHeading, sectionNumber } from './line-kind.ts';
import { readDate, readRates } from './read-appels.ts';
import { readOdd, splitDestinations } from './read-programme.ts';
import { splitSentences } from './sentences.ts';
import { splitPorteurs } from './split-porteurs.ts';
import { splitRole } from './split-role.ts';

describe('line-kind', () => {
  it.each([
    ['ConTACTs', true],
    ['ConTACT | DAECT ', true],
    ['Contacts au sein des ambassades', true],
    ['contacts et la familiarité qu’ils créent, facilitent', false],
    ['contact@ville.example.org', false],
  ])('isContactsHeading(%j) → %j', (text, expected) => {
    expect(isContactsHeading(text)).toBe(expected);
  });

  it.each([
    ['PRoGRAMME ', true],
    ['PRojET', true],
    ['Programme COPAIN', false],
    ['programme', false],
  ])('isProgrammeHeading(%j) → %j', (text, expected) => {
    expect(isProgrammeHeading(text)).toBe(expected);
  });

  it.each([
    ['11.2 Réseaux pouvant', '11.2'],
    ['2.0 et la suite', null],
    ['2019 a vu', null],
  ])('sectionNumber(%j) → %j', (text, expected) => {
    expect(sectionNumber(text)).toBe(expected);
  });
});

describe('readBudget(text)', () => {
  it.each([
    ['entre 3 000 et 6 000 euros', 3000, 6000, null],
    ['programme de 4 ans, de 20 000 à 45 000 euros par an', 20000, 45000, 'an'],
    ['30 000 euros sur 2 ans', 30000, 30000, 'programme'],
    ['1,5 million d’euros', 1500000, 1500000, null],
    ['à définir avec la cheffe de file', null, null, null],
  ])('%j → %j, %j, %j', (text, min, max, periode) => {
    expect(readBudget(text).budget).toMatchObject({ min, max, periode });
  });

  it.each([
    ['30 000 euros sur 2 ans', { min: 2, max: 2 }],
    ['15 000 à 40 000 euros (sur 2 ou 4 années budgétaires)', { min: 2, max: 4 }],
    ['30 000 euros par an sur 3 ans', null],
    ['4 076 euros', null],
  ])('%j is spread over %j', (text, annees) => {
    expect(readBudget(text).budget.annees).toEqual(annees);
  });

  it('keeps the sentence of the amount and tells the rest apart', () => {
    const text = 'La ville apporte 20 000 euros au tour de table. Le projet en coûte 300 000 en tout.';
    expect(readBudget(text)).toEqual({
      budget: {
        texte: 'La ville apporte 20 000 euros au tour de table',
        min: 20000,
        max: 20000,
        periode: null,
        annees: null,
      },
      rest: 'Le projet en coûte 300 000 en tout.',
    });
  });
});

describe('splitDestinations(text)', () => {
  it('gives each place the country in brackets after it', () => {
    expect(splitDestinations('Berat, Korça (Albanie) ; Kigali et Rubavu (Rwanda)')).toEqual([
      'Berat (Albanie)',
      'Korça (Albanie)',
      'Kigali (Rwanda)',
      'Rubavu (Rwanda)',
    ]);
  });

  it('should *not* share what is no country', () => {
    expect(splitDestinations('Mahina, Tinkaré (commune de Diéma)', () => false)).toEqual([
      'Mahina',
      'Tinkaré (commune de Diéma)',
    ]);
  });
});

describe('splitPorteurs(text, collectivites)', () => {
  it.each([
    ['association Terres en fête', false, ['Terres en fête'], []],
    ['AIMF + partenaires locaux (a + b) + Ademe', false, ['AIMF'], ['Partenaires locaux (a + b)', 'Ademe']],
    [
      'conseils départementaux de l’Ain et du Jura',
      true,
      ['Conseil départemental de l’Ain', 'Conseil départemental du Jura'],
      [],
    ],
  ])('%j → %j', (text, collectivites, porteurs, partenaires) => {
    expect(splitPorteurs(text, collectivites)).toEqual({ porteurs, partenaires });
  });
});

describe('splitRole(text)', () => {
  it.each([
    [
      'secrétaire exécutif de l’Association nationale des communes',
      'secrétaire exécutif',
      'Association nationale des communes',
    ],
    ['groupe-pays Bénin à Cités Unies France', 'groupe-pays Bénin', 'Cités Unies France'],
    ['chargée de mission ODD à CUF', 'chargée de mission ODD', 'CUF'],
    ['directeur de la coopération au ministère de la Ville', 'directeur de la coopération', 'ministère de la Ville'],
    ['Ambassade de France au Bénin', null, 'Ambassade de France au Bénin'],
    ['directeur', 'directeur', null],
  ])('%j → %j, %j', (text, fonction, organisation) => {
    expect(splitRole(text)).toEqual({ fonction, organisation });
  });
});

describe('readOdd(text)', () => {
  it('reads every goal, in order, once', () => {
    expect(readOdd('objectif 11 prioritaire, sur d’autres ODD (1, 3, 11, 18)')).toEqual([1, 3, 11]);
  });
});

describe('readDate(sentence)', () => {
  it.each([
    ['Pour 2020, une seule date de dépôt, au 30 septembre.', '2020-09-30'],
    ['avant le 1er mars 2021', '2021-03-01'],
    ['le 31 février 2021', null],
    ['courant 2021', null],
  ])('%j → %j', (sentence, expected) => {
    expect(readDate(sentence)).toBe(expected);
  });
});

describe('readRates(text)', () => {
  it('reads the rate of each kind of country', () => {
    const text =
      'Le taux de cofinancement va jusqu’à 30 % pour des pays non éligibles à l’aide, 50 % pour des pays éligibles, et 70 % pour les pays prioritaires.';
    expect(readRates(text).map(({ categorie, taux }) => [categorie, taux])).toEqual([
      ['non-apd', 0.3],
      ['apd', 0.5],
      ['apd-prioritaire', 0.7],
    ]);
  });
});

describe('splitSentences(text)', () => {
  it('should *not* cut after an abbreviation', () => {
    expect(splitSentences('L’art. 12 le dit. M. Durand aussi.')).toEqual(['L’art. 12 le dit.', 'M. Durand aussi.']);
  });
});
