import { describe, expect, it } from 'vitest';
import type { Entree, Intention } from '../../contract/recherche/entree.ts';
import {
  joinLieu,
  joinThematique,
  type Piste,
  pickProbables,
  rankEntree,
  rankIntention,
  readRequete,
  sortPistes,
} from './rank.ts';

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
  entree('programme', 'Protéger la forêt de Parakou', { noms: ['Bénin', 'Togo'] }),
  entree('retour', 'Donner accès au numérique', { noms: ['Togo'] }),
  entree('ville', 'Rennesville', { poids: 900_000 }),
];
const order = (texte: string) => {
  const requete = readRequete(texte, PLAN);
  return sortPistes(ENTREES.flatMap((one) => rankEntree(one, requete, PLAN) ?? [])).map(({ titre }) => titre);
};

describe('readRequete(texte, plan)', () => {
  it.each([
    ['10 000 €', ['euros']],
    ['un village de 800 habitants', ['village', 'habitants']],
    ['Saint-Denis 93', ['saint', 'denis', '93']],
    ['moins de 5000 euros', ['moins', 'euros']],
    ['10000', ['10000']],
    ['métropole européenne', ['metropole', 'europeenne']],
  ])('should read an amount as money, and no postcode: %s', (texte, mots) =>
    expect(readRequete(texte, PLAN).mots).toEqual(mots),
  );
});

describe('the order of names', () => {
  it.each([
    ['the very name before those that begin so', 'rennes', ['Rennes', 'Rennes-le-Château', 'Rennesville']],
    ['the country by its adjective before what gathers it', 'béninois', ['Bénin']],
    ['the country before a programme that is in it', 'benin', ['Bénin', 'Protéger la forêt de Parakou']],
    [
      'a programme before what is told of its country',
      'togo',
      ['Protéger la forêt de Parakou', 'Donner accès au numérique'],
    ],
    ['more of the words before fewer', 'foret benin', ['Protéger la forêt de Parakou', 'Bénin']],
    ['a subject before an abbreviation that is an ordinary word', 'eau', ['Eau et assainissement', 'EAU']],
    ['« st » as « saint »', 'st louis', ['Saint-Louis']],
    ['nothing inside a word', 'ennes', []],
    ['words that say nothing, passed over', 'projets benin', ['Bénin', 'Protéger la forêt de Parakou']],
  ])('%s: %s', (_, texte, titres) => expect(order(texte)).toEqual(titres));
});

describe('rankEntree(entree, requete, plan, environs)', () => {
  const environs = new Map([
    ['senegal', new Set(['SN'])],
    ['forages', new Set(['eau'])],
  ]);
  const saintLouis = entree('ville', 'Saint-Louis', { pays: ['SN'] });
  const podor = entree('projet', 'À Podor', { pays: ['SN'], thematiques: ['eau'] });
  it.each([
    ['the very name, with its country', saintLouis, 'saint-louis du sénégal', { couverts: 3, isNamed: true }],
    ['a name, with its country and its theme', podor, 'forages podor sénégal', { couverts: 3 }],
    [
      'no theme for the country that has a page on it',
      entree('pays', 'Mali', { thematiques: ['eau'] }),
      'forages mali',
      { couverts: 1 },
    ],
    ['no name for a country alone', podor, 'sénégal', null],
    ['no ISO code among other words', entree('pays', 'Palestine', { noms: ['PS'] }), 'ps eau', null],
    ['no ISO code of three letters either', entree('absent', 'Tonga', { noms: ['TON'] }), 'ton eau', null],
    ['an ISO code alone', entree('pays', 'Palestine', { noms: ['PS'] }), 'PS', { couverts: 1, isNamed: true }],
    ['no plural of a town', entree('ville', 'Roman'), 'romans', { couverts: 1, isNamed: false }],
    ['the plural of anything else', entree('pays', 'Bénin', { noms: ['béninois'] }), 'béninoi', { isNamed: true }],
    ['no beginning of one word among several', entree('ville', 'Fontana'), 'combien font', null],
  ])('should know %s', (_, one, texte, expected) => {
    const found = rankEntree(one, readRequete(texte, PLAN), PLAN, environs);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe('joinThematique(theme, pays, couverts, requete)', () => {
  const requete = readRequete('eau bénin', PLAN);
  const theme = { ...entree('thematique', 'Eau', { adresse: '/thematiques/eau/' }), couverts: 1, points: 1 };
  const benin = entree('pays', 'Bénin', { pays: ['BJ'], adresse: '/pays/benin/' });
  const pays = { ...benin, couverts: 1, points: 1, entree: benin };
  it('should put the page of both first, where there is one', () => {
    const own = { ...pays, entree: { ...benin, thematiques: ['eau'] } };
    const [both] = sortPistes(joinThematique(theme, own, 2, requete));
    expect(both).toMatchObject({ titre: 'Eau\u00a0· Bénin', adresse: '/pays/benin/eau/' });
    const others = joinThematique(theme, { ...pays, entree: { ...benin, thematiques: ['eaux'] } }, 2, requete);
    expect(others.map(({ adresse }) => adresse)).toEqual(['/thematiques/eau/', '/pays/benin/']);
  });

  it('should put what gathers before a record of both, the theme first', () => {
    const joined = joinThematique(theme, pays, 2, requete);
    const record = rankEntree(entree('projet', 'Gérer l’eau au Bénin'), requete, PLAN);
    expect(sortPistes([...(record ? [record] : []), ...joined]).map(({ titre }) => titre)).toEqual([
      'Eau',
      'Bénin',
      'Gérer l’eau au Bénin',
    ]);
  });
});

describe('joinLieu(intention, wanted, lieu, couverts, requete, plan)', () => {
  const requete = readRequete('exemples bénin', PLAN);
  const pays = {
    ...entree('pays', 'Bénin'),
    couverts: 1,
    points: 1,
    entree: entree('pays', 'Bénin', { pays: ['BJ'] }),
  };
  const JOINED = [
    ['/pays/Bénin/#exemples', 'Ce qui s’y est fait'],
    ['/e/', 'Tout'],
  ];
  const join = (one: Intention, lieu: Piste, parties = {}) => {
    const found = rankIntention(one, requete);
    return found === null ? [] : joinLieu(one, found.piste, lieu, 2, requete, { parties });
  };
  const surPays = { partie: '#exemples', raison: 'Ce qui s’y est fait' };
  const intention: Intention = { mots: 'exemples', titre: 'Exemples', adresse: '/e/', raison: 'Tout', surPays };
  it.each([
    ['lead to the part of the page, and say why of that country', {}, JOINED],
    ['lead nowhere when the page has no such part', { '#exemples': ['TG'] }, []],
    ['lead there when it is one of those that have it', { '#exemples': ['BJ'] }, JOINED],
  ])('should %s, then to what answers anywhere', (_, parties, expected) =>
    expect(join(intention, pays, parties).map(({ adresse, detail }) => [adresse, detail])).toEqual(expected),
  );

  it('should tell a région from a country', () => {
    const region = { ...pays, type: 'territoire' as const, adresse: '/regions/bretagne/' };
    expect(join(intention, region)).toEqual([]);
    const surRegion = { partie: '#appeler', raison: 'Le réseau' };
    expect(join({ ...intention, surRegion }, region).map(({ adresse }) => adresse)).toEqual([
      '/regions/bretagne/#appeler',
      '/e/',
    ]);
  });
});

describe('rankIntention(intention, requete)', () => {
  const intention: Intention = {
    mots: 'recherche partenaires,mon projet,legalite',
    titre: 'Essai',
    adresse: '/essai/',
    raison: 'Parce que',
  };
  const explained = (texte: string) => {
    const found = rankIntention(intention, readRequete(texte, PLAN));
    return found === null ? null : [...found.expliques].sort();
  };
  it.each([
    ['a phrase, whatever stands between', 'recherche un partenaire au Bénin', ['partenaire', 'recherche']],
    ['another form of a word', 'est-ce légal', ['legal']],
    ['a phrase of empty words, when all are typed', 'mon projet', ['mon', 'projet']],
    ['the words of every phrase typed', 'recherche partenaires et légalité', ['legalite', 'partenaires', 'recherche']],
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

  it('should think of no town that but begins as what bears the very name', () => {
    const lagos = { ...entree('collectivite', 'Lagos'), couverts: 1, points: 93, isNamed: true };
    const moreno = { ...entree('ville', 'Lagos de Moreno'), couverts: 1, points: 67, isNamed: false };
    expect(pickProbables([lagos, moreno]).map(({ titre }) => titre)).toEqual(['Lagos']);
    expect(pickProbables([moreno]).map(({ titre }) => titre)).toEqual(['Lagos de Moreno']);
  });

  it('should not let three of one kind hide the very name of another', () => {
    const homonyms = ['A', 'B', 'C'].map((titre) => piste(titre, 94));
    const town = { ...entree('ville', 'D'), couverts: 1, points: 84, isNamed: true };
    expect(pickProbables([...homonyms, town]).map(({ titre }) => titre)).toEqual(['A', 'B', 'D']);
    expect(pickProbables([...homonyms, { ...town, isNamed: false }]).map(({ titre }) => titre)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });
});
