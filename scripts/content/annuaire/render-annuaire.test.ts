import { describe, expect, it } from 'vitest';
import type { CollectiviteRecord } from '../../../src/contract/content/records.ts';
import { keepIn } from '../../lib/keep.ts';
import { loadDecoupage } from '../../lib/load-territoires.ts';
import { loadVilles } from '../../lib/load-villes.ts';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { placeReseaux, renderAnnuaire } from './render-annuaire.ts';

const decoupage = loadDecoupage();
const villes = loadVilles(new Set(['FR']));

describe('placeReseaux(reseaux, decoupage, villes)', () => {
  it('should place at the chief town of its region every network of mainland France that is given one', () => {
    const { reseaux } = loadReferenceData();
    const placed = placeReseaux(reseaux, decoupage, villes);
    const expected = reseaux
      .filter(({ regions: [code, ...others] }) => others.length === 0 && Number(code) > 10)
      .map(({ nom }) => nom);
    expect(Object.keys(placed).sort()).toEqual(expected.sort());
    expect(placed.RESACOOP).toMatchObject({ latitude: expect.closeTo(45.75, 1), longitude: expect.closeTo(4.85, 1) });
  });

  it.each([
    ['several regions', ['84', '93']],
    ['no region', []],
    ['a region that is unknown', ['99']],
  ])('should not place a network of %s', (_, regions) => {
    expect(placeReseaux([{ nom: 'Essai', regions }], decoupage, villes)).toEqual({});
  });
});

describe('renderAnnuaire(model, loadFrance, keep)', () => {
  const folder = folderForAllTests('annuaire');
  const rows = [
    { code: '49007', nom: 'Angers', type: 'commune-actuelle', departement: '49', region: '52', population: 157_175 },
    { code: '76575', nom: "Saint-Étienne-l'Allier", type: 'commune-actuelle', departement: '76', region: '28' },
  ];
  const france = { communes: rows, epci: [], ept: [], departements: [], regions: [] };
  const completude = { coordonnees: true, contacts: false } as unknown as CollectiviteRecord['completude'];
  const fiche = (slug: string, nom: string, insee: string, remplies = completude) =>
    ({
      slug,
      nom,
      insee,
      nature: 'commune',
      completude: remplies,
      cooperations: ['x'],
      projets: [],
      pays: [],
    }) as never;
  const modelOf = (...fiches: { slug: string }[]) =>
    ({
      ...{ cooperations: new Map(), projets: new Map(), pays: new Map(), thematiques: new Map(), contacts: [] },
      collectivites: new Map(fiches.map((one) => [one.slug, one as unknown as CollectiviteRecord])),
      reference: { reseaux: [], tablesCollectivites: { fondus: [], alias: [] } },
      site: { documents: {}, jour: '2026-11-28' },
    }) as unknown as Parameters<typeof renderAnnuaire>[0];

  it.each([
    ['without record', modelOf()],
    ['with a record', modelOf(fiche('angers', 'Angers', '49007'))],
    ['with the same record at another address', modelOf(fiche('angers-2', 'Angers', '49007'))],
    ['with a record under another name', modelOf(fiche('angers', 'Ville d’Angers', '49007'))],
    ['with a record that is fuller', modelOf(fiche('angers', 'Angers', '49007', { ...completude, contacts: true }))],
    ['with another record', modelOf(fiche('saint-etienne', 'Saint-Étienne', '76575'))],
  ])('should give of a kept annuaire what it gives of a new one: %s', (_, model) => {
    const anew = renderAnnuaire(model, () => france);
    // Keeps what the cases before had: each must be told from them.
    expect(renderAnnuaire(model, () => france, keepIn(folder()))).toEqual(anew);
    const noFrance = () => expect.fail('the annuaire is kept: France is not read');
    expect(renderAnnuaire(model, noFrance, keepIn(folder()))).toEqual(anew);
  });
});
