import { describe, expect, it } from 'vitest';
import { atlasExportSchema } from '../../../src/contract/atlas/atlas-export.ts';
import { loadGuide } from '../../guide/load-guide.ts';
import { parseGuide } from '../../guide/parse-guide.ts';
import { buildSiteModel } from '../../model/build-site-model.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { planPages } from './plan-pages.ts';
import { planSearch } from './plan-search.ts';

/** One project on a part of a theme. */
const atlas = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [{ id: '214900078', nom: 'Angers', nature: 'commune', departement: '49', region: '52' }],
  partenaires: [],
  cooperations: [],
  projets: [
    { id: 'p', titre: 'Puits', collectivites: ['214900078'], pays: ['ML'], thematiques: ['eau-et-assainissement'] },
  ],
});
const { edition } = parseGuide(loadGuide('data/guide'));
const { model } = buildSiteModel({ atlas, edition, reference: loadReferenceData() });
const { fiches } = planSearch(model, planPages(model), { noms: [], motsCourants: [] });
const parentOf = (slug: string) => model.thematiques.get(slug)?.parent ?? null;

describe('planSearch(model, pages, names)', () => {
  it('should file under a theme all that is about one of its parts, whatever it is', () => {
    const parts = fiches.flatMap(({ type, titre, champs }) =>
      champs.thematique.flatMap((slug) => ({ type, titre, parent: parentOf(slug), themes: champs.thematique })),
    );
    const ofParts = parts.filter(({ parent }) => parent !== null);
    const types = new Set(ofParts.map(({ type }) => type));
    for (const type of ['thematique', 'projet', 'contact', 'recherche', 'programme'] as const)
      expect(types).toContain(type);
    expect(ofParts.filter(({ themes, parent }) => parent !== null && !themes.includes(parent))).toEqual([]);
  });

  it('should find a project by the theme that its own is a part of', () => {
    const puits = fiches.find(({ titre }) => titre === 'Puits');
    expect(puits?.champs).toEqual({
      pays: ['ML'],
      thematique: ['eau-et-assainissement', 'acces-aux-services-essentiels'],
      odd: [],
      region: ['52'],
      genre: [],
    });
  });
});
