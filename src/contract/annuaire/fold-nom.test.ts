import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clesDeNom, foldNom } from './fold-nom.ts';

describe('foldNom(text)', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['ST ETIENNE', 'saint etienne'],
    ['Ste-Foy', 'sainte foy'],
    ['StBrieuc', 'saintbrieuc'],
    ['Stains', 'stains'],
    ['Strasbourg', 'strasbourg'],
    ['Stuttgart', 'stuttgart'],
    ['Œting', 'oeting'],
    ['L’Haÿ-les-Roses', 'lhay les roses'],
    ["l'hay les roses", 'lhay les roses'],
    ['Sables d’Olonne', 'sables dolonne'],
    ['Villefranche s/Saône', 'villefranche sur saone'],
    ['Département de l’Isère', 'departement isere'],
    ['département des Côtes-d’Armor', 'departement cotes darmor'],
    ['Métropole de Lyon', 'metropole lyon'],
    ['CC du Pays de Fayence', 'communaute de communes pays de fayence'],
    ['CA', 'ca'],
    ['   ', ''],
  ])('should fold %j to %j', (text, folded) => {
    expect(foldNom(text)).toBe(folded);
  });

  it('should not tell case, accents, hyphens and apostrophes apart', () => {
    const words = fc.array(fc.constantFrom('Saint', 'Étienne', 'd’Hères', 'sur', 'Œuf', 'Le', 'Pin'), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        const plain = list.join(' ').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Œ', 'OE').replaceAll('’', "'");
        expect(foldNom(list.join('-').toUpperCase())).toBe(foldNom(plain));
      }),
    );
  });
});

describe('clesDeNom(ligne)', () => {
  it('should file a name under its article and under its first word', () => {
    expect(clesDeNom({ nom: 'La Rochelle', nature: 'commune' }).propres).toEqual(['la rochelle', 'rochelle']);
  });

  it('should file an EPCI without what kind it is', () => {
    const { autres } = clesDeNom({ nom: 'Communauté de communes Le Grésivaudan', nature: 'epci' });
    expect(autres).toContain('gresivaudan');
  });

  it('should file a département under its kind', () => {
    expect(clesDeNom({ nom: 'Isère', nature: 'departement' }).autres).toContain('departement isere');
  });

  it('should file a collectivité under the Atlas’s own name', () => {
    const { autres } = clesDeNom({ nom: 'Métropole de Lyon', nature: 'epci', autresNoms: ['Grand Lyon'] });
    expect(autres).toEqual(expect.arrayContaining(['grand lyon', 'lyon']));
  });

  it.each([
    [174_000, true],
    [300, false],
    [null, false],
  ])('should file one that many people know in one word: %s', (population, isFiled) => {
    const { autres } = clesDeNom({ nom: 'Saint-Étienne', nature: 'commune', population });
    expect(autres.includes('saintetienne')).toBe(isFiled);
  });
});

describe('clesDeNom(ligne), of a name with an apostrophe', () => {
  it.each([
    ['Plouezoc’h', ['plouezoc h', 'plouezoch']],
    ['L’Île-d’Yeu', ['lile dyeu', 'ile dyeu']],
    ['CC Presqu’île de Crozon', ['presqu ile de crozon', 'presquile de crozon']],
  ])('should file %s with and without it', (nom, expected) => {
    const { propres, autres } = clesDeNom({ nom, nature: 'commune' });
    expect([...propres, ...autres]).toEqual(expect.arrayContaining(expected));
  });
});
