import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FicheCollectivite, FichePays } from '../../contract/comparer/fiches.ts';
import { countPaquets, paquetOf } from '../../contract/comparer/paquets.ts';
import { addColonne, comparaisonAddress, MAX_COLONNES, removeColonne, sujetOf } from './comparaison-address.ts';
import { listRangeesCollectivites, listRangeesPays } from './list-rangees.ts';
import { findNom } from './start-comparer.ts';

const codes = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: MAX_COLONNES });

describe('comparaisonAddress', () => {
  it.each([
    ['?pays=BJ,TG', { pays: ['BJ', 'TG'], collectivites: [] }],
    ['?pays=BJ,TG,MA,BF,ML', { pays: ['BJ', 'TG', 'MA', 'BF'], collectivites: [] }],
    ['?collectivites=angers-214900078', { pays: [], collectivites: ['angers-214900078'] }],
    ['', { pays: [], collectivites: [] }],
  ])('reads « %s »', (search, state) => {
    expect(comparaisonAddress.read(search)).toEqual(state);
  });

  it('round-trips any comparison', () => {
    fc.assert(
      fc.property(fc.record({ pays: codes, collectivites: codes }), (state) => {
        expect(comparaisonAddress.read(comparaisonAddress.write(state))).toEqual(state);
      }),
    );
  });
});

describe('addColonne, removeColonne', () => {
  it('compares one kind at a time, each column once, four at most', () => {
    const pays = { pays: ['BJ', 'TG'], collectivites: [] };
    expect(addColonne(pays, 'pays', 'TG')).toEqual(pays);
    expect(addColonne(pays, 'collectivites', 'angers')).toEqual({ pays: [], collectivites: ['angers'] });
    expect(addColonne({ pays: ['A', 'B', 'C', 'D'], collectivites: [] }, 'pays', 'E').pays).toHaveLength(4);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 3 }), (pays) => {
        const state = { pays, collectivites: [] };
        const added = addColonne(state, 'pays', 'nouveau');
        expect(sujetOf(added)).toBe('pays');
        expect(removeColonne(added, 'nouveau')).toEqual(state);
      }),
    );
  });
});

describe('paquetOf(slug, paquets)', () => {
  it('finds a file among those there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 10_000 }), (slug, records) => {
        const paquet = paquetOf(slug, countPaquets(records));
        expect(paquet).toBeGreaterThanOrEqual(0);
        expect(paquet).toBeLessThan(countPaquets(records));
      }),
    );
  });

  it('spreads neighbours in the alphabet', () => {
    const slugs = Array.from({ length: 4778 }, (_, index) => `saint-${index}-2149${String(index).padStart(5, '0')}`);
    const sizes = [...Map.groupBy(slugs, (slug) => paquetOf(slug, countPaquets(slugs.length))).values()].map(
      ({ length }) => length,
    );
    expect(Math.max(...sizes)).toBeLessThan(150);
  });
});

describe('findNom(noms, typed)', () => {
  const noms: [string, string][] = [
    ['a', 'Angers (49)'],
    ['b', 'Angers Loire Métropole'],
    ['c', 'Région Bretagne'],
  ];
  it.each([
    ['angers loire metropole', 'b'],
    ['Angers', 'a'],
    ['bretagne', 'c'],
    ['Lyon', undefined],
    ['', undefined],
    ['  !', undefined],
  ])('« %s » → %s', (typed, code) => {
    expect(findNom(noms, typed)).toBe(code);
  });
});

const fichePays = (fields: Partial<FichePays>): FichePays => ({
  code: 'BJ',
  nom: 'Bénin',
  slug: 'benin',
  zone: 'Afrique de l’Ouest',
  collectivites: 0,
  partenaires: 0,
  cooperations: 0,
  projets: 0,
  programmes: 0,
  recherches: 0,
  taux: null,
  vigilance: null,
  national: null,
  formes: [],
  themes: [],
  ...fields,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('listRangeesPays(fiches)', () => {
  const rangees = listRangeesPays([
    fichePays({
      projets: 1200,
      taux: { part: 0.7, situation: 'dans un appel clos en 2022' },
      formes: [['Jumelage', 3]],
    }),
    fichePays({}),
  ]);
  it.each([
    ['Projets', ['1 200', '0']],
    ['Formes, avec le nombre de coopérations', ['Jumelage (3)', 'aucune']],
    ['Cofinancement de l’État, au plus', ['70 %, dans un appel clos en 2022', 'non précisé']],
  ])('%s', (titre, textes) => {
    const found = rangees.find((rangee) => rangee.titre === titre);
    expect(found?.cellules.map(({ texte }) => plain(texte))).toEqual(textes);
  });

  it('says first which countries are under caution, and no rate for one that is as a whole', () => {
    const taux = { part: 0.7, situation: 'dans un appel clos en 2022' };
    const [first, ...others] = listRangeesPays([
      fichePays({ taux, vigilance: { raisons: 'sécurité, dans une partie du pays', entier: false } }),
      fichePays({ vigilance: { raisons: 'sécurité, aide suspendue', entier: true } }),
      fichePays({}),
    ]);
    const textes = (rangee = first) => rangee?.cellules.map(({ texte }) => plain(texte));
    expect(first?.titre).toBe('À vérifier avant d’agir');
    expect(textes()).toEqual(['sécurité, dans une partie du pays', 'sécurité, aide suspendue', 'non signalé ici']);
    expect(textes(others.find(({ titre }) => titre.startsWith('Cofinancement')))).toEqual([
      '70 %, dans un appel clos en 2022',
      'non affiché pour un pays à vérifier en entier',
      'non précisé',
    ]);
    expect(rangees.map(({ titre }) => titre)).not.toContain('À vérifier avant d’agir');
  });

  it('says beside its own counts what a document counts for the whole of France, without a bar', () => {
    const rowOf = (...national: (string | null)[]) =>
      listRangeesPays(national.map((own) => fichePays({ national: own }))).find(({ titre }) => /France/.test(titre));
    expect(rowOf(null, null)).toBeUndefined();
    expect(rowOf('projets : 222 en 2016', null)?.cellules).toEqual([
      { texte: 'projets : 222 en 2016', nombre: null },
      { texte: 'non précisé', nombre: null },
    ]);
  });

  it('compares by a bar counts only, never what is not known', () => {
    const barred = rangees.filter(({ cellules }) => cellules.some(({ nombre }) => nombre !== null));
    expect(barred.map(({ titre }) => titre)).not.toContain('Cofinancement de l’État, au plus');
  });
});

describe('listRangeesCollectivites(fiches, nomOf)', () => {
  const fiche = (pays: string[], fields: Partial<FicheCollectivite> = {}): FicheCollectivite => ({
    code: 'angers',
    nom: 'Angers (49)',
    nature: 'Commune',
    cooperations: 1,
    projets: 1,
    formes: [],
    themes: [],
    pays,
    ...fields,
  });
  const nomOf = (code: string) => `Pays ${code}`;

  it.each([
    [[fiche(['ML', 'DE']), fiche(['DE', 'BJ'])], 'Pays DE'],
    [[fiche(['ML']), fiche(['DE'])], ''],
    [[fiche(['ML'])], ''],
  ])('countries in common, case %#', (fiches, enCommun) => {
    expect(listRangeesCollectivites(fiches, nomOf).enCommun).toBe(enCommun);
  });

  it('says what is not known, never zero', () => {
    const { rangees } = listRangeesCollectivites([fiche([]), fiche([], { population: 0 })], nomOf);
    expect(rangees.find(({ titre }) => titre === 'Habitants')?.cellules.map(({ texte }) => plain(texte))).toEqual([
      'non précisé',
      '0',
    ]);
  });
});
