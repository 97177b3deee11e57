import { describe, expect, it } from 'vitest';
import type { ContactRecord, PaysRecord, ZoneRecord } from '../../src/schemas/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { joinInterlocuteurs } from './join-interlocuteurs.ts';

const place = (genre: string, adresse: string, pays?: string) => ({ genre, titre: '', adresse, pays });
const contact = (organisation: string, genre: string, ...places: object[]) =>
  ({ organisation, genre, places }) as unknown as ContactRecord;
const contacts = [
  contact('Ambassade', 'nominatif', place('pays', '/pays/mali/', 'ML')),
  contact('DAECT', 'nominatif', place('guide', '/guide/a/')),
  contact('DAECT', 'fonctionnel', place('guide', '/guide/a/'), place('zone', '/zones/caraibes/')),
  contact('Cités Unies France', 'nominatif', place('zone', '/zones/afrique/')),
  contact('Porteur', 'nominatif', place('programme', '/cles-en-main/x/', 'GN')),
];
const zones = new Map(
  [
    ['afrique', null],
    ['sahel', 'afrique'],
    ['caraibes', null],
    ['oceanie', null],
  ].map(([slug, parent]) => [slug, { slug, parent } as ZoneRecord]),
) as ReadonlyMap<string, ZoneRecord>;
const country = (code: string, zone: string): [string, PaysRecord] => [code, { code, zone } as PaysRecord];
const pays = new Map([
  country('ML', 'sahel'),
  country('GN', 'sahel'),
  country('CU', 'caraibes'),
  country('FJ', 'oceanie'),
]);
const reseau = (nom: string, facts: object) => ({
  nom,
  region: '44',
  groupes: [],
  bureaux: [],
  zones: [],
  ...facts,
});
const reference = {
  reseaux: {
    source: { document: 'd', pages: [] },
    reseaux: [reseau('Proche', { groupes: ['ML'] }), reseau('Large', { zones: ['afrique'] })],
  },
  regions: new Map([['44', { code: '44', nom: 'Grand Est', slug: 'grand-est' }]]),
};
const guide = { pays: [{ data: { code: 'ML', vigilances: [{}] } }] } as unknown as GuideEdition;
const found = new Map(
  joinInterlocuteurs({ pays, zones, contacts }, guide, reference).map((record) => [record.pays, record]),
);

describe('joinInterlocuteurs(model, guide, reference)', () => {
  it.each([
    ['ML', { niveau: 'pays', contacts: [0], vigilance: true }],
    ['GN', { niveau: 'zone', zone: 'afrique', contacts: [3], vigilance: false }],
    ['CU', { niveau: 'zone', zone: 'caraibes', contacts: [2] }],
    ['FJ', { niveau: 'national', contacts: [2], reseaux: [] }],
  ])(
    'should give for %s its contacts, else those of the closest zone, else the desk of the ministry: %j',
    (code, expected) => expect(found.get(code)).toMatchObject(expected),
  );

  it('should name the regional networks that follow the country, and those of its zone only when none does', () => {
    expect(found.get('ML')?.reseaux).toEqual([{ nom: 'Proche', region: 'Grand Est', lien: 'groupe' }]);
    expect(found.get('GN')?.reseaux).toEqual([{ nom: 'Large', region: 'Grand Est', lien: 'zone' }]);
  });
});
