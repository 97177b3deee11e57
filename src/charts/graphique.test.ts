import { describe, expect, it } from 'vitest';
import {
  abridge,
  describeGraphique,
  explainSentence,
  type Graphique,
  isDrawable,
  splitKnown,
  toCsv,
} from './graphique.ts';

const graphique = (valeurs: (number | null)[], couverture?: Graphique['couverture']): Graphique => ({
  slug: 'essai',
  titre: 'Essai',
  regle: 'Pour voir.',
  colonnes: ['Pays', 'Projets'],
  lignes: valeurs.map((valeur, rank) => ({ libelle: 'ABCDEF'.charAt(rank), valeurs: [valeur] })),
  ...(couverture ? { couverture } : {}),
});
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('abridge(graphique)', () => {
  const annees = ['1980–1984', '1985–1989', '1990', '1995–1999', '2000', '2005', '2010', '2015'];
  const lignes = annees.map((libelle) => ({ libelle, valeurs: [1] }));
  const shown = (one: Graphique) => [one.titre, one.lignes.map(({ libelle }) => libelle)];

  it('should keep the last years, and say since when', () =>
    expect(shown(abridge({ ...graphique([]), slug: 'annees', lignes }))).toEqual([
      'Essai, depuis 1990',
      annees.slice(2),
    ]));
  it('should keep the first of ranked lines, and all of few years', () => {
    expect(shown(abridge({ ...graphique([]), lignes }))).toEqual(['Essai', annees.slice(0, 6)]);
    expect(shown(abridge({ ...graphique([]), slug: 'annees', lignes: lignes.slice(0, 6) }))).toEqual([
      'Essai',
      annees.slice(0, 6),
    ]);
  });
});

describe('isDrawable(graphique)', () => {
  it.each([
    ['three known bars', graphique([1, 2, 3]), true],
    ['two bars', graphique([1, 2]), false],
    ['three lines, one unknown', graphique([1, 2, null]), false],
    ['three lines, one at zero', graphique([1, 2, 0]), false],
    ['five records', graphique([2, 2, 1], { connus: 5, sans: 0 }), true],
    ['four records', graphique([2, 1, 1], { connus: 4, sans: 0 }), false],
    ['twelve records of a hundred', graphique([3, 3, 6], { connus: 12, sans: 88 }), false],
  ])('%s', (_, given, expected) => {
    expect(isDrawable(given)).toBe(expected);
  });
});

describe('explainSentence(graphique)', () => {
  it.each([
    [undefined, null],
    [{ connus: 300, sans: 0 }, null],
    [{ connus: 4, sans: 0 }, 'Trop peu de fiches pour un graphique (n = 4).'],
    [{ connus: 12, sans: 122 }, 'Trop peu de fiches le disent pour un graphique (n = 12 sur 134).'],
  ])('%j', (couverture, text) => {
    expect(plain(explainSentence(graphique([1], couverture)))).toBe(text);
  });
});

describe('describeGraphique(graphique)', () => {
  it('should say what is unknown, and pass over what is zero', () => {
    expect(plain(describeGraphique(graphique([12, 0, null])))).toBe('A : 12 et C : non publié.');
  });

  it('should say of which column each figure is, and of the one that is drawn, with its unit', () => {
    const two: Graphique = {
      ...graphique([]),
      colonnes: ['Pays', 'Rang', 'Aide en 2018'],
      lignes: [
        { libelle: 'Madagascar', valeurs: [1, 4_000_000] },
        { libelle: 'Mali', valeurs: [2, null] },
      ],
    };
    expect(plain(describeGraphique(two))).toBe(
      'Madagascar (rang 1, aide en 2018 4 millions) et Mali (rang 2, aide en 2018 non publié).',
    );
    const { connu, sans } = splitKnown(two, 1);
    expect(plain(describeGraphique(connu, { colonne: 1, unite: '€' }))).toBe('Madagascar : 4 M€.');
    expect(sans).toEqual(['Mali']);
  });

  it('should say in words that nothing is counted', () => {
    expect(describeGraphique(graphique([]))).toBe('Aucune fiche ne le dit.');
    expect(explainSentence(graphique([], { connus: 0, sans: 1 }))).toBe(null);
  });
});

describe('toCsv(graphique)', () => {
  it('should leave an unknown figure empty', () => {
    expect(toCsv(graphique([12, null]))).toBe('Pays,Projets\nA,12\nB,\n');
  });

  it('should name the sources where there are some', () => {
    const [line] = graphique([1]).lignes;
    const sourced = { ...graphique([]), lignes: line ? [{ ...line, source: 'Guide 2020, p. 13' }] : [] };
    expect(toCsv(sourced)).toBe('Pays,Projets,Source\nA,1,"Guide 2020, p. 13"\n');
  });
});
