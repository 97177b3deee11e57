import { describe, expect, it } from 'vitest';
import { type AtlasExport, atlasExportSchema } from '../../src/contract/atlas/atlas-export.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { withholdFrom } from '../personnes/testing/withhold-from.ts';
import { buildSiteModel } from './build-site-model.ts';
import { listMonProjet } from './list-mon-projet.ts';
import { loadReferenceData } from './load-reference-data.ts';

const reference = loadReferenceData();
const edition = parseGuide(loadGuide('data/guide')).edition;
const atlas: AtlasExport = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [
    { id: '1', nom: 'Orléans', nature: 'commune', departement: '45', region: '24' },
    { id: '2', nom: 'Angers', nature: 'commune', departement: '49', region: '52' },
  ],
  partenaires: [],
  cooperations: [],
  projets: [
    { id: 'p1', titre: 'La forêt, déjà décrite par le guide', collectivites: ['1'], pays: ['BJ'], mutualisable: {} },
    {
      id: 'p2',
      titre: 'Des puits',
      collectivites: ['2'],
      pays: ['ML', 'FR'],
      thematiques: ['eau-et-assainissement'],
      mutualisable: { budget: 'de 2 000 à 4 000 € par an', courriel: 'puits@example.org' },
    },
    { id: 'p3', titre: 'Fini', collectivites: ['2'], pays: ['ML'], statut: 'termine', mutualisable: {} },
    { id: 'p4', titre: 'Fermé', collectivites: ['2'], pays: ['ML'] },
  ],
});
const listWith = (input: Pick<Parameters<typeof buildSiteModel>[0], 'atlas' | 'edition'> = { atlas, edition }) =>
  listMonProjet(buildSiteModel({ atlas: input.atlas, edition: input.edition, reference }).model);

describe('listMonProjet(model)', () => {
  const data = listWith();

  it('offers every programme and every partner-seeker of the guide once', () => {
    const ids = data.options.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const programmes = data.options.filter(({ programme }) => programme !== undefined);
    expect(programmes.map(({ programme }) => programme)).toEqual(edition.programmes.map(({ slug }) => slug));
    const recherches = [...edition.pays, ...edition.zones].flatMap(({ data: section }) => section.recherches);
    expect(data.options).toHaveLength(programmes.length + recherches.length);
  });

  it('adds the open projects of the Atlas, those left out that the guide already describes', () => {
    expect(data.partages).toMatchObject([
      {
        id: 'projet-des-puits-p2',
        pays: ['ML'],
        porteur: ['Angers'],
        cout: { min: 2000, max: 4000, periode: 'an' },
        contacts: [{ courriel: 'puits@example.org' }],
      },
    ]);
  });

  it('has rules that name only chapters, documents and programmes that are there', () => {
    const { familles, calendrier, reserves, expertise, criteres, aide } = reference.reglesMonProjet;
    const steps = Object.values(familles).flatMap(({ pas }) => pas);
    for (const { chapitre } of [...steps, ...calendrier, aide]) expect(data.chapitres).toHaveProperty(chapitre);
    for (const { source } of [...steps, ...calendrier, ...reserves, ...expertise, ...Object.values(criteres)])
      if (source) expect([...reference.documents.keys()]).toContain(source.document);
    const slugs = edition.programmes.map(({ slug }) => slug);
    for (const { programme } of [...reserves, ...expertise]) expect(slugs).toContain(programme);
  });

  it('keeps points back only from a programme whose page says whom it is for', () => {
    const told = edition.programmes.filter(({ data }) => data.pourQui !== null).map(({ slug }) => slug);
    for (const { programme } of reference.reglesMonProjet.reserves) expect(told).toContain(programme);
  });

  it('gives each country the rate of one dated call, the same for all', () => {
    expect(data.appelDesTaux).toMatchObject({
      slug: 'aap-numerique-inclusif-et-responsable-2022',
      situation: 'dans un appel clos en 2022',
    });
    const rateOf = (code: string) => data.pays.find((pays) => pays.code === code)?.taux;
    expect([rateOf('BJ'), rateOf('MA'), rateOf('PL')]).toEqual([0.7, 0.5, 0.3]);
    expect([rateOf('ML'), rateOf('KP'), rateOf('RU'), rateOf('UA')]).toEqual([null, null, null, null]);
  });

  it('names nobody when only desks are published, nor anybody who withdrew', () => {
    expect(JSON.stringify(data)).toContain('Céline Cornier');
    const desks = listWith(withholdFrom({ atlas, edition }, { functionalOnly: true }));
    for (const { contacts } of desks.options) for (const { nom } of contacts) expect(nom).toBeNull();
    const retraits = [{ nom: 'Céline Cornier', date: '2026-01-01' }];
    const withdrawn = listWith(withholdFrom({ atlas, edition }, { retraits }));
    const contacts = withdrawn.options.flatMap((option) => option.contacts);
    expect(JSON.stringify(contacts)).not.toContain('celine.cornier');
    const foret = withdrawn.options.find(({ programme }) => programme === 'foret-parakou');
    expect(foret).not.toHaveProperty('premierPas');
  });
});
