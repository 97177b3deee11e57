import { describe, expect, it } from 'vitest';
import { isBefore } from '../../../contract/fields/date.ts';
import { parseDate } from '../../../contract/fields/parse-date.ts';
import { readValue } from '../testing/read-value.ts';
import { readDatePartielle, readJour } from './date.ts';

describe('parseDate(text)', () => {
  it.each([
    ['2021', '2021'],
    ['2021-04', '2021-04'],
    ['2021-04-03', '2021-04-03'],
    ['2021-4-3', '2021-04-03'],
    ['2021/04/03', '2021-04-03'],
    ['2021-04-03T12:30:00Z', '2021-04-03'],
    ['2021-04-03 00:00:00', '2021-04-03'],
    ['03/04/2021', '2021-04-03'],
    ['3/4/2021', '2021-04-03'],
    ['03.04.2021', '2021-04-03'],
    ['03-04-2021', '2021-04-03'],
    ['04/2021', '2021-04'],
    ['3 avril 2021', '2021-04-03'],
    ['1er août 2021', '2021-08-01'],
    ['Février 2021', '2021-02'],
    ['12 déc. 2021', '2021-12-12'],
    ['29/02/2020', '2020-02-29'],
  ])('reads %j as %j', (text, date) => {
    expect(parseDate(text)).toEqual({ date });
  });

  it.each([
    ['31/02/2020', 'date-impossible', 'jour du calendrier attendu'],
    ['2021-02-29', 'date-impossible', 'jour du calendrier attendu'],
    ['12/25/2021', 'date-impossible', 'jour du calendrier attendu'],
    ['2021-00-10', 'date-impossible', 'jour du calendrier attendu'],
    ['2021-13', 'date-impossible', 'jour du calendrier attendu'],
    ['0000-00-00', 'date-impossible', 'jour du calendrier attendu'],
    ['1066', 'date-impossible', 'année de 1800 à 2099 attendue'],
    ['31/12/2202', 'date-impossible', 'année de 1800 à 2099 attendue'],
    ['03/04/21', 'date-ambigue'],
    ['au printemps', 'date-illisible'],
    ['3 brumaire 2021', 'date-illisible'],
    ['44289', 'date-illisible'],
    ['2019-2021', 'date-illisible'],
    ['', 'date-illisible'],
  ])('should not guess %j', (text, trouble, attendu?: string) => {
    expect(parseDate(text)).toEqual({ trouble, ...(attendu && { attendu }) });
  });
});

describe('readDatePartielle(value)', () => {
  it.each([
    ['2021-04', '2021-04', []],
    [2021, '2021', ['annee-en-nombre']],
    ['04/2021', '2021-04', ['date-francaise']],
    [44289, undefined, ['date-illisible']],
    [2021.5, undefined, ['type-inattendu']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readDatePartielle, value)).toEqual({ published, rules });
  });
});

describe('readJour(value)', () => {
  it.each([
    ['2021-04-03', '2021-04-03', []],
    ['03/04/2021', '2021-04-03', ['date-francaise']],
    ['2021-04', undefined, ['date-illisible']],
    [2021, undefined, ['type-inattendu']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readJour, value)).toEqual({ published, rules });
  });
});

describe('isBefore(fin, debut)', () => {
  it.each([
    ['2019', '2015-06', true],
    ['2021-04', '2021', false],
    ['2021-04-03', '2021-04', false],
    ['2021-04-03', '2021-03', true],
    ['2020', '2020', false],
  ])('%s to %s: %s', (debut, fin, expected) => {
    expect(isBefore(fin, debut)).toBe(expected);
  });
});
