import { describe, expect, it } from 'vitest';
import { readMontantCellule, uniteOf } from './read-montant.ts';

const AUTRE = 'montant en euros attendu (son en-tête dit une autre monnaie : donnez des euros)';

describe('readMontantCellule(cellule, uniteOf(entete))', () => {
  it.each([
    ['Montant (k€)', 12, 12_000],
    ['Montant K€', 12, 12_000],
    ['Budget en k.€', '12,5', 12_500],
    ['Montant (en milliers)', '1 500,00', 1_500_000],
    ['Montant (en milliers d’euros)', 12, 12_000],
    ['Montant en milliers €', 12, 12_000],
    ['Coût (kEUR)', 12, 12_000],
    ['Coût en M€', '1,2', 1_200_000],
    ['Coût (en millions)', 2, 2_000_000],
    ['Coût total (€)', 12, 12],
    ['Montant', 12, 12],
    ['Montant MEAE', 12, 12],
    ['Subvention du CFA', 12, 12],
    ['Achat de livres', 12, 12],
    ['Budget Madagascar', 12, 12],
    ['Montant 2019', 12, 12],
    ['Budget (FCFA)', '12 000 €', 12_000],
    ['Montant (M€)', '12 k€', 12_000],
  ])('under %j, %j is %d euros', (entete, cellule, valeur) => {
    expect(readMontantCellule(cellule, uniteOf(entete))).toMatchObject({ valeur });
  });

  it.each([
    ['Budget (FCFA)', 3_000_000],
    ['Budget FCFA', '3 000 000'],
    ['Budget (F CFA)', 3_000_000],
    ['Budget (K.FCFA)', 3_000],
    ['Budget (en milliers de F.CFA)', 3_000],
    ['Montant (XOF)', 3_000_000],
    ['Montant USD', 5_000],
    ['Montant ($)', '5 000'],
    ['Coût en dollars', 5_000],
    ['Coût (CHF)', 5_000],
    ['Montant en francs', 5_000],
    ['Montant (KF)', 5_000],
    ['Montant (monnaie locale)', 5_000],
    ['Montant (€ ou FCFA)', 5_000],
    ['Budget (FCFA)', '12 k'],
  ])('under %j, %j is said to be another currency', (entete, cellule) => {
    expect(readMontantCellule(cellule, uniteOf(entete))).toEqual({ trouble: AUTRE });
  });

  it.each([
    ['Montant (k€)', '12 000 €'],
    ['Montant (k€ ou M€)', 12],
    ['Montant (en milliers)', '1.500'],
  ])('under %j, %j may be off by a thousand', (entete, cellule) => {
    expect(readMontantCellule(cellule, uniteOf(entete))).toMatchObject({
      trouble: expect.stringContaining('sans doute possible'),
    });
  });
});

describe('readMontantCellule: what was taken for granted', () => {
  it.each([
    ['env. 12 000', { valeur: 12_000, remarque: 'lu comme un montant exact' }],
    ['~12000', { valeur: 12_000, remarque: 'lu comme un montant exact' }],
    ['environ 12 k€', { valeur: 12_000, remarque: 'lu comme un montant exact, lu en milliers d’euros' }],
    ['12000,505', { valeur: 12_000.51, remarque: 'arrondi au centime' }],
    ['100 000,- €', { valeur: 100_000 }],
    ['12 000,50 €', { valeur: 12_000.5 }],
    [12_000.505, { valeur: 12_000.51 }],
  ])('of %j: %j', (cellule, lu) => {
    expect(readMontantCellule(cellule)).toEqual(lu);
  });
});

describe('uniteOf(entete, titres)', () => {
  const DOUTE = expect.stringContaining('sans doute possible');
  it.each([
    ['Montant', 'Montants en milliers d’euros', { facteur: 1000 }],
    ['Montant', 'Recensement 2023 (montants en k€)', { facteur: 1000 }],
    ['Montant', 'Recensement 2023 (en milliers)', { facteur: 1000 }],
    ['Montant', 'Montants : M€', { facteur: 1_000_000 }],
    ['Montant', 'Recensement (en milliers de FCFA)', { trouble: expect.stringContaining('autre monnaie') }],
    ['Montant', 'Montants en K.FCFA', { trouble: expect.stringContaining('autre monnaie') }],
    ['Montant', 'Montants en euros', { facteur: 1 }],
    ['Montant (€)', 'Montants en milliers d’euros', { trouble: DOUTE }],
    ['Montant (€)', 'Montants en FCFA', { facteur: 1 }],
    ['Montant (M€)', 'Montants en milliers d’euros', { facteur: 1_000_000 }],
    ['Montant', 'Coopération en Afrique, 12 millions d’euros engagés', { facteur: 1 }],
    ['Montant', 'Actions de 12 k€ et plus', { facteur: 1 }],
    ['Montant', 'Population en milliers d’habitants', { facteur: 1 }],
    ['Montant', 'La coopération en francophonie', { facteur: 1 }],
  ])('%j under the title %j', (entete, titre, unite) => {
    expect(uniteOf(entete, [titre])).toEqual(unite);
  });
});

describe('readMontantCellule: how to write what is refused', () => {
  it.each([
    ['12.000', '(12 000 ou 12 ? écrivez « 12 000 » avec une espace, ou « 12 »)'],
    ['12,000 €', '(12 000 ou 12 ? écrivez « 12 000 » avec une espace, ou « 12 »)'],
    ['1.500', '(1 500 ou 1,5 ? écrivez « 1 500 » avec une espace, ou « 1,5 »)'],
    ['100.000', '(100 000 ou 100 ? écrivez « 100 000 » avec une espace, ou « 100 »)'],
    ['8 000 €/an', '(un seul nombre, sans « /an »)'],
    ['8 k€/an', '(un seul nombre, sans « /an »)'],
    ['8 000 € par an', '(un seul nombre, sans « par an »)'],
    ['10 000 € dont 5 000 MEAE', '(un seul nombre)'],
    ['5000 à 10000', '(un seul nombre)'],
    ['entre 5 000 et 8 000 €', '(un seul nombre)'],
    ['2x5000', '(un seul nombre)'],
  ])('says of %j: %s', (text, conseil) => {
    const lu = readMontantCellule(text);
    expect('trouble' in lu && lu.trouble.endsWith(` ${conseil}`)).toBe(true);
  });

  it.each(['à définir', '10 000 €?', 'néant', '-500'])('has no advice for %j', (text) => {
    const lu = readMontantCellule(text);
    expect('trouble' in lu && !lu.trouble.includes('(')).toBe(true);
  });

  it('should not read a long text twice', () => {
    expect(readMontantCellule('1'.repeat(300_000))).toEqual({ trouble: 'montant en euros attendu' });
  }, 2_000);
});
