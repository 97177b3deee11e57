import { describe, expect, it } from 'vitest';
import type { PaysRecord, ZoneRecord } from '../../src/contract/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { joinInterlocuteurs } from './join-interlocuteurs.ts';

const source = { document: 'd', pages: [] };
const contact = (organisation: string, nom: string | null) => ({ nom, organisation, courriel: 'a@example.org' });
const section = (facts: object, ...contacts: object[]) => ({ data: { contacts, source, ...facts } });
const guide = {
  pays: [section({ code: 'ML' }, contact('Ambassade', 'Zoé Exemple')), section({ code: 'GN' })],
  zones: [
    { slug: 'afrique', ...section({ nom: 'Afrique' }, contact('Cités Unies France', 'Ana Cas')) },
    { slug: 'sahel', ...section({ nom: 'Sahel' }) },
  ],
  programmes: [section({ pays: ['GN'] }, contact('Association', 'Léa Essai'))],
  parties: [section({}, contact('DAECT', null))],
} as unknown as GuideEdition;
const zones = new Map<string, ZoneRecord>(
  [
    ['afrique', null],
    ['sahel', 'afrique'],
    ['caraibes', null],
  ].map(([slug, parent]) => [slug ?? '', { slug, parent } as ZoneRecord]),
);
const country = (code: string, zone: string): [string, PaysRecord] => [code, { code, zone } as PaysRecord];
const pays = new Map([country('ML', 'sahel'), country('GN', 'sahel'), country('CU', 'caraibes')]);
const reseau = (nom: string, facts: object) => ({
  nom,
  regions: ['44'],
  source,
  pays: [],
  bureaux: [],
  zones: [],
  ...facts,
});
const reference = {
  reseaux: [reseau('Proche', { pays: ['ML'] }), reseau('Large', { zones: ['afrique'] })],
  regions: new Map([['44', { code: '44', nom: 'Grand Est', slug: 'grand-est' }]]),
};
const found = new Map(joinInterlocuteurs({ pays, zones, guide }, reference).map((record) => [record.pays, record]));

describe('joinInterlocuteurs(model, reference)', () => {
  it.each([
    ['ML', { recours: null, contacts: [{ nom: 'Zoé Exemple', source }] }],
    [
      'GN',
      {
        recours: 'celui d’un programme qui nomme ce pays et celui de la zone «\u00a0Afrique\u00a0»',
        contacts: [
          { nom: 'Léa Essai', source },
          { nom: 'Ana Cas', source },
        ],
      },
    ],
    [
      'CU',
      { recours: 'celui du ministère, pour tous les pays', contacts: [{ organisation: 'DAECT', source }], reseaux: [] },
    ],
  ])('should give for %s its own contacts, else those of what is wider: %j', (code, expected) =>
    expect(found.get(code)).toMatchObject(expected),
  );

  it('should name the regional networks that follow the country, and those of its zone only when none does', () => {
    expect(found.get('ML')?.reseaux).toEqual([{ nom: 'Proche', region: 'Grand Est', lien: 'groupe', source }]);
    expect(found.get('GN')?.reseaux).toEqual([{ nom: 'Large', region: 'Grand Est', lien: 'zone', source }]);
  });
});
