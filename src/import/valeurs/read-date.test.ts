import { describe, expect, it } from 'vitest';
import { readPeriode } from './read-date.ts';

describe('readPeriode(short years)', () => {
  it.each([
    ['2019-20', { debut: '2019', fin: '2020' }],
    ['2012-13', { debut: '2012', fin: '2013' }],
    ['2019/20', { debut: '2019', fin: '2020' }],
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
