import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Demande, demandeAddress, FAMILLES, NATURES } from '../../contract/programmes/demande.ts';
import type { Offre } from '../../contract/programmes/offre.ts';
import { judgeBudget, matchOffre, type NomsOffres, rankOffres } from './match-offre.ts';

const noms: NomsOffres = {
  pays: { BJ: 'Bénin', TG: 'Togo', MA: 'Maroc' },
  zones: { BJ: 'Afrique de l’Ouest' },
  vigilances: {},
  thematiques: {
    biodiversite: 'Biodiversité',
    environnement: 'Environnement',
    eau: 'Eau',
    agri: 'Agriculture et alimentation',
  },
};
const budget = { texte: 'à préciser avec le porteur', min: null, max: null, periode: null, annees: null };
const offre = (titre: string, facts: Partial<Offre> = {}): Offre => ({
  titre,
  famille: 'mutualisable',
  resume: '',
  adresse: `/${titre}/`,
  pays: ['BJ'],
  destinations: [],
  thematiques: [],
  thematiquesLarges: ['biodiversite', 'environnement'],
  odd: [3, 6],
  porteur: ['Orléans'],
  budget,
  pourQui: null,
  age: 'Offre publiée en 2020, non vérifiée depuis',
  ...facts,
});
const demande = (query: string): Demande => demandeAddress.read(query);
const words = (facts: Partial<Offre>, query: string) =>
  matchOffre(offre('Protéger la forêt de Parakou', facts), demande(query), noms)
    .criteres.map(({ texte }) => texte.replaceAll('\u00a0', ' '))
    .join(' · ');

describe('matchOffre(offre, demande, noms)', () => {
  it.each<[string, Partial<Offre>, string, string]>([
    ['nothing asked', {}, '', ''],
    [
      'country, word and budget',
      {},
      'pays=BJ&q=foret&budget=5000',
      '« foret » : oui · Bénin : oui · Budget : à préciser avec le porteur',
    ],
    ['one word of a list', {}, 'q=eau, foret', '« eau, foret » : oui'],
    ['no word of a list', {}, 'q=eau ou santé', '« eau ou santé » : non'],
    ['a plural, between little words', {}, 'q=les forêts du Bénin', '« les forêts du Bénin » : oui'],
    [
      'a subject and a country, when the source names none',
      { pays: [], destinations: ['Pays de l’AIMF'] },
      'q=foret maroc',
      '« foret maroc » : à vérifier, la source dit « Pays de l’AIMF »',
    ],
    ['a country that the source does not name among its own', {}, 'q=foret maroc', '« foret maroc » : non'],
    ['the zone', {}, 'q=afrique de l’ouest', '« afrique de l’ouest » : oui'],
    ['one country of two', {}, 'pays=BJ,TG', 'Bénin : oui'],
    ['two countries of two', { pays: ['BJ', 'TG'] }, 'pays=BJ,TG', 'Bénin et Togo : oui'],
    ['no country of two', {}, 'pays=MA,TG', 'Maroc et Togo : non'],
    [
      'a country, when the source names none',
      { pays: [], destinations: ['Pays de l’AIMF'] },
      'pays=BJ',
      'Bénin : à vérifier, la source dit « Pays de l’AIMF »',
    ],
    ['a theme, by the one that it is a part of', {}, 'thematique=environnement', 'Environnement : oui'],
    ['another theme', {}, 'thematique=eau', 'Eau : non'],
    ['two others, one of two nouns', {}, 'thematique=agri,eau', 'Agriculture et alimentation ; Eau : non'],
    ['a goal', {}, 'odd=6,13', 'ODD 6 : oui'],
    ['a goal, when the source names none', { odd: [] }, 'odd=6', 'ODD 6 : la source ne le dit pas'],
    ['the family', {}, 'famille=mutualisable', 'Ouvert par une collectivité : oui'],
    ['the AIMF among the turnkey ones', { famille: 'cles-en-main-aimf' }, 'famille=cles-en-main', 'Clés en main : oui'],
    [
      'a kind, when the source does not say',
      {},
      'nature=epci',
      'Intercommunalité : à vérifier, la source ne le dit pas',
    ],
    [
      'a kind, when the source excludes nobody',
      { pourQui: { natures: [], texte: 'les petites' } },
      'nature=epci',
      'Intercommunalité : à vérifier, la source dit « les petites »',
    ],
    [
      'a kind that the source leaves out',
      { pourQui: { natures: ['region'], texte: 'les régions' } },
      'nature=commune',
      'Commune : non (la source dit « les régions »)',
    ],
    [
      'a kind that the source names',
      { pourQui: { natures: ['region'], texte: 'les régions' } },
      'nature=region',
      'Région : oui (la source dit « les régions »)',
    ],
    ['a word of the country’s name', {}, 'q=benin orleans', '« benin orleans » : oui'],
    ['a word that is not there', {}, 'q=plage', '« plage » : non'],
  ])('should say of %s, for %j and « %s »: %s', (_, facts, query, expected) =>
    expect(words(facts, query)).toBe(expected),
  );
});

describe('judgeBudget(budget, parAn)', () => {
  const cost = (min: number, max: number, facts: object = {}) => ({ ...budget, texte: 'prix', min, max, ...facts });
  it.each([
    [cost(2000, 2000, { periode: 'an' }), 2000, 'oui', 'Budget : oui (prix)'],
    [cost(2000, 2000, { periode: 'an' }), 1999, 'non', 'Budget : non (prix)'],
    [cost(5000, 35000), 5000, 'oui', 'Budget : oui (prix)'],
    [
      cost(6000, 6000),
      3000,
      'a-preciser',
      'Budget : à étaler, si le porteur l’accepte (prix, la source ne dit pas sur combien d’années)',
    ],
    [
      cost(30000, 30000, { periode: 'programme', annees: { min: 2, max: 2 } }),
      15000,
      'oui',
      'Budget : oui (prix, soit 15 000 € par an au moins)',
    ],
    [
      cost(30000, 50000, { periode: 'programme', annees: { min: 2, max: 3 } }),
      9999,
      'non',
      'Budget : non (prix, soit 10 000 € par an au moins)',
    ],
    [cost(0, 0), 0, 'oui', 'Budget : oui (prix)'],
    [budget, 100000, 'a-preciser', 'Budget : à préciser avec le porteur'],
  ])('should judge %j with %d a year: %s', (given, parAn, verdict, texte) => {
    const judged = judgeBudget(given, parAn);
    expect(judged.verdict).toBe(verdict);
    expect(judged.texte.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(texte);
  });

  it('should never turn a yes into a no with more money', () => {
    const amount = fc.option(fc.nat(100_000));
    const given = fc.record({
      texte: fc.constant('prix'),
      min: amount,
      max: amount,
      periode: fc.constantFrom('an' as const, 'programme' as const, null),
      annees: fc.option(fc.nat(4).map((years) => ({ min: 1, max: years + 1 }))),
    });
    fc.assert(
      fc.property(given, fc.nat(100_000), fc.nat(100_000), (value, less, more) => {
        if (judgeBudget(value, less).verdict === 'oui') expect(judgeBudget(value, less + more).verdict).toBe('oui');
      }),
    );
  });
});

describe('rankOffres(offres, demande, noms)', () => {
  const paid = (min: number) => ({ budget: { ...budget, min, max: min } });
  const offres = [
    offre('Cher', paid(9000)),
    offre('Régions', { pourQui: { natures: ['region'], texte: 'les régions' } }),
    offre('Togo', { pays: ['TG'], ...paid(1000) }),
    offre('Inconnu'),
    offre('Modeste', paid(500)),
    offre('Clés', { famille: 'cles-en-main', pays: [], destinations: ['Partout'] }),
  ];
  const rank = (query: string) => {
    const { retenues, proches } = rankOffres(offres, demande(query), noms);
    return [retenues, proches].map((list) => list.map((match) => match.offre.titre));
  };
  it.each<[string, string[], string[]]>([
    ['', ['Modeste', 'Togo', 'Cher', 'Clés', 'Inconnu', 'Régions'], []],
    ['pays=BJ', ['Modeste', 'Cher', 'Inconnu', 'Régions', 'Clés'], []],
    ['pays=BJ&thematique=environnement', ['Modeste', 'Cher', 'Inconnu', 'Régions', 'Clés'], ['Togo']],
    ['nature=commune', ['Modeste', 'Togo', 'Cher', 'Clés', 'Inconnu'], []],
    ['nature=commune&pays=TG', ['Togo', 'Clés'], []],
    ['famille=mutualisable&pays=BJ', ['Modeste', 'Cher', 'Inconnu', 'Régions'], ['Togo']],
    // Spread over ten years, 9,000 € may be within reach; over fifteen, no.
    ['budget=900', ['Modeste', 'Togo', 'Cher', 'Clés', 'Inconnu', 'Régions'], []],
    ['budget=600', ['Modeste', 'Togo', 'Clés', 'Inconnu', 'Régions'], []],
  ])('should give for « %s » %j, and close by %j', (query, retenues, proches) =>
    expect(rank(query)).toEqual([retenues, proches]),
  );
});

describe('demandeAddress', () => {
  it('should round-trip any state', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/));
    const state = fc.record({
      q: fc.string().map((q) => q.trim()),
      pays: codes,
      thematique: codes,
      odd: fc.uniqueArray(fc.integer({ min: 1, max: 17 }).map(String)),
      famille: fc.subarray(Object.keys(FAMILLES)),
      budget: fc.option(fc.nat(10_000_000)),
      nature: fc.constantFrom(...NATURES),
    });
    fc.assert(
      fc.property(state, (value) => {
        expect(demandeAddress.read(demandeAddress.write(value))).toEqual({ ...value });
      }),
    );
  });
});
