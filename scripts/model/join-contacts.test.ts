import { describe, expect, it } from 'vitest';
import { emptyEdition } from '../guide/guide-edition.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { loadGuichets } from '../personnes/load-ecart.ts';
import { joinContacts, mergeFonctions } from './join-contacts.ts';

const { edition } = parseGuide(loadGuide('data/guide'));
const NOWHERE = {
  pays: new Map(),
  zones: new Map(),
  thematiques: new Map(),
  collectivites: new Map(),
  partenaires: new Map(),
  cooperations: new Map(),
  projets: new Map(),
};

describe('joinContacts(guide, maps, atlasSource)', () => {
  it('should keep two people who share an address two, and one person who is named twice one', () => {
    const [first] = edition.appels;
    if (first === undefined) throw new Error('the edition has no call');
    const desk = { fonction: null, organisation: 'Essai', telephone: null, url: null, nominatif: true };
    const contacts = [
      { ...desk, nom: 'Ada Essai', courriel: 'bureau@example.org' },
      { ...desk, nom: 'Zoé Essai', courriel: 'bureau@example.org' },
      { ...desk, nom: 'ADA ESSAI', courriel: 'Bureau@example.org' },
    ] as unknown as typeof first.data.contacts;
    const guide = { ...edition, appels: [{ ...first, data: { ...first.data, contacts } }] };
    const found = joinContacts(
      guide,
      NOWHERE,
      { source: { document: 'atlas', pages: [] }, jour: '2026-11-28' },
      { guichets: loadGuichets(), documents: new Map() },
    );
    expect(found.filter(({ organisation }) => organisation === 'Essai').map(({ nom }) => nom)).toEqual([
      'Ada Essai',
      'Zoé Essai',
    ]);
  });
});

describe('the tasks of one desk', () => {
  it('should be told once each, however many pages give it', () => {
    const [section] = edition.parties;
    if (section === undefined) throw new Error('the edition has no chapter');
    const desk = { nom: null, organisation: 'Essai', courriel: 'bureau@example.org', telephone: null, url: null };
    const parties = ['a', 'b', 'a', 'c'].map((fonction, rank) => ({
      ...section,
      slug: `${section.slug}-${rank}`,
      data: { ...section.data, contacts: [{ ...desk, fonction }] },
    })) as unknown as typeof edition.parties;
    const contacts = joinContacts(
      { ...emptyEdition(), parties },
      NOWHERE,
      { source: { document: 'atlas', pages: [] }, jour: '2026-11-28' },
      { guichets: loadGuichets(), documents: new Map() },
    );
    expect(contacts.map(({ fonction }) => fonction)).toEqual(['a, b, c']);
  });

  it.each([
    ['first', ['2022', '2020']],
    ['last', ['2020', '2022']],
  ])('should tell the latest document that gives an address, and no number but its own: it comes %s', (_, years) => {
    const [section] = edition.parties;
    if (section === undefined) throw new Error('the edition has no chapter');
    const desk = { nom: null, fonction: null, organisation: 'Essai', courriel: 'bureau@example.org', url: null };
    const numbers: Record<string, string | null> = { 2020: '01', 2022: '02' };
    const parties = years.map((year) => ({
      ...section,
      data: {
        ...section.data,
        contacts: [{ ...desk, telephone: numbers[year], source: { document: `guide-${year}`, pages: [] } }],
      },
    })) as unknown as typeof edition.parties;
    const documents = new Map(years.map((year) => [`guide-${year}`, { titre: '', editeur: '', date: year }]));
    const [contact] = joinContacts(
      { ...emptyEdition(), parties },
      NOWHERE,
      { source: { document: 'atlas', pages: [] }, jour: '2026-11-28' },
      { guichets: loadGuichets(), documents },
    );
    expect([contact?.source.document, contact?.telephone]).toEqual(['guide-2022', '02']);
  });
});

describe('mergeFonctions(fonctions)', () => {
  it.each<[(string | null)[], string | null]>([
    [[], null],
    [[null, null], null],
    [['directeur', null, 'directeur'], 'directeur'],
    [['groupe-pays Mali'], 'groupe-pays Mali'],
    [
      ['chargé de mission Sahel', 'groupe-pays Niger', 'groupe-pays Burkina Faso', 'groupes-pays Mali et Niger'],
      'groupes-pays Burkina Faso, Mali et Niger\u00a0; chargé de mission Sahel',
    ],
    [
      ['secrétariat (liste)', 'secrétariat (dépôt en ligne)', 'secrétariat (liste)', 'secrétariat'],
      'secrétariat (liste\u00a0; dépôt en ligne)',
    ],
  ])('should merge %j into « %s »', (fonctions, merged) => expect(mergeFonctions(fonctions)).toBe(merged));
});
