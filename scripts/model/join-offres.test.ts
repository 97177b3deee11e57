import { describe, expect, it } from 'vitest';
import type { ProgrammeRecord } from '../../src/contract/content/records.ts';
import { joinOffres } from './join-offres.ts';
import type { SiteModel } from './site-model.ts';

const programme = {
  slug: 'foret',
  famille: 'mutualisable',
  titre: 'Protéger la forêt',
  porteur: ['Orléans'],
  pays: ['BJ'],
  thematiques: ['biodiversite', 'dechets'],
} as unknown as ProgrammeRecord;
const projet = (facts: object) => ({
  id: 'p',
  slug: 'puits-p',
  titre: 'Puits',
  collectivites: ['orleans'],
  pays: ['BJ'],
  thematiques: ['dechets'],
  odd: [6],
  statut: 'inconnu',
  mutualisable: {},
  sources: [],
  ...facts,
});
const join = (facts: object) =>
  joinOffres(new Map([['foret', programme]]), {
    projets: new Map([['p', projet(facts)]]),
    collectivites: new Map([
      ['orleans', { nom: 'Orléans' }],
      ['tours', { nom: 'Tours' }],
    ]),
  } as unknown as Pick<SiteModel, 'projets' | 'collectivites'>).map(({ titre }) => titre);

describe('joinOffres(programmes, maps)', () => {
  it.each<[string, object, string[]]>([
    ['a project that the guide describes', {}, ['Protéger la forêt']],
    ['a project of another lead', { collectivites: ['tours'] }, ['Protéger la forêt', 'Puits']],
    ['a project in another country', { pays: ['BJ', 'TG'] }, ['Protéger la forêt', 'Puits']],
    ['a project on another theme', { thematiques: ['sante'] }, ['Protéger la forêt', 'Puits']],
    ['a project that is over', { collectivites: ['tours'], statut: 'termine' }, ['Protéger la forêt']],
    ['a project that is not open', { collectivites: ['tours'], mutualisable: undefined }, ['Protéger la forêt']],
  ])('should list %s: %j', (_, facts, titres) => expect(join(facts)).toEqual(titres));

  it('should read the amounts that the Atlas writes as text', () => {
    const [, offre] = joinOffres(new Map([['foret', programme]]), {
      projets: new Map([['p', projet({ pays: ['TG'], mutualisable: { budget: 'de 10 000 à 15 000 euros par an' } })]]),
      collectivites: new Map(),
    } as unknown as Pick<SiteModel, 'projets' | 'collectivites'>);
    expect(offre).toMatchObject({
      source: { document: 'atlas' },
      adresse: '/projets/puits-p/',
      budget: { min: 10000, max: 15000, periode: 'an' },
    });
  });
});
