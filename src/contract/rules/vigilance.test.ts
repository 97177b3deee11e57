import { describe, expect, it } from 'vitest';
import type { Motif } from '../content/vigilances.ts';
import { vigilancesSchema } from '../content/vigilances.ts';
import { abridgeVigilance, describeAutorite, formatVigilances, nameMotif, nameRaisons } from './vigilance.ts';

const motif = (objet: Motif['objet'], depuis = '2022-11'): Motif => ({ objet, texte: 'Un fait.', depuis, decide: 'x' });
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('nameRaisons(vigilance)', () => {
  it.each([
    [{ motifs: [motif('securite')] }, 'sécurité'],
    [
      { motifs: [motif('sanctions'), motif('aide-suspendue'), motif('securite')] },
      'sécurité, aide suspendue, sanctions',
    ],
    [{ motifs: [motif('droit'), motif('droit')] }, 'droit'],
    [{ motifs: [motif('securite')], territoire: 'dans le nord' }, 'sécurité, dans une partie du pays'],
  ])('names what %j is for, the gravest first, each once', (row, expected) => {
    expect(nameRaisons(row)).toBe(expected);
  });
});

describe('formatVigilances(rows)', () => {
  it.each([
    [['Mali', 'a']], // one
    [
      ['Burkina Faso', 'a'],
      ['Bénin', 'b'],
      ['Mali', 'a'],
      ['Niger', 'a'],
    ],
  ])('says each reason once: %j', (...rows) => {
    const said = plain(formatVigilances(rows.map(([nom = '', raisons = '']) => ({ nom, raisons }))));
    expect(said).toBe(rows.length === 1 ? 'Mali (a)' : 'Burkina Faso, Mali et Niger (a) ; Bénin (b)');
  });
});

describe('nameMotif(motif), describeAutorite(motif)', () => {
  it.each<[Motif, string, string]>([
    [motif('aide-suspendue'), 'Aide suspendue, depuis novembre\u00a02022.', 'Décidé par : x.'],
    [motif('sanctions', '2014-03-17'), 'Sanctions, depuis le 17\u00a0mars\u00a02014.', 'Décidé par : x.'],
    [motif('securite', '2014'), 'Sécurité, depuis 2014.', 'Qui fait autorité : x.'],
    [{ objet: 'droit', texte: 'Un fait.', source: { document: 'guide-2020', pages: [74] } }, 'Droit.', ''],
  ])('says of %j: %s %s', (given, name, autorite) => {
    expect(nameMotif(given)).toBe(name);
    expect(plain(describeAutorite(given))).toBe(autorite);
  });
});

describe('abridgeVigilance(row)', () => {
  it('tells a whole country from a part of one, and from none', () => {
    const motifs = [motif('securite')];
    const row = { connuAu: '2024-12', motifs, lire: [{ titre: 'Conseils', url: 'https://example.org/' }] };
    expect(abridgeVigilance(row)).toEqual({ raisons: 'sécurité', entier: true });
    expect(abridgeVigilance({ ...row, territoire: 'dans le nord' })).toMatchObject({ entier: false });
    expect(abridgeVigilance(undefined)).toBeNull();
  });
});

describe('vigilancesSchema', () => {
  const lire = [{ titre: 'Conseils aux voyageurs', url: 'https://example.org/' }];
  const row = (motifs: object[], rest: object = {}) => ({ ML: { connuAu: '2024-12', motifs, lire, ...rest } });
  it.each([
    ['a dated fact and who decides', row([motif('securite')]), true],
    ['a fact without its day', row([{ objet: 'securite', texte: 'Un fait.', decide: 'x' }]), false],
    ['a fact without who decides', row([{ objet: 'securite', texte: 'Un fait.', depuis: '2022' }]), false],
    ['no reason', row([]), false],
    ['no official page', row([motif('securite')], { lire: [] }), false],
    ['no month of review', row([motif('securite')], { connuAu: undefined }), false],
  ])('takes a row only with all it must say: %s', (_case, table, valid) => {
    expect(vigilancesSchema.safeParse(table).success).toBe(valid);
  });
});
