import { describe, expect, it } from 'vitest';
import { loadPaysReference } from '../../lib/reference-tables.ts';
import { findJoins, GAP, listPaysAArticle, NOT_FRENCH } from './find-joins.ts';
import { BLOCK_END } from './find-text-issues.ts';

const pays = listPaysAArticle(loadPaysReference().values());
const kindsOf = (text: string) => findJoins(text, pays).map(({ kind }) => kind);

describe('findJoins(text, pays)', () => {
  it.each([
    ['la fiche de Angers', 'elision'],
    ['La fiche De Évry', 'elision'],
    ['la ville de Hyères', 'elision'],
    ['la ville de Yvetot', 'elision'],
    ['membre de\n   Orléans', 'elision'],
    ['le contact de AFCCRE', 'elision'],
    ['la fiche de Le Havre', 'contraction'],
    ['à Les Sables-d’Olonne', 'contraction'],
    ['À Le Lamentin', 'contraction'],
    ['les contacts pour Maroc.', 'article'],
    ['avec Allemagne, Italie et Mali', 'article'],
    ['70 % pour Burkina Faso, Mali', 'article'],
    ['pour Territoires palestiniens', 'article'],
    ['avec Côte d’Ivoire', 'article'],
    ['avec Bosnie-Herzégovine', 'article'],
    ['les villes de Sénégal', 'article'],
    ['un voyage à Comores', 'article'],
    ['depuis 11 février 2020', 'date'],
    ['depuis 1er mars 2021', 'date'],
    ['Paris Paris', 'doublon'],
    ['à Le Mans Le Mans', 'contraction', 'doublon'],
    ['le Lamentin, Santiago de Cuba Santiago de Cuba', 'doublon'],
    ['le le projet', 'doublon'],
    [`${BLOCK_END}Le Lamentin${GAP}Le Lamentin${BLOCK_END}`, 'doublon'],
    [`${BLOCK_END}Paris ${GAP}Paris · Japon${GAP}x`],
    ['Bénin,, Togo', 'ponctuation'],
    ['Maroc…. Fiche', 'ponctuation'],
    ['Bénin , Togo', 'ponctuation'],
    ['Fin . Suite', 'ponctuation'],
    ['mot\u00A0 mot', 'ponctuation'],
    ['un ( mot)', 'ponctuation'],
    ['un (mot ) là', 'ponctuation'],
  ])('should find in %j: %s', (text, ...kinds) => {
    expect(kindsOf(text)).toEqual(kinds.filter(Boolean));
  });

  it.each([
    'la ville de Haguenau, de Hanoï, de Hambourg',
    'de onze à douze, de oui en non, de un à trois, de une à deux',
    'la ville de Ouagadougou et celle de Iași, de Yaoundé, de Yokohama',
    'de A à Z, de AA à ZZ',
    'il permet de le faire, de les lire, à le voir',
    'du Mali, de l’Inde, d’Angers, de Chine, en Iran, au Maroc, de Cuba, pour Cuba, avec Haïti, pour Israël',
    'avec Mali Folkecenter et pour Niger-Lait',
    'à Panama, de Luxembourg, de Guatemala',
    'Vous vous appuyez ; nous nous sommes dit ; très très bien ; Poto Poto, Bora Bora',
    'de ville en ville en Bretagne, de Baden-Baden, jour par jour par jour',
    'depuis 2012, depuis le 11 février 2020, depuis 11 ans',
    'mode Angers, code Orléans, coordination coordination@villes.fr',
    'de « Angers », de 11 pays, de @angers',
    `le livre de ${NOT_FRENCH}, paru`,
    `Fin${BLOCK_END} , suite, 1.2, etc., trois…`,
    `les contacts${BLOCK_END}pour${BLOCK_END}Maroc`,
  ])('should accept %j', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it('should read a long text no more than in proportion', () => {
    const steps = (size: number) => findJoins(`${'de la ville en ville '.repeat(size)}${'Aa '.repeat(3)}`, pays).length;
    expect(steps(50_000)).toBe(steps(10));
  });
});
