import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import { atlasExportSchema } from '../../src/contract/atlas/atlas-export.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { withholdFrom } from '../personnes/testing/withhold-from.ts';
import { buildSiteModel } from './build-site-model.ts';
import { checkGuideReferences } from './check-guide-references.ts';
import { findNearest, findPeers } from './find-neighbours.ts';
import { assignSlugs } from './join-atlas.ts';
import { loadReferenceData, withDocuments } from './load-reference-data.ts';

const { edition, documents } = parseGuide(loadGuide('data/guide'));
const reference = withDocuments(loadReferenceData(), documents);

const atlas: AtlasExport = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [
    {
      id: '214900078',
      nom: 'Angers',
      nature: 'commune',
      departement: '49',
      region: '52',
      population: 159022,
      coordonnees: { latitude: 47.47, longitude: -0.56 },
    },
    {
      id: '213502388',
      nom: 'Rennes',
      nature: 'commune',
      departement: '35',
      region: '53',
      population: 230890,
      coordonnees: { latitude: 48.11, longitude: -1.68 },
      contacts: [{ nom: 'Zoé Exemple', courriel: 'zoe@example.org', public: true }],
    },
    { id: 'reg-53', nom: 'Région Bretagne', nature: 'region', region: '53' },
  ],
  partenaires: [
    { id: 'bamako-ml', nom: 'Bamako', pays: 'ML' },
    { id: 'tamale-gh', nom: 'Assemblée métropolitaine de Tamale', pays: 'GH' },
  ],
  cooperations: [
    { id: 'c2', collectivites: ['214900078'], partenaires: ['bamako-ml'], forme: 'jumelage', thematiques: ['sante'] },
    { id: 'c1', collectivites: ['213502388', '214900078'], partenaires: ['bamako-ml'], forme: 'cooperation' },
  ],
  projets: [
    {
      id: 'p1',
      titre: 'Puits',
      collectivites: ['214900078'],
      partenaires: ['bamako-ml'],
      pays: ['ML', 'BF'],
      thematiques: ['eau-et-assainissement'],
    },
    { id: 'p2', titre: 'Foire', cadre: 'action-exterieure', collectivites: ['reg-53'], pays: ['JP'] },
  ],
});

describe('buildSiteModel(input)', () => {
  const { model, diagnostics } = buildSiteModel({ atlas, edition, reference });

  it('should find nothing wrong with the embedded edition', () => expect(diagnostics).toEqual([]));

  it('should count what its lists hold', () => {
    const { compte } = model.site;
    expect(compte).toMatchObject({ collectivites: 3, partenaires: 2, cooperations: 2, projets: 1, actions: 1 });
    expect(compte.pays).toBe(model.pays.size);
    expect(compte.contacts).toBe(model.contacts.length);
    expect(compte.recherches).toBe(model.recherches.length);
  });

  it('should link a country to who acts there, by cooperation or by project', () => {
    expect(model.pays.get('ML')).toMatchObject({
      collectivites: ['213502388', '214900078'],
      cooperations: ['c1', 'c2'],
      projets: ['p1'],
      dansLeGuide: true,
    });
    expect(model.pays.get('BF')).toMatchObject({ collectivites: ['214900078'], cooperations: [], projets: ['p1'] });
    expect(model.collectivites.get('214900078')?.pays).toEqual(['BF', 'ML']);
    expect(model.site.compte.paysCooperations).toBe(1);
    expect(model.partenaires.get('bamako-ml')?.collectivites).toEqual(['213502388', '214900078']);
  });

  it('should count where it acts only who a source ties there, and name the others apart', () => {
    const projets: AtlasExport['projets'] = atlasExportSchema.shape.projets.parse([
      {
        id: 'p3',
        titre: 'À trois pays',
        collectivites: ['214900078', '213502388', 'reg-53'],
        partenaires: ['bamako-ml', 'tamale-gh'],
        pays: ['ML', 'GH', 'SN'],
        rattachements: [{ collectivite: 'reg-53', partenaire: 'tamale-gh' }],
      },
    ]);
    const { model } = buildSiteModel({ atlas: { ...atlas, projets }, edition, reference });
    const here = (code: string) => {
      const { collectivites, collectivitesImprecises, projets } = model.pays.get(code) ?? {};
      return { collectivites, collectivitesImprecises, projets };
    };
    // Both are in Mali by a cooperation: the project adds nothing, and takes nothing away.
    expect(here('ML')).toEqual({
      collectivites: ['213502388', '214900078'],
      collectivitesImprecises: [],
      projets: ['p3'],
    });
    expect(here('GH')).toMatchObject({
      collectivites: ['reg-53'],
      collectivitesImprecises: ['213502388', '214900078'],
    });
    expect(here('SN')).toMatchObject({
      collectivites: [],
      collectivitesImprecises: ['213502388', '214900078'],
      projets: ['p3'],
    });
    expect(model.collectivites.get('reg-53')).toMatchObject({ pays: ['GH'], paysImprecis: [], projets: ['p3'] });
    expect(model.collectivites.get('214900078')).toMatchObject({ pays: ['ML'], paysImprecis: ['GH', 'SN'] });
    expect(model.partenaires.get('tamale-gh')).toMatchObject({
      collectivites: ['reg-53'],
      collectivitesImprecises: ['213502388', '214900078'],
    });
    expect(model.partenaires.get('bamako-ml')).toMatchObject({
      collectivites: ['213502388', '214900078'],
      collectivitesImprecises: [],
    });
  });

  it('should say in which language to write to a country, by the CLDR but for the exceptions of the table', () => {
    const langueOf = (code: string) => model.pays.get(code)?.langue;
    expect(['MA', 'BR', 'CL', 'DE', 'BJ', 'PY'].map(langueOf)).toEqual(['ar', 'pt', 'es', 'de', 'fr', 'es']);
  });

  it('should gather under a theme what its parts hold', () => {
    expect(model.thematiques.get('eau-et-assainissement')?.projets).toEqual(['p1']);
    expect(model.thematiques.get('acces-aux-services-essentiels')?.projets).toEqual(['p1']);
  });

  it('should recognise in the Atlas an authority that looks for a partner', () => {
    expect(model.recherches.find(({ partenaire }) => partenaire === 'tamale-gh')?.pays).toBe('GH');
  });

  it('should tell for which countries and themes a contact is good', () => {
    const find = (courriel: string) => model.contacts.find((contact) => contact.courriel === courriel);
    expect(find('zoe@example.org')).toMatchObject({ pays: [], paysProches: ['ML'], thematiques: [] });
    const seme = find('juliette.delbe@hautsdefrance.fr');
    expect(seme?.pays).toEqual(['BJ']);
    expect(seme?.thematiques).toContain('environnement');
    expect(find('patrick.riba@diplomatie.gouv.fr')?.nominatif).toBe(true);
  });

  it('should give one record to somebody named with an address here and without there, in one organisation', () => {
    const names = model.contacts.filter(({ nom }) => nom).map(({ nom, organisation }) => `${nom}, ${organisation}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('should name somebody to write to for every country', () => {
    expect(model.interlocuteurs.map(({ pays }) => pays)).toEqual([...model.pays.keys()]);
    expect(model.interlocuteurs.filter(({ contacts }) => contacts.length === 0)).toEqual([]);
  });

  it('should say which parts of a record are missing', () => {
    expect(model.collectivites.get('213502388')?.completude).toEqual({
      contacts: true,
      apd: false,
      reseaux: false,
      cooperations: true,
      projets: false,
    });
  });

  it('should give the same model for shuffled input', () => {
    const shuffled = <T>(records: T[]) => fc.shuffledSubarray(records, { minLength: records.length });
    fc.assert(
      fc.property(
        fc.record({
          collectivites: shuffled(atlas.collectivites),
          partenaires: shuffled(atlas.partenaires),
          cooperations: shuffled(atlas.cooperations),
          projets: shuffled(atlas.projets),
        }),
        (sections) => {
          const again = buildSiteModel({ atlas: { ...atlas, ...sections }, edition, reference }).model;
          expect(JSON.stringify([...again.collectivites])).toBe(JSON.stringify([...model.collectivites]));
          expect(JSON.stringify([...again.partenaires])).toBe(JSON.stringify([...model.partenaires]));
          expect(JSON.stringify([...again.pays])).toBe(JSON.stringify([...model.pays]));
          expect(JSON.stringify([...again.thematiques])).toBe(JSON.stringify([...model.thematiques]));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('should leave out of everything a person who asked for it, and every named person when only desks are published', () => {
    const retraits = [{ courriel: 'ZOE@example.org', date: '2026-01-01' }];
    const without = (who: Parameters<typeof withholdFrom>[1]) => {
      const kept = withholdFrom({ atlas, edition }, who);
      return buildSiteModel({ atlas: kept.atlas, edition: kept.edition, reference }).model;
    };
    const withdrawn = without({ retraits });
    expect(JSON.stringify([...withdrawn.collectivites.values(), ...withdrawn.contacts])).not.toContain(
      'zoe@example.org',
    );
    expect(JSON.stringify([...model.collectivites.values()])).toContain('zoe@example.org');
    const functional = without({ functionalOnly: true });
    expect(functional.contacts.every(({ nom }) => nom === null)).toBe(true);
    expect(functional.contacts.length).toBeGreaterThan(10);
    // Nor in the texts that say whom to write to.
    expect(JSON.stringify(edition.pays)).toContain('Eugénie Gai');
    expect(JSON.stringify(functional.guide)).not.toMatch(/Eugénie Gai|eugenie\.gai@/);
  });

  it('should refuse a section whose zone does not exist, and publish without its link one that names an unknown theme', () => {
    const [first, ...others] = edition.pays;
    if (first === undefined) throw new Error('the edition has no country');
    const bad = { ...first, data: { ...first.data, zone: 'atlantide' } };
    const result = buildSiteModel({ atlas, edition: { ...edition, pays: [bad, ...others] }, reference });
    expect(result.diagnostics).toMatchObject([
      { rule: 'guide-reference', severity: 'erreur', location: { field: 'zone' } },
    ]);
    expect(result.model.guide.pays.length).toBe(edition.pays.length - 1);
  });
});

it.each([
  ['the name of another country', { nom: 'Togo' }, {}, 'nom'],
  ['the code of another country in the name of its file', {}, { slug: 'tg-togo' }, 'nom du fichier'],
])('should say that the page of a country has %s', (_, data, section, field) => {
  const [first, ...others] = edition.pays.toSorted(
    (a, b) => Number(b.data.code === 'AL') - Number(a.data.code === 'AL'),
  );
  if (first === undefined) throw new Error('the edition has no country');
  const odd = { ...first, ...section, data: { ...first.data, ...data } };
  const { diagnostics } = buildSiteModel({ atlas, edition: { ...edition, pays: [odd, ...others] }, reference });
  expect(diagnostics).toMatchObject([{ rule: 'guide-nom-de-pays', severity: 'avertissement', location: { field } }]);
  expect(diagnostics[0]?.outcome).toBe('la page est celle de l’Albanie');
});

it('should set aside a country whose name and file agree on another code', () => {
  const [benin] = edition.pays.filter(({ slug }) => slug === 'bj-benin');
  if (benin === undefined) throw new Error('the edition has no Bénin');
  const odd = { ...benin, data: { ...benin.data, code: 'BI' } };
  const { model, diagnostics } = buildSiteModel({ atlas, edition: { ...edition, pays: [odd] }, reference });
  expect(
    diagnostics.filter(({ location }) => location.file.includes('/pays/')).map(formatDiagnostic),
  ).toMatchInlineSnapshot(`
    [
      "data/guide/pays/bj-benin.md · code : « BJ », que disent le nom du pays et celui du fichier, attendu, « BI » trouvé
      → corrigez le code, ou le nom du pays et celui du fichier ; la section n’est pas publiée en attendant   [guide-nom-de-pays]",
    ]
  `);
  expect(model.guide.pays).toEqual([]);
});

describe('what a section names that nothing answers to', () => {
  const source = { document: 'guide-2020', pages: [] };
  const section = (front: object) => `---\n${JSON.stringify({ resume: 'Essai.', source, ...front })}\n---\n`;
  const recherche = (collectivite: string, pays?: string) => ({ collectivite, pays, texte: 'Elle cherche.' });
  const build = (files: Record<string, string>) =>
    buildSiteModel({ atlas, edition: parseGuide(new Map(Object.entries(files))).edition, reference });

  it('should tell a page that the document lacks, a name given twice, a programme in France', () => {
    const nulle = { document: 'guide-2020', pages: [9999] };
    const programme = { titre: 'P', pays: ['FR'], thematiques: ['eau'], porteur: 'X', famille: 'cles-en-main' };
    const { diagnostics } = build({
      'thematiques/eau.md': section({ nom: 'Eau', source: nulle }),
      'thematiques/eau-2.md': section({ nom: 'eau' }),
      'programmes/p.md': section({ ...programme, budget: { texte: 'à voir' }, contacts: [{ organisation: 'DAECT' }] }),
    });
    expect(diagnostics.map(({ rule, location }) => [rule, location.file?.split('/').at(-1), location.field])).toEqual([
      ['guide-lien-pendant', 'p.md', 'pays'],
      ['guide-page-absente', 'eau.md', 'pages'],
      ['guide-nom-double', 'eau.md', 'nom'],
    ]);
  });

  it('should send all who name a refused file to that file, in one sentence', () => {
    const parsed = parseGuide(
      new Map([
        ['thematiques/culture.md', 'nom: Culture'],
        ['thematiques/danse.md', section({ nom: 'Danse', parent: 'culture' })],
        ['thematiques/eau.md', section({ nom: 'Eau', voirAussi: ['culture'] })],
        ['zones/sahel.md', `${section({ nom: 'Sahel' })}[Culture](../../thematiques/culture/)`],
      ]),
    );
    const { edition, received } = parsed;
    expect(
      checkGuideReferences(edition, reference, 'data/guide', received).map(formatDiagnostic),
    ).toMatchInlineSnapshot(`
      [
        "data/guide/thematiques/danse.md · parent : nom d’un fichier de data/guide/thematiques/ attendu, « culture » trouvé, dont le fichier est refusé
        → corrigez d’abord thematiques/culture.md ; la section n’est pas publiée en attendant   [guide-reference]",
        "data/guide/thematiques/culture.md : fichier publié attendu par 2 autres, fichier refusé trouvé : thematiques/eau.md, zones/sahel.md
        → corrigez d’abord ce fichier ; ceux qui le nomment sont justes ; ils sont publiés sans ce lien   [guide-lien-en-attente]",
      ]
    `);
  });

  it('should tell an acronym given twice', () => {
    const entree = (sigle: string, developpe: string) => ({ sigle, developpe });
    const entrees = [
      entree('ADF', 'Assemblée'),
      entree('FICOL', 'Facilité'),
      entree('A.D.F.', 'Autre'),
      entree('ADF', 'Agence'),
    ];
    const { diagnostics } = build({ 'lexique.yaml': JSON.stringify({ source, entrees }) });
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "data/guide/lexique.yaml · sigle : sigle qu’aucune autre entrée ne porte attendu, « ADF » trouvé : « Assemblée » et « Agence »
        → corrigez l’un des deux sigles, ou réunissez les deux entrées ; les deux sont publiées   [guide-sigle-double]",
      ]
    `);
  });

  it('should tell a call that closes before its deposits, a count below zero, two chapters in one place', () => {
    const chiffres = [
      { libelle: 'Coopérations', valeur: -40 },
      { libelle: 'Évolution', valeur: -4, unite: '%' },
    ];
    const appel = (date: string) => ({
      titre: `Appel ${date}`,
      organisme: 'AFD',
      cloture: '2019-01-01',
      calendrier: [
        { etape: 'Dépôt des candidatures', date, texte: 'Date unique' },
        { etape: 'Dépôt du rapport final', date: '2021-01-01', texte: 'En ligne' },
      ],
    });
    const partie = (titre: string, partie: number) => section({ titre, partie, ordre: 3 });
    const { diagnostics } = build({
      'appels/a.md': section(appel('2020-09-30')),
      'appels/b.md': section(appel('2019-01-01')),
      'parties/a.md': partie('A', 1),
      'parties/b.md': partie('B', 1),
      'parties/c.md': partie('C', 2),
      'zones/sahel.md': section({ nom: 'Sahel', chiffres }),
    });
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "data/guide/appels/a.md · cloture : date du dépôt écrite dans le calendrier (2020-09-30), ou plus tard, attendue, « 2019-01-01 » trouvé
        → corrigez l’une des deux dates ; publié tel quel   [guide-cloture]",
        "data/guide/zones/sahel.md · chiffres n° 1 · valeur : nombre positif attendu pour « Coopérations », « -40 » trouvé
        → retirez le signe, ou corrigez le nombre ; publié tel quel   [guide-chiffre-negatif]",
        "data/guide/parties/b.md · ordre : place qu’aucun autre chapitre de la partie 1 ne tient attendue, « 3 » trouvé, comme dans parties/a.md
        → changez l’un des deux numéros ; publié tel quel   [guide-ordre-double]",
      ]
    `);
  });

  it('should tell that a link leads to no place within a page', () => {
    const { diagnostics } = build({
      'thematiques/eau.md': `${section({ nom: 'Eau' })}[ici](#t-rien), [là](../culture/#nulle-part), [bien](../culture/)`,
      'thematiques/culture.md': section({ nom: 'Culture' }),
    });
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "data/guide/thematiques/eau.md : adresse d’une page entière attendue, sans « # », « #t-rien » trouvé
        → retirez le lien ; la section est publiée sans ce lien   [guide-lien-pendant]",
        "data/guide/thematiques/eau.md : adresse d’une page entière attendue, sans « # », « ../culture/#nulle-part » trouvé
        → retirez ce qui suit « # » ; le lien mène au haut de la page   [guide-lien-pendant]",
      ]
    `);
  });

  it('should list every announcement, those without a country last', () => {
    const { model } = build({
      'zones/sahel.md': section({
        nom: 'Sahel',
        recherches: [recherche('A'), recherche('B', 'ZZ'), recherche('C', 'ML')],
      }),
      'thematiques/eau.md': section({ nom: 'Eau', recherches: [recherche('D', 'BF')] }),
    });
    expect(model.recherches.map(({ collectivite, pays }) => [collectivite, pays])).toEqual([
      ['D', 'BF'],
      ['C', 'ML'],
      ['A', ''],
      ['B', ''],
    ]);
  });

  it.each([
    ['zones/atlantide.md', { nom: 'Atlantide' }, 'nom du fichier'],
    ['pays/fr-france.md', { nom: 'France', code: 'FR', zone: 'europe' }, 'code'],
  ])('should refuse %s, which would have no page', (file, front, field) => {
    const { model, diagnostics } = build({ [file]: section(front) });
    expect(diagnostics.map(({ severity, location }) => [severity, location.field])).toEqual([['erreur', field]]);
    expect([...model.guide.zones, ...model.guide.pays]).toEqual([]);
  });

  it('should let a theme whose parent is left out stand on its own', () => {
    const { model } = build({
      'thematiques/eau.md': section({ nom: 'Eau', parent: 'absent' }),
      'thematiques/puits.md': section({ nom: 'Puits', parent: 'eau' }),
    });
    expect(model.thematiques.get('puits')?.parent).toBeNull();
  });
});

describe('assignSlugs(records)', () => {
  it('should give each id an address of its own, the same whatever the order', () => {
    const record = fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/),
      name: fc.string({ unit: 'grapheme', maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), (records) => {
        const slugs = assignSlugs(records);
        expect(new Set(slugs.values()).size).toBe(records.length);
        expect([...slugs.values()].every((slug) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toBe(true);
        expect(Object.fromEntries(assignSlugs(records.toReversed()))).toEqual(Object.fromEntries(slugs));
      }),
    );
  });

  it.each([
    ['cotonou-bj', 'Cotonou', 'cotonou-bj'],
    ['214900078', 'Angers', 'angers-214900078'],
  ])('should turn %s, %s into %s', (id, name, slug) => expect(assignSlugs([{ id, name }]).get(id)).toBe(slug));
});

describe('neighbours and peers', () => {
  const at = (id: string, longitude: number) => ({ id, coordonnees: { latitude: 47, longitude } });

  it('should name the nearest first, never oneself, nor one without a position', () => {
    const nearest = findNearest([at('a', 0), at('b', 1), at('c', 5), at('overseas', -60), { id: 'nowhere' }], 2, 500);
    expect(nearest.get('a')).toEqual(['b', 'c']);
    expect(nearest.get('c')).toEqual(['b', 'a']);
    expect(nearest.get('overseas')).toEqual([]);
    expect(nearest.has('nowhere')).toBe(false);
  });

  it('should compare populations within a nature', () => {
    const records = [
      ['a', 'commune', 100],
      ['b', 'commune', 110],
      ['c', 'commune', 900],
      ['d', 'region', 105],
    ] as const;
    expect(
      findPeers(
        records.map(([id, nature, population]) => ({ id, nature, population })),
        1,
      ).get('a'),
    ).toEqual(['b']);
  });
});
