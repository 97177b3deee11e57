import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../parse-atlas.ts';
import { buildReference } from '../reference.ts';
import { readValue } from '../testing/read-value.ts';
import { takeOutPersonalData } from './personal-data.ts';
import { readLigne, readTexte } from './texte.ts';

const isDesk = (courriel: string) => /^(?:mairie|contact)@/.test(courriel);
const clean = (text: string) => takeOutPersonalData(text, isDesk)[0];

describe('takeOutPersonalData(text)', () => {
  it.each([
    ['Puits (contact M. Paul Petit paul.petit@gmail.com)', 'Puits (contact M. Paul Petit)'],
    ['Un puits. Claire Dupuis, claire.dupuis@free.fr, 06 11 22 33 44', 'Un puits. Claire Dupuis'],
    ['Claire Dupuis, claire@free.fr, présidente', 'Claire Dupuis, présidente'],
    ['Claire Dupuis claire@free.fr, présidente', 'Claire Dupuis, présidente'],
    ['Claire Dupuis (claire@free.fr ; tél. : 06.11.22.33.44) à Kayes', 'Claire Dupuis à Kayes'],
    ['Claire Dupuis <claire@free.fr>', 'Claire Dupuis'],
    ['claire@free.fr : un puits', 'un puits'],
    ['Écrire à claire@free.fr. Un puits', 'Écrire à. Un puits'],
    ['Contact : mailto:claire@free.fr\nUn puits', 'Contact\nUn puits'],
    ['Claire [at] free.fr ou claire @ free.fr', 'ou'],
    ['Portable : 0611223344', ''],
    ['06-11-22-33-44/07 11 22 33 44 Claire', 'Claire'],
    ['Claire +33 (0)6 11 22 33 44, 0033 7.11.22.33.44, +262 692 11 22 33', 'Claire'],
    ['Claire 06\u00a011\u00a022\u00a033\u00a044 et 0611 223 344', 'Claire et'],
  ])('%j -> %j', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    'Écrire à mairie@ville.fr ou contact@ville.fr, 01 44 22 33 55',
    'Du 06.07.2021 15 h au 06/07/21-08/09/22, 06 2021 1500 euros',
    'SIRET 200 061 122 334 45, dossier P0612345678, 12 0611 223',
    'https://exemple.fr/0611223344 et https://claire@exemple.fr/',
    '@ville@mastodon.social, à 3@2.5',
  ])('leaves %j', (text) => {
    expect(clean(text)).toBe(text);
  });
});

describe('the readers of texts', () => {
  it.each([
    ['a title', readLigne],
    ['a paragraph', readTexte],
  ])('publish %s without the address of somebody, and say so', (_, read) => {
    expect(readValue(read, 'Puits (Paul Petit paul.petit&#64;gmail.com)')).toEqual({
      published: 'Puits (Paul Petit)',
      rules: ['entite-html', 'donnee-personnelle'],
    });
  });

  it('drop a text that is nothing else', () => {
    expect(readValue(readLigne, '06 11 22 33 44')).toEqual({
      published: undefined,
      rules: ['donnee-personnelle', 'champ-obligatoire'],
    });
  });
});

describe('a record with the address of somebody in each of its texts', () => {
  const texte = (rank: number) => `Essai ${rank}, paul\u200B.petit${rank}@gmail.com, 06 11 22 33 4${rank} &amp; Cie`;
  const atlas = {
    export: { version: '1', date: '2024-04-30', source: texte(0), licence: texte(1), fictif: true },
    collectivites: [{ id: 'C-1', nom: texte(2), nature: 'commune' }],
    partenaires: [{ id: 'F-1', nom: texte(3), pays: 'BJ', ville: texte(4) }],
    cooperations: [],
    projets: [
      {
        id: 'P-1',
        titre: texte(5),
        resume: texte(6),
        collectivites: ['C-1'],
        pays: ['BJ'],
        cofinancements: [{ organisme: texte(7), montant: 12 }],
      },
    ],
  };
  const parsed = parseAtlas(JSON.stringify(atlas), { file: 'atlas.json', reference: buildReference([], []) });

  it('is published without', () => {
    const published = JSON.stringify(parsed.records);
    expect(parsed.records?.projets).toHaveLength(1);
    expect(published).toContain('Essai 7, & Cie');
    expect(published).not.toMatch(/petit|gmail|06 11/);
  });

  it('is told with no address', () => {
    const said = JSON.stringify(parsed.diagnostics);
    expect(said).toContain('donnee-personnelle');
    expect(said).not.toMatch(/petit|gmail|06 11/);
  });
});
