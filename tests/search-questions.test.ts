// The search as somebody would use it: what is typed, and the addresses that answer. `npm run bench:search` asks the same
// questions in a browser and prints what each gives.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isAnswered, LUS, type Question } from '../scripts/dev/bench/ask-search.ts';
import { decodeEntree, type FichierNoms } from '../src/contract/recherche/entree.ts';
import { proposeCollectivites } from '../src/tools/ma-collectivite/propose-collectivites.ts';
import { answer, listPistes, type Reponse } from '../src/tools/recherche/answer.ts';
import { mend } from '../src/tools/recherche/mend.ts';
import { openSources, type Sources } from '../src/tools/recherche/open-sources.ts';
import { distFolder, readBuilt } from './read-site.ts';

/** Fewest questions that must be answered, of one. */
const PART_MIN = 0.998;
const QUESTIONS: Question[] = JSON.parse(readFileSync('tests/search/questions.json', 'utf8'));

const linksOf = (reponse: Pick<Reponse, 'probables' | 'groupes'>): string[] => [
  ...new Set(listPistes(reponse).map(({ adresse }) => adresse)),
];

const readJson = <T>(path: string): T => JSON.parse(readBuilt(path));

describe('the search, asked questions', () => {
  let sources: Sources;
  beforeAll(async () => {
    vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(join(distFolder(), address))));
    sources = await openSources();
  });
  afterAll(() => vi.unstubAllGlobals());

  it('should answer nearly all of them in its first three links', async () => {
    const missed: string[] = [];
    for (const question of QUESTIONS) {
      const links = linksOf(await answer(question.q, sources));
      if (!isAnswered(question, links)) missed.push(`${question.q} → ${links.slice(0, LUS).join(', ')}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(QUESTIONS.length * (1 - PART_MIN));
  });

  it('should find by its name everything that has one, the country that has no page being told', async () => {
    const { motsCourants } = sources.plan;
    const rows = readJson<string[]>('recherche/cles.json').flatMap(
      (_, rank) => readJson<FichierNoms>(`recherche/noms/${rank}.json`).entrees,
    );
    // Each file holds those of its names that lead there.
    const entrees = new Map(
      rows.map(decodeEntree).map((entree) => [`${entree.type} ${entree.titre} ${entree.adresse}`, entree]),
    ).values();
    const missed: string[] = [];
    // There are thousands of towns without a record, and abbreviations that are words mean the word first.
    for (const { type, titre, adresse } of entrees) {
      if (type === 'ville' || (type === 'sigle' && motsCourants.includes(titre))) continue;
      const reponse = await answer(titre.toLowerCase(), sources);
      const isFound =
        type === 'absent'
          ? reponse.absents[0]?.titre === titre
          : linksOf(reponse)
              .slice(0, LUS)
              .some((link) => link.split('#')[0] === adresse.split('#')[0]);
      if (!isFound) missed.push(`${type} ${titre}`);
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['Toulon', 'foulon'],
    ['Nigeria', 'niger/'],
    ['Rennes', 'kenya'],
    ['Grèce', '/'],
  ])('should never take %s for another', async (typed, never) => {
    const { corrige, ...reponse } = await answer(typed, sources);
    expect({ corrige, links: linksOf(reponse).filter((link) => link.includes(never)) }).toEqual({
      corrige: null,
      links: [],
    });
  });

  it.each([
    ['eau Bénin', '/pays/benin/eau-et-assainissement/'],
    ['benin assainissement', '/pays/benin/eau-et-assainissement/'],
    ['puits au Togo', '/pays/togo/eau-et-assainissement/'],
    ['tourisme maroc', '/pays/maroc/attractivite-touristique/'],
  ])('should put first what is both of the subject and of the country: %s', async (typed, adresse) =>
    expect(linksOf(await answer(typed, sources))[0]).toBe(adresse),
  );

  it('should answer two names of one country, which stand in two files, by the country', async () => {
    const { probables } = await answer('berlin germany', sources);
    expect(probables[0]).toMatchObject({ adresse: '/pays/allemagne/', couverts: 2 });
  });

  it.each([
    ['mulhouse alsace', '/ma-collectivite/?collectivite=200066009'],
    ['Mali', '/pays/mali/'],
    ['DAECT', '/guide/lexique/#daect'],
  ])('should put what bears the name before the people of it: %s', async (typed, adresse) =>
    expect(linksOf(await answer(typed, sources))[0]).toBe(adresse),
  );

  it.each([
    ['hôpital', '/thematiques/sante/'],
    ['forêt', '/thematiques/biodiversite/'],
    ['L’Hôpital', '/ma-collectivite/?collectivite=57336'],
    ['havre', '/ma-collectivite/?collectivite=76351'],
  ])(
    'should take an everyday word for its subject before a place that is called by it with an article: %s',
    async (typed, adresse) => expect(linksOf(await answer(typed, sources))[0]).toBe(adresse),
  );

  it.each([
    ['english version', '/en/'],
    ['português', '/pt/'],
    ['Deutschland', '/pays/allemagne/'],
    ['communiquer sur le projet', '/guide/expertise-des-elus-et-des-agents/'],
    ['Excel des projets', '/donnees/'],
    ['téléprocédure', '/guide/mettre-a-jour-l-atlas/'],
    ['ne plus apparaître', '/a-propos/signaler-une-erreur/'],
    ['le caire', '/pays/egypte/'],
    ['montreal', '/partenaires/montreal-ca/'],
  ])('should lead to what is meant, not to a name that is near: %s', async (typed, adresse) =>
    expect(linksOf(await answer(typed, sources))[0]).toBe(adresse),
  );

  it('should put a place, then its subject, and no country that has the word in its name', async () => {
    const links = linksOf(await answer('education bretagne', sources)).slice(0, LUS);
    expect(links).toEqual([
      expect.stringContaining('bretagne'),
      '/thematiques/education/',
      expect.stringContaining('collectivite'),
    ]);
  });

  it('should mend an unknown word among known ones, and never a name', async () => {
    expect(await answer('nantes camroun', sources)).toMatchObject({ corrige: 'nantes Cameroun' });
    expect(await answer('mulhouse alsace', sources)).toMatchObject({ corrige: null });
    expect(await answer('école Saint-Denis', sources)).toMatchObject({ corrige: null });
    // A commune too small to be among the words that a slip stands for.
    expect(await answer('Verson camroun', sources)).toMatchObject({ corrige: 'verson Cameroun' });
  });

  it.each([
    ['a name typed with its article', 'lesarcs', 'arcs'],
    ['a name typed with its elision', 'loise', 'oise'],
  ])('should part %s: %s', async (_, typed, corrige) =>
    expect(await answer(typed, sources)).toMatchObject({ corrige }),
  );

  it('should part an article from no word that is but the beginning of one', async () =>
    expect(await answer('lescr', sources)).toMatchObject({ corrige: 'Lescar' }));

  it('should take the beginning of a word for a slip when another word follows it', async () => {
    expect(await answer('sant etienne', sources)).toMatchObject({ corrige: 'Saint etienne' });
    expect(await answer('sant', sources)).toMatchObject({ corrige: null });
  });

  it('should take three figures that no département has for a beginning, not for a name', async () => {
    const [amiens] = (await answer('800', sources)).probables;
    const [reunion] = (await answer('974', sources)).probables;
    expect([amiens?.isNamed ?? false, reunion?.isNamed]).toEqual([false, true]);
  });

  it('should read a file more for an elision, when those that it may read are read', async () => {
    const noms = async (mot: string) => (mot === 'divoire' ? sources : sources.limit(0)).noms(mot);
    expect(await mend('cote divoire', { ...sources, noms }, new Set(['cote']))).toBe('cote ivoire');
  });

  it('should put a town before villages when it is what their name stands for', async () => {
    const [first] = linksOf(await answer('Neuilly', sources));
    expect(first).toMatch(/neuilly-sur-seine|collectivite=92051/);
  });

  it.each([
    ['bord', '/collectivites/bordeaux-213300635/'],
    ['lyo', '/collectivites/lyon-216901231/'],
    ['Nevers', '/ma-collectivite/?collectivite=58194'],
  ])('should put a town before the group that bears its name, for %s', async (typed, first) =>
    expect(linksOf(await answer(typed, sources))[0]).toBe(first),
  );

  it.each([
    [1, ['Angers', 'Le Havre', 'Bénin', 'subvention']],
    [2, ['La Roche-sur-Yon', '49000', 'PACA', 'Toulon Bamako', 'eau Mulhouse']],
    // What its longest words leave is looked for after them.
    [
      3,
      [
        'Saint-Pierre d’Oléron',
        'CC du Pays de Lumbres',
        'Cercle culturel de Poto Poto',
        'École Bretagne',
        'jumelage Bamako',
        'forage puits école santé',
      ],
    ],
    // Of a number, the files by code.
    [4, ['dept 33', 'département 38']],
  ])('should read %i files at most with the page, its style and its program', async (most, queries) => {
    for (const typed of queries) {
      const asked = new Set<string>();
      vi.resetModules();
      vi.stubGlobal('fetch', async (address: string) => {
        asked.add(address);
        return new Response(readFileSync(join(distFolder(), address)));
      });
      const [fresh, own] = await Promise.all([
        import('../src/tools/recherche/answer.ts'),
        import('../src/tools/recherche/open-sources.ts'),
      ]);
      await fresh.answer(typed, await own.openSources());
      // The page holds the plan.
      expect([typed, [...asked].filter((address) => !/(?:plan|cles)\.json$/.test(address)).length]).toEqual([
        typed,
        expect.toSatisfy((count: number) => count <= most),
      ]);
    }
  });

  it.each([
    ['a year, of calls before postcodes', '2026', '/appels-a-projets/'],
    ['two places, of both', 'Strasbourg Bénin', '/pays/benin/'],
    ['a town that its département follows', 'Valence Drôme', '/ma-collectivite/?collectivite=26362'],
    ['a code of three letters', 'MDG', '/pays/madagascar/'],
  ])('should think, of %s', async (_, typed, adresse) =>
    expect(linksOf(await answer(typed, sources)).slice(0, LUS)).toContain(adresse),
  );

  it('should say of a country that no page speaks of it, and show nothing in its place', async () =>
    expect(await answer('projets Nigeria', sources)).toMatchObject({
      absents: [{ titre: 'Nigeria', adresse: '/zones/afrique-de-l-ouest/' }],
      isAbsent: true,
      probables: [],
      groupes: [],
    }));

  it.each([
    ['its subject, told', 'eau Nigeria', 'Nigeria', ['/thematiques/eau-et-assainissement/']],
    ['what one wants, told', 'jumelage Suède', 'Suède', ['/guide/deux-notions/']],
    ['its beginning', 'bulgari', 'Bulgarie', []],
    ['a word of its name, that is a subject elsewhere', 'RDC', 'République démocratique du Congo', []],
    ['a slip', 'Lybie', 'Libye', []],
  ])('should say of a country without a page that it has none: %s', async (_, typed, titre, links) => {
    const { absents, ...reponse } = await answer(typed, sources);
    expect([absents.map(({ titre }) => titre), linksOf(reponse)]).toEqual([[titre], links]);
  });

  it.each([
    ['two of them', 'la Turquie et l’Iran', ['Iran', 'Turquie'], true],
    ['beside one that has a page', 'Maroc et Turquie', ['Turquie'], false],
    ['with a word that nothing explains', 'Dominique (île)', ['Dominique'], false],
    ['not the one whose name is a part of its own', 'Guinée équatoriale', ['Guinée équatoriale'], true],
  ])(
    'should name each country without a page, and hide nothing else that was asked: %s',
    async (_, typed, titres, isAbsent) => {
      const reponse = await answer(typed, sources);
      expect([reponse.absents.map(({ titre }) => titre), reponse.isAbsent]).toEqual([titres, isAbsent]);
      expect(linksOf(reponse).length > 0).toBe(!isAbsent);
    },
  );

  it.each([
    ['assurance élus déplacement', true],
    ['règlement intérieur du jumelage', true],
    ['eau Bénin', false],
    ['contact bretagne', false],
    ['Saint-Denis', false],
  ])('should say when nothing answers to all the words: %s', async (typed, isPartiel) =>
    expect((await answer(typed, sources)).isPartiel).toBe(isPartiel),
  );

  it('should propose no correction that leaves a word unknown', async () =>
    expect((await answer('Trifouillis-les-Oies', sources)).corrige).toBeNull());

  it.each([
    ['jumelage Vienne', 'a town of France, not a capital'],
    ['Vienne', 'a place of France, not the capital of a country'],
    ['Saint-Etiene', 'a commune, not the Holy See'],
  ])('should take %s for %s', async (typed) => expect((await answer(typed, sources)).absents).toEqual([]));

  it('should open a usual name', async () => {
    const { probables } = await answer('PACA', sources);
    expect(probables.map(({ adresse }) => adresse).join()).toContain('/region-sud-provence-alpes-cote-d-azur-');
  });

  it('should propose the names that begin so before those of one word, as somebody types', async () => {
    const { probables, groupes } = await answer('saint den', sources);
    const communes = groupes.find(({ type }) => type === 'collectivite')?.pistes.map(({ titre }) => titre);
    expect([...probables, ...groupes.flatMap(({ pistes }) => pistes)].map(({ detail }) => detail)).not.toContainEqual(
      expect.stringMatching(/Ville sans fiche|\bRE\b/),
    );
    expect(communes).toContain('Saint-Denis');
    expect(communes?.indexOf('Le Saint')).toBe(-1);
  });

  it('should leave a query as typed when asked to', async () => {
    const { corrige, probables } = await answer('beinn', sources, { exact: true });
    expect({ corrige, probables }).toEqual({ corrige: null, probables: [] });
  });

  it('should tell homonyms by their département', async () => {
    const { probables } = await answer('Saint-Denis', sources);
    const details = probables.map(({ detail }) => detail);
    expect(details.some((detail) => detail.includes('Seine-Saint-Denis (93)'))).toBe(true);
    expect(new Set(details).size).toBe(details.length);
  });
});

describe('proposeCollectivites(text), of which nothing bears the name', () => {
  beforeAll(() => {
    vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(join(distFolder(), address))));
  });
  afterAll(() => vi.unstubAllGlobals());

  it.each([
    ['Marseile', '13055'],
    ['Marseile 13', '13055'],
    ['Lyonn', '69123'],
    ['Arnagge', '72008'],
    ['Rennnes', '35238'],
    ['clermont ferand', '63113'],
    ['sant etienne', '42218'],
    // A small commune, that the search mends nothing to.
    ['Guimaek', '29073'],
    ['Paris 15', '75056'],
    ['Paris 15e arrondissement', '75056'],
    ['Lyon 3ème', '69123'],
  ])('should offer, near %s, %s', async (typed, code) => {
    const proposed = await proposeCollectivites(typed);
    expect(proposed?.collectivites[0]?.code).toBe(code);
  });

  it.each(['zzzz', '99999', 'xyzt abcd'])('should offer nothing near %s', async (typed) =>
    expect(await proposeCollectivites(typed)).toBeNull(),
  );
});
