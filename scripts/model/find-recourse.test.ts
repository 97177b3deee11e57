import { describe, expect, it } from 'vitest';
import { atlasExportSchema } from '../../src/contract/atlas/atlas-export.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { buildSiteModel } from './build-site-model.ts';
import { findRecourse, suggestDemain } from './find-recourse.ts';
import { loadReferenceData } from './load-reference-data.ts';

const atlas = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [{ id: 'reg-53', nom: 'Région Bretagne', nature: 'region', region: '53' }],
  partenaires: [],
  cooperations: [],
  projets: [{ id: 'p', titre: 'Foire', collectivites: ['reg-53'], pays: ['GN'] }],
});
const edition = parseGuide(loadGuide('data/guide')).edition;
const { model } = buildSiteModel({ atlas, edition, reference: loadReferenceData() });

describe('findRecourse(model, pays)', () => {
  it.each([
    ['the zone', 'afrique-de-l-ouest', 'ceux de la zone «\u00a0Afrique de l’Ouest\u00a0»'],
    ['the wider zone', 'caraibes', 'celui de la zone «\u00a0Amérique latine et Caraïbes\u00a0»'],
    ['the ministry’s desk', 'oceanie', 'celui du ministère, pour tous les pays'],
  ])('gives the contacts of %s', (_, zone, nom) => {
    const recourse = findRecourse(model, { code: 'XX', zone });
    expect(recourse?.nom).toBe(nom);
    expect(recourse?.contacts.length).toBeGreaterThan(0);
  });

  it('gives nothing when the edition has no contact', () => {
    const bare = { ...model, guide: { ...model.guide, zones: [], parties: [], programmes: [] } };
    expect(findRecourse(bare, { code: 'XX', zone: 'oceanie' })).toBeNull();
  });
});

describe('suggestDemain(model, pays, recourse)', () => {
  it('names who acts there and whom to write to', () => {
    const record = model.pays.get('GN');
    if (!record) throw new Error('GN');
    const steps = suggestDemain(model, record, findRecourse(model, record));
    expect(steps[0]).toBe('Demandez conseil à la collectivité qui y agit : Région Bretagne.');
    expect(steps[1]).toBe(
      'Écrivez à Armelle Guyomarch, à la DAECT\u00a0: dites que vous visez la Guinée, sur quel sujet, et ce que vous apportez.',
    );
  });
});
