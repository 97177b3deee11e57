import { describe, expect, it } from 'vitest';
import {
  type Age,
  ageOf,
  compareAges,
  describeAge,
  describeAges,
  isRecent,
  lastDay,
  shortenAge,
  tempsDe,
} from './age.ts';

const age = (publie: string | null, verifie: string | null = null): Age => ({ publie, verifie });
const JOUR = '2026-11-28';

describe('ageOf(fait, documents)', () => {
  const documents = { guide: { date: '2020' }, reglement: { date: '2022-09-30' } };
  const of = (document: string, verifie?: string) => ageOf({ source: { document, pages: [] }, verifie }, documents);
  it.each([
    ['the day of its document', of('guide'), age('2020')],
    ['the day it was checked', of('guide', '2026-03-03'), age('2020', '2026-03-03')],
    ['no check within the year of the document', of('guide', '2020-06-01'), age('2020', '2020-06-01')],
    ['no check that is older than its document', of('reglement', '2022-03-03'), age('2022-09-30')],
    ['no day of a document that is not known', of('constructor-x'), age(null)],
  ])('should read %s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('isRecent(age, jour)', () => {
  it.each([
    ['a document of the last two years', age('2025'), true],
    ['a document to come', age('2027'), true],
    ['a year whose last day is two years back', age('2024'), true],
    ['the year before', age('2023'), false],
    ['a day two years back', age('2024-11-28'), true],
    ['the day before', age('2024-11-27'), false],
    ['a month', age('2024-10'), false],
    ['an old document that was checked', age('2020', '2026-03-03'), true],
    ['an old document, checked long ago', age('2010', '2020-03-03'), false],
    ['what has no date', age(null), false],
  ])('should tell %s', (_, fact, recent) => expect(isRecent(fact, JOUR)).toBe(recent));
});

describe('lastDay(date)', () => {
  it.each([
    ['2020', '2020-12-31'],
    ['2020-04', '2020-04-31'],
    ['2020-04-03', '2020-04-03'],
  ])('%s → %s', (date, day) => expect(lastDay(date)).toBe(day));
});

describe('describeAge(age, accord)', () => {
  it.each([
    [age('2020'), '', 'publié en 2020, non vérifié depuis'],
    [age('2020'), 'es', 'publiées en 2020, non vérifiées depuis'],
    [age('2020-04'), 'e', 'publiée en avril\u00a02020, non vérifiée depuis'],
    [age('2014-03-31'), 's', 'publiés le 31\u00a0mars\u00a02014, non vérifiés depuis'],
    [age('2020', '2026-03-03'), 'es', 'vérifiées le 3\u00a0mars\u00a02026'],
    [age(null), '', 'sans date connue, non vérifié'],
  ] as const)('%j, « %s » → %s', (fact, accord, text) => expect(describeAge(fact, accord)).toBe(text));
});

describe('shortenAge(age, accord)', () => {
  it.each([
    [age('2020'), 'de 2020'],
    [age('2014-03-31', '2026-03-03'), 'vérifiée le 3\u00a0mars\u00a02026'],
    [age(null), 'sans date'],
  ])('%j → %s', (fact, text) => expect(shortenAge(fact, 'e')).toBe(text));
});

describe('describeAges(ages, accord)', () => {
  it('should say each age once, the last checked first', () =>
    expect(describeAges([age('2020'), age('2014-03-31'), age('2020', '2026-03-03'), age('2020')], 's')).toBe(
      'vérifiés le 3\u00a0mars\u00a02026\u00a0; publiés en 2020, non vérifiés depuis\u00a0; publiés le 31\u00a0mars\u00a02014, non vérifiés depuis',
    ));
});

describe('compareAges(a, b)', () => {
  it('should put what was checked last first, then what was published last', () =>
    expect(
      [age('2020'), age(null), age('2020', '2026-03-03'), age('2024'), age('2010', '2026-05-01')].sort(compareAges),
    ).toEqual([age('2010', '2026-05-01'), age('2020', '2026-03-03'), age('2024'), age('2020'), age(null)]));
});

describe('tempsDe(ages, jour)', () => {
  it.each([
    ['nothing', [], { passe: false, quand: '' }],
    ['facts of a recent document', [age('2027'), age('2026')], { passe: false, quand: '' }],
    ['old facts that were all checked', [age('2020', '2026-03-03')], { passe: false, quand: '' }],
    ['facts of one year', [age('2020'), age('2020')], { passe: true, quand: 'en 2020' }],
    ['facts of several years', [age('2020'), age('2027')], { passe: true, quand: 'à la date de leur source' }],
    ['one without a date', [age(null)], { passe: true, quand: 'à la date de leur source' }],
  ])('should tell %s', (_, ages, temps) => expect(tempsDe(ages, JOUR)).toEqual(temps));
});
