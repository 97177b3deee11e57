import { describe, expect, it } from 'vitest';
import { describeEtat, judgeAppel, nomAppel, sortAppels } from './appel.ts';

const JOUR = '2026-11-28';
const dates = (ouverture: string | null, cloture: string | null) => ({ ouverture, cloture });

describe('judgeAppel(dates, jour), describeEtat(dates, jour)', () => {
  it.each([
    [dates(null, '2022-12-28'), 'clos', 'clos le 28\u00a0décembre\u00a02022'],
    [dates('2022-09-30', '2026-11-27'), 'clos', 'clos le 27\u00a0novembre\u00a02026'],
    [dates(null, '2020-04'), 'clos', 'clos en avril\u00a02020'],
    [dates(null, '2019'), 'clos', 'clos en 2019'],
    [{ ...dates(null, null), clos: true }, 'clos', 'clos'],
    [dates('2026-09-01', '2026-11-28'), 'ouvert', 'ouvert jusqu’au 28\u00a0novembre\u00a02026'],
    [dates(null, '2026-11'), 'ouvert', 'ouvert jusqu’en novembre\u00a02026'],
    [dates(null, '2027-03-01'), 'ouvert', 'ouvert jusqu’au 1er\u00a0mars\u00a02027'],
    [dates('2026-12-01', '2027-03-03'), 'a-venir', 'ouvert du 1er\u00a0décembre\u00a02026 au 3\u00a0mars\u00a02027'],
    [dates('2026-12-01', '2027-03'), 'a-venir', 'ouvert du 1er\u00a0décembre\u00a02026 à mars\u00a02027'],
    [dates('2026-12-01', null), 'a-venir', 'ouverture le 1er\u00a0décembre\u00a02026'],
    [dates('2026-01-01', null), 'inconnu', 'date limite inconnue'],
    [dates(null, null), 'inconnu', 'date limite inconnue'],
  ])('%j is %s: « %s »', (call, etat, texte) => {
    expect(judgeAppel(call, JOUR)).toBe(etat);
    expect(describeEtat(call, JOUR)).toBe(texte);
  });
});

describe('nomAppel(titre, dates, jour)', () => {
  it('should say of a closed call that it is, and of no other', () => {
    expect(nomAppel('Jeunesse VI (2020)', dates(null, '2020-07-31'), JOUR)).toBe('Jeunesse VI (2020), clos');
    expect(nomAppel('Jeunesse XII', dates(null, '2027-07-31'), JOUR)).toBe('Jeunesse XII');
    expect(nomAppel('Jeunesse XII', dates(null, null), JOUR)).toBe('Jeunesse XII');
  });
});

describe('sortAppels(appels, jour)', () => {
  it('should put open calls first, then those to come, then the last closed', () => {
    const order = [
      { ...dates(null, '2026-12-31'), publie: '2026' },
      { ...dates(null, '2027-03-03'), publie: '2026' },
      { ...dates('2026-12-01', '2027-01-15'), publie: '2026' },
      { ...dates('2027-01-01', null), publie: '2026' },
      { ...dates(null, null), publie: '2026' },
      { ...dates(null, '2022-12-28'), publie: '2022-09-30' },
      { ...dates(null, '2020-09-30'), publie: '2020' },
      { ...dates(null, null), publie: '2020' },
      { ...dates(null, '2017-04-15'), publie: '2016' },
      { ...dates(null, null), publie: null },
    ];
    expect(sortAppels(order.toReversed(), ({ publie }) => publie, JOUR)).toEqual(order);
  });
});
