// The annuaire as the browser does it, over the files that the build writes of the whole of France.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIGNES, renderAnnuaire } from '../scripts/content/annuaire/render-annuaire.ts';
import { cutNoms } from '../scripts/content/recherche/cut-noms.ts';
import { joinInputs } from '../scripts/content/write-content.ts';
import { loadGuide } from '../scripts/guide/load-guide.ts';
import { loadDecoupage } from '../scripts/lib/load-territoires.ts';
import { loadReferenceData, type ReferenceData } from '../scripts/model/load-reference-data.ts';
import { findFiles, prefixeCommunes } from '../src/contract/annuaire/find-files.ts';
import { clesDeNom, foldNom } from '../src/contract/annuaire/fold-nom.ts';
import type { CollectiviteRecord } from '../src/contract/content/records.ts';
import { loadCollectivite } from '../src/tools/ma-collectivite/annuaire.ts';
import { findCollectivites, pickMeant } from '../src/tools/ma-collectivite/find-collectivites.ts';
import { loadSemblables, loadVoisines } from '../src/tools/ma-collectivite/load-voisines.ts';

const decoupage = loadDecoupage();
const communes = decoupage.communes.filter(({ type }) => type === 'commune-actuelle');
let files: Map<string, string>;
/** What one lookup asked for. */
let asked: Set<string>;

beforeAll(() => {
  const none = new Map();
  const reference = loadReferenceData();
  const atlas = { collectivites: atlasSample(reference), cooperations: none, projets: none };
  const site = { documents: Object.fromEntries(reference.documents), jour: '2026-11-28' };
  const model = { ...atlas, pays: none, thematiques: none, contacts: [], reference, site };
  files = new Map(
    renderAnnuaire(model, () => decoupage).map(({ path, text }) => [path.replace('annuaire/', ''), text]),
  );
  const { cles, fichiers } = cutNoms([], JSON.parse(files.get(LIGNES) ?? ''));
  files.delete(LIGNES);
  files.set('cles.json', JSON.stringify(cles));
  for (const [place, fichier] of fichiers.entries()) files.set(`noms/${place}.json`, JSON.stringify(fichier));
  vi.stubEnv('BASE_URL', '/atlas/');
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.replace(/^\/atlas\/(?:ma-collectivite\/annuaire|recherche)\//, '');
    asked.add(name);
    const text = files.get(name);
    return { ok: text !== undefined, status: 404, json: async () => JSON.parse(text ?? '') };
  });
});
beforeEach(() => {
  asked = new Set();
});

const find = (text: string) => findCollectivites(text);
const read = <T>(name: string): T => JSON.parse(files.get(`${name}.json`) ?? '');
const noms = async (text: string) => (await find(text)).map(({ nom, code }) => `${nom} ${code}`);

describe('the files of the annuaire', () => {
  it('should be few and small, so that a lookup stays under 30 KB compressed', () => {
    const noms = [...files.keys()].filter((name) => name.startsWith('noms/'));
    // The search keeps everything else that has a name in those of names.
    expect(noms.length).toBeLessThan(300);
    expect(files.size - noms.length).toBeLessThan(150);
    for (const [name, text] of files)
      expect(gzipSync(text).length, name).toBeLessThan(name.startsWith('noms/') ? 8_000 : 15_000);
  });

  it('should name every commune, EPCI, département and region in the files that its keys lead to', () => {
    const cles = read<string[]>('cles');
    const codesOf = cles.map(
      (_, place) => new Set(read<{ lignes: { code: string }[] }>(`noms/${place}`).lignes.map(({ code }) => code)),
    );
    expect(communes).toHaveLength(34_969);
    for (const { code, nom } of communes) {
      for (const key of clesDeNom({ nom, nature: 'commune' }).propres) {
        const places = findFiles(cles, key);
        expect(places[0], `${nom} ${code}`).toSatisfy((place: number) => codesOf[place]?.has(code) === true);
      }
    }
  });

  it('should hold every commune in the file of each of its postcodes, and of its own code', () => {
    const codes = new Map<string, Set<string>>();
    for (const name of files.keys()) {
      const prefixe = /^communes-(..)/.exec(name)?.[1];
      if (prefixe) codes.set(prefixe, new Set(read<{ code: string }[]>(`communes-${prefixe}`).map(({ code }) => code)));
    }
    for (const { code, codesPostaux = [] } of communes)
      for (const key of [code, ...codesPostaux]) expect(codes.get(prefixeCommunes(key))?.has(code), key).toBe(true);
  });
});

describe('findCollectivites(text)', () => {
  it('should find any commune by its name and by each of its postcodes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...communes), async ({ code, nom, codesPostaux = [] }) => {
        const names = nom.length < 2 ? [] : [nom, nom.toUpperCase(), nom.replaceAll('-', ' ')];
        for (const text of [...names, `${nom} ${codesPostaux[0] ?? ''}`, ...codesPostaux])
          expect(
            (await find(text)).map((found) => found.code),
            text,
          ).toContain(code);
      }),
      { numRuns: 150 },
    );
  });

  it('should find any EPCI by its name, without what kind it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...decoupage.epci), async ({ code, nom }) => {
        for (const text of [nom, nom.replace(/^C[CAU] (?:d[ue]s? |d')?/, '')])
          expect(
            (await find(text)).map((found) => found.code),
            text,
          ).toContain(code);
      }),
      { numRuns: 60 },
    );
  });

  it('should read one file of names for any beginning of any name, and find something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...communes), fc.nat(), async ({ nom }, seed) => {
        const text = nom.slice(0, 2 + (seed % nom.length));
        fc.pre(foldNom(text).length > 1);
        vi.resetModules();
        asked.clear();
        const fresh = await import('../src/tools/ma-collectivite/find-collectivites.ts');
        expect((await fresh.findCollectivites(text)).length, text).toBeGreaterThan(0);
        expect([...asked].filter((name) => name.startsWith('noms/')).length, text).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['grenoble', ['Grenoble 38185', 'Grenoble-Alpes-Métropole 200040715']],
    ['38185', ['Grenoble 38185']],
    ['38100', ['Grenoble 38185']],
    ['38100 grenoble', ['Grenoble 38185']],
    ['St-Martin-d’Hères', ['Saint-Martin-d’Hères 38421']],
    ["saint martin d'heres", ['Saint-Martin-d’Hères 38421']],
    ['CC des 1000 étangs', ['Communauté de communes des 1000 étangs 247000854']],
    ['1000 etangs', ['Communauté de communes des 1000 étangs 247000854']],
    ['L’HAŸ LES ROSES', ['L’Haÿ-les-Roses 94038']],
    ['lhay les roses', ['L’Haÿ-les-Roses 94038']],
    ['saint denis 974', ['Saint-Denis 97411']],
    ['Saint-Denis 93', ['Saint-Denis 93066']],
    // The number of a département is not always where postcodes begin, and an EPCI has none.
    ['ajaccio 2A', ['Ajaccio 2A004']],
    ['grenoble alpes metropole 38', ['Grenoble-Alpes-Métropole 200040715']],
    ['grenoble alpes metropole 69', []],
    ['2a004', ['Ajaccio 2A004']],
    ['20000', ['Ajaccio 2A004']],
    ['200040715', ['Grenoble-Alpes-Métropole 200040715']],
    // The SIREN of a commune, and the SIRET of its seat; one that merged has a SIREN of its own.
    ['213801855', ['Grenoble 38185']],
    ['213 801 855 00014', ['Grenoble 38185']],
    ['200083863', ['Valserhône 01033']],
    ['219999999', []],
    // Communes that are a part of another.
    ['Bellegarde-sur-Valserine', ['Valserhône 01033']],
    ['annecy le vieux', ['Annecy 74010']],
    ['Lomme', ['Lille 59350']],
    ['mairie de Brest', ['Brest 29019']],
    ['ville de saint-étienne (42)', ['Saint-Étienne 42218']],
    ['Saint-Denis (La Réunion)', ['Saint-Denis 97411']],
    ['Valence, Drôme', ['Valence 26362']],
    ['Valence Drôme', ['Valence 26362']],
    ['Saint-Denis de la Réunion', ['Saint-Denis 97411']],
    ['conseil départemental du Var', ['Var dep-83']],
    ['faucigny - glières', ['Communauté de communes Faucigny - Glières 200000172']],
    ['le grésivaudan', ['Communauté de communes Le Grésivaudan 200018166']],
    ['cc faucigny', ['Communauté de communes Faucigny - Glières 200000172']],
    ['agglo de Vannes', ['Golfe du Morbihan - Vannes Agglomération 200067932']],
    ['quimper agglo', ['Communauté d’agglomération Quimper Bretagne Occidentale 200068120']],
    ['métropole de Rennes', ['Rennes Métropole 243500139']],
    ['vienne isère', ['Vienne 38544']],
    ['Saint-Ouen Loir-et-Cher', ['Saint-Ouen 41226']],
    ['vitry s/ seine', ['Vitry-sur-Seine 94081']],
    ['Neuilly/Seine', ['Neuilly-sur-Seine 92051']],
    ['CP 59140', ['Dunkerque 59183']],
    ['INSEE : 38185', ['Grenoble 38185']],
    ['SIREN 213 801 855', ['Grenoble 38185']],
    ['cd 38', ['Isère dep-38']],
    ['dépt. 38', ['Isère dep-38']],
    ['haute corse', ['Corse reg-94']],
    ['limousin', ['Nouvelle-Aquitaine reg-75']],
    ['PACA', ['Provence-Alpes-Côte d’Azur reg-93']],
    ['Côtes-du-Nord', ['Côtes-d’Armor dep-22']],
    // A collectivité that joined two départements, and groups within the Métropole du Grand Paris.
    ['département du haut-rhin', ['Collectivité européenne d’Alsace dep-67']],
    ['68', ['Collectivité européenne d’Alsace dep-67']],
    ['plaine commune', ['Plaine Commune 200057867']],
    ['200057875', ['Est Ensemble 200057875']],
    ['département de l’isère', ['Isère dep-38']],
    ['y 80190', ['Y 80829']],
    ['grand lyon', ['Métropole de Lyon 200046977']],
    ['g', []],
    ['3', []],
    ['99999', []],
    ['zzzz', []],
    ['-', []],
  ])('should answer %j', async (text, expected) => {
    expect((await noms(text)).slice(0, Math.max(expected.length, expected.length ? 0 : 1))).toEqual(expected);
  });

  it('should put the very name first, then the most people: homonyms apart by their département', async () => {
    const found = await find('Saint-Denis');
    expect(found.slice(0, 2).map(({ nom, departement }) => `${nom} ${departement}`)).toEqual([
      'Saint-Denis 974',
      'Saint-Denis 93',
    ]);
    const exact = found.filter(({ nom }) => nom === 'Saint-Denis');
    expect(found.slice(0, exact.length)).toEqual(exact);
    expect(new Set(exact.map(({ departement }) => departement)).size).toBe(exact.length);
  });

  it('should put a département first for its number', async () => {
    expect((await noms('38'))[0]).toBe('Isère dep-38');
    expect(await find('38')).toHaveLength(11);
  });

  it('should give every commune of a postcode that many share', async () => {
    const shared = communes.filter(({ codesPostaux }) => codesPostaux?.includes('51300'));
    expect(shared.length).toBeGreaterThan(40);
    expect((await find('51300')).map(({ code }) => code).sort()).toEqual(shared.map(({ code }) => code).sort());
  });
});

describe('pickMeant(found, text)', () => {
  it.each([
    ['Grenoble', '38185'],
    ['grenoble', '38185'],
    ['St Etienne', '42218'],
    ['Saint-Étienne (42)', '42218'],
    ['lyon', '69123'],
    ['Le Havre', '76351'],
    ['havre', '76351'],
    ['38100', '38185'],
    ['38', 'dep-38'],
    ['38185', '38185'],
    ['213801855', '38185'],
    ['Bellegarde-sur-Valserine', '01033'],
    ['mairie de brest', '29019'],
    ['plouezoch', '29186'],
    ["plouezoc'h", '29186'],
    ['ile d yeu', '85113'],
    ['Saint-Denis 974', '97411'],
    ['saint-denis (la réunion)', '97411'],
    // Several, or a mere beginning.
    ['Saint-Denis', null],
    ['51300', null],
    ['gren', null],
    ['zzzz', null],
  ])('should mean by %j %s', async (text, code) => expect(pickMeant(await find(text), text)?.code ?? null).toBe(code));
});

describe('loadCollectivite(code)', () => {
  it.each([
    ['38185', 'Grenoble'],
    ['2a004', 'Ajaccio'],
    ['97411', 'Saint-Denis'],
    ['200040715', 'Grenoble-Alpes-Métropole'],
    ['dep-38', 'Isère'],
    ['dep-75', 'Paris'],
    ['dep-2A', 'Corse'],
    ['dep-68', 'Collectivité européenne d’Alsace'],
    ['reg-84', 'Auvergne-Rhône-Alpes'],
    ['reg-06', 'Mayotte'],
    ['reg-987', 'Polynésie française'],
    ['00000', undefined],
    ['99001', undefined],
    ['dep-99', undefined],
    ['<script>', undefined],
    ['', undefined],
  ])('should give for %j %s', async (code, nom) => {
    expect((await loadCollectivite(code))?.nom).toBe(nom);
  });

  it('should give back what a lookup found', async () => {
    for (const found of [...(await find('gre')), ...(await find('dep')), ...(await find('bre'))])
      expect(await loadCollectivite(found.code)).toMatchObject({ code: found.code, nom: found.nom });
  });

  it('should link a collectivité to its record', async () => {
    expect((await loadCollectivite('38185'))?.fiche).toBe('grenoble-213801855');
    expect((await loadCollectivite('38421'))?.fiche).toBeUndefined();
  });
});

describe('loadVoisines(collectivite) and loadSemblables(collectivite)', () => {
  it('should give the EPCI first, then the département, then the region, without the collectivité itself', async () => {
    const hamlet = await loadCollectivite('38421');
    const names = (await loadVoisines(hamlet as never)).map(({ nom }) => nom);
    expect(names.slice(0, 2).sort()).toEqual(['Grenoble', 'Grenoble-Alpes Métropole']);
    expect(names).toContain('Lyon');
    expect(names).not.toContain('Brest');
    const grenoble = await loadCollectivite('38185');
    expect((await loadVoisines(grenoble as never)).map(({ nom }) => nom)).not.toContain('Grenoble');
  });

  it('should give the same nature and the nearest population', async () => {
    const town = await loadCollectivite('38421');
    const peers = await loadSemblables(town as never);
    expect(peers.every(({ nature }) => nature === 'commune')).toBe(true);
    const far = peers.map(({ population }) => Math.abs((population ?? 0) - (town?.population ?? 0)));
    expect(far).toEqual([...far].sort((a, b) => a - b));
    expect(peers.length).toBeGreaterThan(3);
  });
});

/** The collectivités of the embedded export, as if each had a coopération. */
function atlasSample(reference: ReferenceData): Map<string, CollectiviteRecord> {
  const inputs = { atlas: 'data/atlas/atlas.json', guide: 'data/guide', jour: '2026-11-28', precedent: null } as const;
  const bytes = readFileSync(inputs.atlas);
  const { model } = joinInputs(bytes, loadGuide(inputs.guide), { ...inputs, contacts: 'tous' }, reference);
  return new Map([...model.collectivites].map(([id, record]) => [id, { ...record, cooperations: ['x'] }]));
}
