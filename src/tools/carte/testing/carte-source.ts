import fc from 'fast-check';
import { FORMES_COOPERATION } from '../../../contract/atlas/cooperation.ts';
import { STATUTS } from '../../../contract/atlas/statut.ts';
import type { CooperationRecord, ProjetRecord } from '../../../contract/content/records.ts';
import { type CarteSource, encodeCarte } from '../../../load/carte/encode-carte.ts';
import { decodeCarte } from '../decode-carte.ts';

const bretagne = { code: '53', nom: 'Bretagne', slug: 'bretagne' };
const occitanie = { code: '76', nom: 'Occitanie', slug: 'occitanie' };

export const cooperation = (
  id: string,
  fields: Partial<CooperationRecord> & Pick<CooperationRecord, 'collectivites' | 'partenaires'>,
): CooperationRecord => ({ id, forme: 'cooperation', statut: 'inconnu', thematiques: [], sources: [], ...fields });

export const projet = (
  id: string,
  fields: Partial<ProjetRecord> & Pick<ProjetRecord, 'titre' | 'collectivites' | 'pays'>,
): ProjetRecord => ({
  id,
  slug: id,
  cadre: 'cooperation',
  partenaires: [],
  thematiques: [],
  odd: [],
  statut: 'inconnu',
  cofinancements: [],
  semblables: [],
  sources: [],
  ...fields,
});

/** Three collectivités, three partners (one without position) in two countries, and six actions. */
export const SOURCE: CarteSource = {
  pays: [
    { code: 'ML', nom: 'Mali', slug: 'mali', coordonnees: { longitude: -1.5, latitude: 17 } },
    { code: 'BJ', nom: 'Bénin', slug: 'benin', coordonnees: { longitude: 2.3, latitude: 9.6 } },
  ],
  thematiques: [
    { slug: 'environnement', nom: 'Environnement', parent: null },
    { slug: 'eau', nom: 'Eau', parent: 'environnement' },
    { slug: 'culture', nom: 'Culture', parent: null },
  ],
  regions: [bretagne, occitanie],
  collectivites: [
    {
      id: 'c-rennes',
      nom: 'Rennes',
      slug: 'rennes-1',
      region: bretagne,
      coordonnees: { longitude: -1.68, latitude: 48.11 },
    },
    {
      id: 'c-brest',
      nom: 'Brest',
      slug: 'brest-2',
      region: bretagne,
      coordonnees: { longitude: -4.49, latitude: 48.39 },
    },
    { id: 'c-papeete', nom: 'Papeete', slug: 'autre-slug' },
  ],
  partenaires: [
    { id: 'bamako', nom: 'Bamako', slug: 'bamako-ml', pays: 'ML', coordonnees: { longitude: -8, latitude: 12.65 } },
    { id: 'segou', nom: 'Ségou', slug: 'segou-ml', pays: 'ML' },
    { id: 'cotonou', nom: 'Cotonou', slug: 'cotonou-bj', pays: 'BJ', coordonnees: { longitude: 2.42, latitude: 6.37 } },
  ],
  cooperations: [
    cooperation('1', {
      collectivites: ['c-rennes'],
      partenaires: ['bamako'],
      debut: '2001',
      fin: '2005-06',
      statut: 'termine',
    }),
    cooperation('2', { collectivites: ['c-brest', 'c-rennes'], partenaires: ['segou', 'cotonou'], forme: 'jumelage' }),
    cooperation('3', { collectivites: ['c-papeete'], partenaires: ['cotonou'], debut: '2010', statut: 'en-cours' }),
  ],
  projets: [
    projet('eau-a-bamako', {
      titre: 'Eau à Bamako',
      collectivites: ['c-rennes'],
      partenaires: ['bamako'],
      pays: ['ML'],
      thematiques: ['eau'],
      fin: '2012',
    }),
    projet('p2', {
      titre: 'Ateliers',
      collectivites: ['c-brest'],
      pays: ['BJ', 'ML'],
      thematiques: ['culture', 'eau'],
      debut: '2020',
      statut: 'en-cours',
    }),
    projet('p3', { titre: 'Un forum', collectivites: ['c-brest'], pays: ['BJ'], cadre: 'action-exterieure' }),
  ],
};

export const CARTE = decodeCarte(encodeCarte(SOURCE).actions);

const ids = (prefix: string, max: number) => Array.from({ length: max }, (_, index) => `${prefix}${index}`);
const some = (values: readonly string[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 3 });
const year = fc.option(fc.integer({ min: 1950, max: 2030 }).map(String), { nil: undefined });
const position = fc.option(
  fc.record({
    longitude: fc.integer({ min: -17_900, max: 17_900 }).map((value) => value / 100),
    latitude: fc.integer({ min: -7000, max: 7000 }).map((value) => value / 100),
  }),
  { nil: undefined },
);
const places = (prefix: string, count: number) =>
  fc.tuple(
    ...ids(prefix, count).map((id) =>
      fc
        .record({ nom: fc.string({ minLength: 1, maxLength: 6 }), coordonnees: position })
        .map((place) => ({ ...place, id, slug: `s-${id}` })),
    ),
  );

const [COLLECTIVITES, PARTENAIRES, PAYS] = [ids('c', 5), ids('x', 6), ['AA', 'BB', 'CC']];
const THEMES: CarteSource['thematiques'] = [
  { slug: 't0', nom: 'T0', parent: null },
  { slug: 't1', nom: 'T1', parent: 't0' },
  { slug: 't2', nom: 'T2', parent: null },
];

/** Some of them name what their action does not hold: an export has lost these, and nothing may come of them. */
const rattachements = fc.option(
  fc.array(
    fc.record({ collectivite: fc.constantFrom(...COLLECTIVITES), partenaire: fc.constantFrom(...PARTENAIRES) }),
    { maxLength: 3 },
  ),
  { nil: undefined },
);
const action = {
  collectivites: some(COLLECTIVITES, 1),
  statut: fc.constantFrom(...STATUTS),
  thematiques: some(THEMES.map(({ slug }) => slug)),
  debut: year,
  fin: year,
};

/** Any small edition: names repeat, positions miss, lists are empty or not. */
export const arbitrarySource: fc.Arbitrary<CarteSource> = fc
  .record({
    collectivites: places('c', 5),
    partenaires: places('x', 6),
    regions: fc.array(fc.constantFrom(bretagne, occitanie, undefined), { minLength: 5, maxLength: 5 }),
    pays: fc.tuple(
      ...PAYS.map((code) =>
        position.map((coordonnees) => ({ code, nom: `Pays ${code}`, slug: code.toLowerCase(), coordonnees })),
      ),
    ),
    paysOf: fc.array(fc.constantFrom(...PAYS), { minLength: 6, maxLength: 6 }),
    cooperations: fc.array(
      fc.record({
        ...action,
        partenaires: some(PARTENAIRES, 1),
        forme: fc.constantFrom(...FORMES_COOPERATION),
        rattachements,
      }),
    ),
    projets: fc.array(
      fc.record({
        ...action,
        titre: fc.string({ minLength: 1, maxLength: 12 }),
        partenaires: some(PARTENAIRES),
        pays: some(PAYS, 1),
        cadre: fc.constantFrom('cooperation' as const, 'action-exterieure' as const),
        langue: fc.constantFrom(undefined, 'fr', 'pt'),
      }),
    ),
  })
  .map(({ paysOf, regions, ...rest }) => {
    const partenaires = rest.partenaires.map((place, index) => ({ ...place, pays: paysOf[index] ?? 'AA' }));
    const paysOfIds = (list: readonly string[]) =>
      list.map((id) => partenaires.find((place) => place.id === id)?.pays ?? '');
    return {
      ...rest,
      partenaires,
      collectivites: rest.collectivites.map((place, index) => ({ ...place, region: regions[index] })),
      regions: [bretagne, occitanie],
      thematiques: THEMES,
      cooperations: rest.cooperations.map((fields, index) => cooperation(`co${index}`, fields)),
      // A project names the countries of its partners, as the contract says.
      projets: rest.projets.map((fields, index) =>
        projet(`p${index}`, { ...fields, pays: [...new Set([...fields.pays, ...paysOfIds(fields.partenaires)])] }),
      ),
    } as CarteSource;
  });
