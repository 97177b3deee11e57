import { describe, expect, it } from 'vitest';
import { abregeDocument, avecDe, citeDocument, findDocumentPrincipal, nomDocument } from './documents.ts';

const guide = { titre: 'Guide opérationnel', date: '2020', nom: 'le guide de 2020', abrege: 'Guide 2020' };
const nu = { titre: 'Vademecum', date: '2027-03-01' };

describe('the names of a document', () => {
  it.each([
    ['in a sentence', nomDocument, 'le guide de 2020', 'le document « Vademecum » (2027)'],
    ['in short', abregeDocument, 'Guide 2020', 'Vademecum, 2027'],
    ['in a letter', citeDocument, '« Guide opérationnel » (2020)', '« Vademecum » (2027)'],
  ])('%s', (_, name, own, made) => expect([name(guide), name(nu)]).toEqual([own, made]));
});

describe('avecDe(nom)', () => {
  it.each([
    ['le guide de 2020', 'du guide de 2020'],
    ['la brochure de 2027', 'de la brochure de 2027'],
    ['l’annuaire de 2027', 'de l’annuaire de 2027'],
  ])('should join « %s » as « %s »', (nom, joined) => expect(avecDe(nom)).toBe(joined));
});

describe('findDocumentPrincipal(cites, documents)', () => {
  const documents = new Map([
    ['guide-2020', { date: '2020' }],
    ['guide-2027', { date: '2027-03-01' }],
  ]);
  it.each([
    ['what most sections cite', ['guide-2027', 'guide-2020', 'guide-2020'], 'guide-2020'],
    ['the latest of two that are level', ['guide-2020', 'guide-2027'], 'guide-2027'],
    ['nothing that has no row', ['inconnu', 'inconnu', 'guide-2020'], 'guide-2020'],
    ['nothing of an edition that cites none', [], null],
  ])('should name %s', (_, cites, found) => expect(findDocumentPrincipal(cites, documents)).toBe(found));
});
