import { describe, expect, it } from 'vitest';
import { defineCarteAddress, sansFiltre } from './carte-address.ts';
import { buildFacettes } from './facettes.ts';
import { createFinder } from './find-by-slug.ts';
import { createFindTexte } from './find-texte.ts';
import { listChoix } from './list-choix.ts';
import { listPages } from './render-liste.ts';
import type { Filtres, Selection } from './select-actions.ts';
import { describeCount, describePrecisions } from './selection-view.ts';
import { CARTE } from './testing/carte-source.ts';

const selection = (fields: Partial<Selection>): Selection => ({
  actions: new Uint32Array(3),
  pays: 2,
  sansDate: 0,
  sansLieu: 0,
  annees: new Map(),
  comptes: [],
  ...fields,
});

describe('describeCount(selection)', () => {
  it.each([
    [3, 2, '3 actions, 2 pays'],
    [1, 1, '1 action, 1 pays'],
    [0, 0, 'Aucune action ne répond à cette demande : retirez un filtre.'],
  ])('%i, %i → « %s »', (count, pays, text) => {
    expect(describeCount(selection({ actions: new Uint32Array(count), pays })).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('describePrecisions(selection)', () => {
  it('says what is kept without date, what has no place and which flows are not drawn', () => {
    const text = describePrecisions(selection({ sansDate: 1, sansLieu: 2, pays: 4 }), {
      paysChoisis: 1,
      hasPeriode: true,
      flows: 'too-many',
    });
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      'Certaines de ces actions concernent aussi 3 autres pays. 1 action sans date connue, gardées. 2 actions sans lieu connu, dans la liste seulement. Au-delà de 300 liens, les traits vers la France ne sont pas tracés : filtrez, ou zoomez.',
    );
  });

  it('says nothing when there is nothing to say', () => {
    expect(describePrecisions(selection({ sansDate: 3 }), { paysChoisis: 0, hasPeriode: false, flows: null })).toBe('');
  });
});

describe('listChoix(carte, facettes, filtres)', () => {
  const list = (filtres: Partial<Filtres>) =>
    listChoix(
      CARTE,
      buildFacettes(CARTE),
      { ...sansFiltre(defineCarteAddress(['statut'])), ...filtres },
      {
        collectivites: createFinder(CARTE.collectivites),
        partenaires: createFinder(CARTE.partenaires),
        texte: createFindTexte(CARTE, () => []),
      },
    );

  it('names each filter, and says what is left without it', () => {
    expect(list({ q: 'eau', pays: ['BJ', 'ML'], statut: ['sans'], collectivite: ['rennes-1'], de: 2010 })).toEqual([
      { texte: '«\u00a0eau\u00a0»', sans: { q: '' } },
      { texte: 'Bénin', sans: { pays: ['ML'] } },
      { texte: 'Mali', sans: { pays: ['BJ'] } },
      { texte: 'Statut\u00a0: non renseigné', sans: { statut: [] } },
      { texte: 'Rennes', sans: { collectivite: [] } },
      { texte: 'Depuis 2010', sans: { de: null, a: null } },
    ]);
  });

  it('names a country where nothing takes place', () => {
    expect(list({ pays: ['US'] }).map(({ texte }) => texte)).toEqual(['États-Unis']);
  });

  it.each([
    [2010, 2010, 'En 2010'],
    [2015, 2010, 'De 2010 à 2015'],
    [null, 2010, 'Jusqu’en 2010'],
  ])('tells a period: %s, %s → « %s »', (de, a, texte) => {
    expect(list({ de, a })[0]?.texte).toBe(texte);
  });
});

describe('the list', () => {
  it('offers the ends and the pages around', () => {
    expect(listPages(6, 12)).toEqual([1, 4, 5, 6, 7, 8, 12]);
    expect(listPages(1, 1)).toEqual([1]);
  });
});
