import { describe, expect, it } from 'vitest';
import { readPeriode } from './read-date.ts';

describe('readPeriode(short years)', () => {
  it.each([
    ['2019-20', { debut: '2019', fin: '2020' }],
    ['2012-13', { debut: '2012', fin: '2013' }],
    ['2019/20', { debut: '2019', fin: '2020' }],
    ['2020\n2021', { debut: '2020', fin: '2021' }],
    ['mars\n2020', { debut: '2020-03' }],
    ['2019 – 20', { debut: '2019', fin: '2020' }],
    ['2014-20', { debut: '2014', fin: '2020' }],
    ['1999-00', { debut: '1999', fin: '2000' }],
    ['1998-99', { debut: '1998', fin: '1999' }],
    ['2019-04', { debut: '2019-04' }],
    ['2015-03', { debut: '2015-03' }],
    ['12/2010', { debut: '2010-12' }],
    ['2010-12-05', { debut: '2010-12-05' }],
    ['2010-2012', { debut: '2010', fin: '2012' }],
    ['2018/2019', { debut: '2018', fin: '2019' }],
  ])('reads %j as %j', (text, valeur) => {
    expect(readPeriode(text)).toEqual({ valeur });
  });

  it.each([
    ['2010-12', '« 2010-2012 » ou « décembre 2010 »'],
    ['2010-11', '« 2010-2011 » ou « novembre 2010 »'],
    ['2001-02', '« 2001-2002 » ou « février 2001 »'],
    ['2009-10', '« 2009-2010 » ou « octobre 2009 »'],
    ['2009/10', '« 2009-2010 » ou « octobre 2009 »'],
    ['1998-02', '« 1998-2002 » ou « février 1998 »'],
  ])('asks what %j is', (text, offre) => {
    expect(readPeriode(text)).toEqual({ trouble: expect.stringContaining(offre) });
  });

  it.each(['2021-13', '2019-00', '1700-01', '2000-25'])('still refuses %j', (text) => {
    expect(readPeriode(text)).toHaveProperty('trouble');
  });
});

describe('readPeriode(two ends)', () => {
  it.each([
    ['15/03/2019 - 17/03/2019', { debut: '2019-03-15', fin: '2019-03-17' }],
    ['15/03/2019-17/03/2019', { debut: '2019-03-15', fin: '2019-03-17' }],
    ['15/03/2019 au 17/03/2019', { debut: '2019-03-15', fin: '2019-03-17' }],
    ['du 15/03/2019 au 17/03/2019', { debut: '2019-03-15', fin: '2019-03-17' }],
    ['du 15/03 au 17/03/2019', { debut: '2019-03-15', fin: '2019-03-17' }],
    ['du 1er mars au 30 juin 2019', { debut: '2019-03-01', fin: '2019-06-30' }],
    ['du 1er mars 2019 au 30 juin 2020', { debut: '2019-03-01', fin: '2020-06-30' }],
    ['2019-01-01/2019-12-31', { debut: '2019-01-01', fin: '2019-12-31' }],
    ['avril-mai 2019', { debut: '2019-04', fin: '2019-05' }],
    ['2011 à 2013', { debut: '2011', fin: '2013' }],
    ['entre 2014 et 2016', { debut: '2014', fin: '2016' }],
    ['2019-2021', { debut: '2019', fin: '2021' }],
    ['2019 → 2021', { debut: '2019', fin: '2021' }],
    ['2019 - en cours', { debut: '2019', enCours: true }],
    ['03/2019 - 06/2020', { debut: '2019-03', fin: '2020-06' }],
    ['03/2019 à ce jour', { debut: '2019-03', enCours: true }],
    ['2015 jusqu’à aujourd’hui', { debut: '2015', enCours: true }],
    ['2015 -> 2018', { debut: '2015', fin: '2018' }],
    ['2015=>2018', { debut: '2015', fin: '2018' }],
    ['2019 et 2020', { debut: '2019', fin: '2020' }],
    ['décembre 2019 et janvier 2020', { debut: '2019-12', fin: '2020-01' }],
    ['entre 2014 et 2019', { debut: '2014', fin: '2019' }],
  ])('reads %j as %j', (text, valeur) => {
    expect(readPeriode(text)).toEqual({ valeur });
  });

  it.each([
    '2015, 2016, 2017',
    '2016-2018 puis 2020-2022',
    '2016-2018 - 2020',
    'novembre - février 2019',
    '15 - 17',
    '3 - 2019',
    '1/2 - 3/2019',
    'rentrée 2021',
    'mi-2018',
    '1988-',
    '15/03 - 31/02/2019',
    '12/13/2019',
    '98',
  ])('still refuses %j', (text) => {
    expect(readPeriode(text)).toHaveProperty('trouble');
  });

  it.each([
    ['2019 et 2021', '« 2019-2021 »'],
    ['12/03/1985 et 04/05/2010', '« 12/03/1985-04/05/2010 »'],
    ['mars et juin 2019', '« mars-juin 2019 »'],
    ['mi-2018', '« 2018 »'],
    ['fin 2019', '« 2019 »'],
    ['T3 2021', '« 2021 »'],
    ['sept-20', '« septembre 2020 »'],
  ])('does not guess %j, and says how to write it', (text, offre) => {
    expect(readPeriode(text)).toEqual({ trouble: expect.stringContaining(offre) });
  });

  it.each([
    ['31/12/2202', 'année de 1800 à 2099 attendue'],
    ['2202', 'année de 1800 à 2099 attendue'],
    ['31/02/2202', 'jour du calendrier attendu'],
    ['31/02/2020', 'jour du calendrier attendu'],
  ])('says of %j whether its year or its day is out', (text, trouble) => {
    expect(readPeriode(text)).toEqual({ trouble });
  });

  it.each([
    ['03/04/19', '« 03/04/2019 »'],
    ['03/04/98', '« 03/04/1998 »'],
    ['le 3.4.19', '« 3.4.2019 »'],
  ])('offers four figures for the year of %j', (text, offre) => {
    expect(readPeriode(text)).toEqual({ trouble: `année sur quatre chiffres attendue : écrivez ${offre}` });
  });
});
