import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresseExtraction, type Extraction, extractionAddress, isWanted } from './extraction.ts';
import { type Ensemble, nameFichier, renderLignes } from './render-lignes.ts';

describe('extractionAddress', () => {
  it('writes what it reads, and reads what it writes', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
    const filtres = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z_]{0,9}$/).filter((nom) => nom !== 'table' && nom !== '__proto__'),
      fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('', 'projets', 'pays'), filtres, (table, wanted) => {
        const state: Extraction = { table, filtres: { ...wanted } };
        expect(extractionAddress.read(extractionAddress.write(state))).toEqual(state);
      }),
    );
  });

  it('passes over what is no column', () =>
    expect(extractionAddress.read('?table=x&__proto__=a&Pays=b&pays=,%20,')).toEqual({ table: 'x', filtres: {} }));

  it('makes an address that can be read', () =>
    expect(adresseExtraction('projets', { pays: ['BJ', 'TG'] })).toBe('/donnees/extraire/?table=projets&pays=BJ,TG'));
});

describe('isWanted(ligne, filtres)', () => {
  const ligne = { id: 'a', pays: ['BJ', 'TG'], odd: [6, null], region: '52', resume: null };
  it.each<[object, boolean]>([
    [{}, true],
    [{ pays: ['TG'] }, true],
    [{ pays: ['ML', 'TG'], odd: ['6'] }, true],
    [{ pays: ['ML'] }, false],
    [{ pays: ['BJ'], region: ['53'] }, false],
    [{ resume: ['x'] }, false],
    [{ inconnue: ['x'] }, true],
  ])('%j: %s', (filtres, expected) => expect(isWanted(ligne, filtres as Extraction['filtres'])).toBe(expected));
});

describe('renderLignes(format, ensemble)', () => {
  const ensemble: Ensemble = {
    titre: 'Projets',
    adresse: 'https://exemple.fr/donnees/extraire/?table=projets',
    date: '2026-11-21',
    colonnes: ['id', 'nom', 'pays', 'latitude', 'longitude'],
    lignes: [
      { id: 'b', nom: '=1+1', pays: ['BJ', 'TG'], latitude: 6.5, longitude: 2.6 },
      { id: 'a', nom: 'Angers', pays: [], latitude: null, longitude: null },
    ],
  };
  it('keeps the rows in their order, each with the address of the whole', () => {
    const rows = csvParse(renderLignes('csv', ensemble).replace('\ufeff', ''));
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { id: 'b', nom: "'=1+1", pays: 'BJ|TG', latitude: '6.5', longitude: '2.6', selection: ensemble.adresse },
      { id: 'a', nom: 'Angers', pays: '', latitude: '', longitude: '', selection: ensemble.adresse },
    ]);
    expect(JSON.parse(renderLignes('json', ensemble))).toMatchObject({
      adresse: ensemble.adresse,
      nombre: 2,
      lignes: ensemble.lignes,
    });
  });

  it('writes what a French spreadsheet opens by a double click', () => {
    expect(renderLignes('excel', ensemble).split('\r\n')).toEqual([
      '\ufeffid;nom;pays;latitude;longitude;selection',
      `b;'=1+1;BJ|TG;6,5;2,6;${ensemble.adresse}`,
      `a;Angers;;;;${ensemble.adresse}`,
      '',
    ]);
    expect(nameFichier(['projets'], '2026-11-21', 'excel')).toBe('projets-2026-11-21-excel.csv');
  });

  it('puts on a map what has a place', () => {
    const { features } = JSON.parse(renderLignes('geojson', ensemble));
    expect(features.map(({ geometry }: { geometry: object }) => geometry)).toEqual([
      { type: 'Point', coordinates: [2.6, 6.5] },
      null,
    ]);
  });

  it('names a file by what was chosen and by its day', () =>
    expect(nameFichier(['projets', 'Côte d’Ivoire', 'Eau'], '2026-11-21', 'csv')).toBe(
      'projets-cote-d-ivoire-eau-2026-11-21.csv',
    ));
});
