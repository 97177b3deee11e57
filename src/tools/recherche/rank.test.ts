import { describe, expect, it } from 'vitest';
import type { Entree, Intention } from '../../contract/recherche/entree.ts';
import { pickProbables, rankEntree, rankIntention, readRequete, sortPistes } from './rank.ts';

const PLAN = { vides: ['projets', 'comment', 'mon', 'projet'], motsCourants: ['EAU'] };
const entree = (type: Entree['type'], titre: string, more: Partial<Entree> = {}): Entree => ({
  type,
  titre,
  adresse: `/${type}/${titre}/`,
  detail: '',
  noms: [],
  pays: [],
  thematiques: [],
  poids: 0,
  ...more,
});
const ENTREES = [
  entree('pays', 'Bénin', { noms: ['béninois', 'BJ', 'Dahomey'], poids: 5 }),
  entree('collectivite', 'Rennes', { poids: 230_000 }),
  entree('collectivite', 'Rennes-le-Château', { poids: 90 }),
  entree('projet', 'Des cultures pérennes'),
  entree('partenaire', 'Saint-Louis'),
  entree('thematique', 'Eau et assainissement'),
  entree('sigle', 'EAU'),
  entree('programme', 'Protéger la forêt de Parakou', { noms: ['Bénin'] }),
  entree('ville', 'Rennesville', { poids: 900_000 }),
];
const order = (texte: string) => {
  const requete = readRequete(texte, PLAN);
  return sortPistes(ENTREES.flatMap((one) => rankEntree(one, requete, PLAN) ?? [])).map(({ titre }) => titre);
};

describe('the order of names', () => {
  it.each([
    ['the very name before those that begin so', 'rennes', ['Rennes', 'Rennes-le-Château', 'Rennesville']],
    ['the country by its adjective before what gathers it', 'béninois', ['Bénin']],
    ['the country before a programme that is in it', 'benin', ['Bénin', 'Protéger la forêt de Parakou']],
    ['more of the words before fewer', 'foret benin', ['Protéger la forêt de Parakou', 'Bénin']],
    ['a subject before an abbreviation that is an ordinary word', 'eau', ['Eau et assainissement', 'EAU']],
    ['« st » as « saint »', 'st louis', ['Saint-Louis']],
    ['nothing inside a word', 'ennes', []],
    ['words that say nothing, passed over', 'projets benin', ['Bénin', 'Protéger la forêt de Parakou']],
  ])('%s: %s', (_, texte, titres) => expect(order(texte)).toEqual(titres));
});

describe('rankIntention(intention, requete, plan)', () => {
  const intention: Intention = {
    mots: ['recherche de partenaires', 'mon projet', 'légalité'],
    titre: 'Essai',
    adresse: '/essai/',
    raison: 'Parce que',
  };
  const explained = (texte: string) => {
    const found = rankIntention(intention, readRequete(texte, PLAN), PLAN);
    return found === null ? null : [...found.expliques].sort();
  };
  it.each([
    ['a phrase, whatever stands between', 'recherche un partenaire au Bénin', ['partenaire', 'recherche']],
    ['another form of a word', 'est-ce légal', ['legal']],
    ['a phrase of empty words, when all are typed', 'mon projet', ['mon', 'projet']],
    ['not one empty word alone', 'projet', null],
    ['not a part of a phrase', 'partenaires', null],
  ])('should find %s', (_, texte, words) => expect(explained(texte)).toEqual(words));
});

describe('pickProbables(pistes)', () => {
  const piste = (titre: string, points: number) => ({ ...entree('pays', titre), couverts: 1, points });
  it('should keep three at most, and nothing far behind the first', () => {
    const all = [piste('A', 90), piste('B', 40), piste('C', 89), piste('D', 88), piste('E', 87)];
    expect(pickProbables(all).map(({ titre }) => titre)).toEqual(['A', 'C', 'D']);
    expect(pickProbables([piste('A', 90), piste('B', 40)]).map(({ titre }) => titre)).toEqual(['A']);
  });
});
