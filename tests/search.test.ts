// The search as the browser runs it, over the files that the build writes for a site of national size: two indexes of
// texts, and contacts that are only known by their names. Pagefind itself is tried in tests/browser/.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SearchPlan, SearchRecord } from '../scripts/content/pages/plan-search.ts';
import type { Bundle } from '../scripts/publish/search/index-search.ts';
import { renderSearch } from '../scripts/publish/search/render-search.ts';
import { SEUIL, splitFonds } from '../scripts/publish/search/split-fonds.ts';
import type { TypeFiche } from '../src/contract/recherche/fiches.ts';
import { searchWords } from '../src/contract/recherche/words.ts';
import { openFonds } from '../src/tools/recherche/open-fonds.ts';
import { runSearch, type SearchTools } from '../src/tools/recherche/run-search.ts';
import { openFiles } from '../src/tools/recherche/search-files.ts';

const NONE = { pays: [], thematique: [], odd: [], region: [], genre: [] };
const contact = { fonction: '', organisation: '', courriel: '', telephone: '', publie: '', verifie: '' };
const record = (type: TypeFiche, titre: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  type,
  titre,
  adresse: `/essai/${titre}/`,
  autres: '',
  detail: `Ce qui se dit de ${titre}`,
  champs: NONE,
  contact: type === 'contact' ? contact : null,
  texte: '',
  ...more,
});

const ZAMBEZE = record('projet', 'Zambèze', {
  champs: {
    pays: ['MZ', 'ZM'],
    thematique: ['eau', 'environnement'],
    odd: ['6', '14'],
    region: ['53', '76'],
    genre: [],
  },
  texte: 'Irriguer la vallée',
});
const NAMED: SearchRecord[] = [
  record('pays', 'Mozambique', { champs: { ...NONE, pays: ['MZ'] }, texte: 'Irriguer les champs' }),
  record('contact', 'Ambassade', { adresse: '/pays/mozambique/#contacts', texte: 'Irriguer' }),
  record('contact', 'Mairie', { adresse: '/collectivites/brest/', texte: 'Irriguer' }),
  record('collectivite', 'Brest', { champs: { ...NONE, region: ['53'] }, texte: 'Irriguer le port' }),
  record('partenaire', 'Beira', { champs: { ...NONE, pays: ['MZ'] }, texte: 'Irriguer le delta' }),
  ZAMBEZE,
];
const fillers = Array.from({ length: SEUIL }, (_, n) => record('projet', `Projet ${n}`, { texte: 'Un projet' }));
const titresOf = (records: readonly { titre: string }[]) => records.map(({ titre }) => titre);

describe('splitFonds(records)', () => {
  it('should keep one index of texts up to a size', () => {
    const records = [...NAMED, ...fillers].slice(0, SEUIL);
    const { guide, atlas, noms } = splitFonds(records);
    expect([guide.length, atlas, noms]).toEqual([SEUIL, [], []]);
  });

  it('should set the texts of the Atlas apart beyond it, and leave its contacts to the index of names', () => {
    const { guide, atlas, noms } = splitFonds([...fillers, ...NAMED]);
    expect(titresOf(guide)).toEqual(['Mozambique', 'Ambassade']);
    expect(titresOf(atlas).filter((titre) => !titre.startsWith('Projet'))).toEqual(['Brest', 'Beira', 'Zambèze']);
    expect(titresOf(noms)).toEqual(['Mairie']);
    expect(guide.length + atlas.length + noms.length).toBe(fillers.length + NAMED.length);
  });
});

describe('runSearch(question) over two indexes', () => {
  let tools: SearchTools;
  /** Which indexes were read. */
  let read: Set<string>;

  beforeAll(() => {
    const plan: SearchPlan = {
      fiches: [...fillers, ...NAMED],
      noms: [],
      motsCourants: [],
      libelles: { pays: {}, zone: {}, thematique: {}, region: {}, zonesDuPays: {} },
    };
    const split = splitFonds(plan.fiches);
    const bundle = (name: string, records: readonly SearchRecord[]): Bundle => ({
      files: [],
      ids: records.map((_, index) => `${name}_${String(index).padStart(5, '0')}`),
    });
    const bundles = { guide: bundle('fr', split.guide), atlas: bundle('fr-fr', split.atlas) };
    const files = new Map(renderSearch(plan, split, bundles).map(({ path, content }) => [path, String(content)]));
    vi.stubEnv('BASE_URL', '/atlas/');
    vi.stubGlobal('fetch', async (address: string) => {
      const text = files.get(address.replace(/^\/atlas\/|\?v=.*$/g, ''));
      return { ok: text !== undefined, status: 404, json: async () => JSON.parse(text ?? '') };
    });
    read = new Set(['guide']);
    const textIndex = {
      addAtlas: async () => {
        read.add('atlas');
      },
      // As Pagefind does: a word that no text of the index holds is passed over.
      search: async (words: readonly string[]) =>
        (['guide', 'atlas'] as const)
          .filter((part) => read.has(part))
          .flatMap((part) => {
            const texts = split[part].map(({ titre, texte }) => searchWords(`${titre} ${texte}`));
            const known = words.filter((word) => texts.some((held) => held.includes(word)));
            return texts.flatMap((held, index) =>
              known.length > 0 && known.every((word) => held.includes(word))
                ? [{ id: bundles[part].ids[index] ?? '', score: 1 }]
                : [],
            );
          }),
    };
    const opened = openFiles();
    tools = { files: opened, fonds: openFonds(opened), texts: async () => textIndex };
  });

  const search = async (q: string, texte: boolean, exact = true) => {
    const { trouvailles, ...rest } = await runSearch({ q, texte, exact }, tools);
    const shown = await Promise.all(trouvailles.map(async (found) => (await tools.fonds.show(found)).titre));
    return { ...rest, trouvailles, titres: shown.sort() };
  };

  it('should look into the texts of the guide first, and say that those of the Atlas hold the words too', async () => {
    expect(await search('irriguer', false)).toMatchObject({ titres: ['Ambassade', 'Mozambique'], atlasEnPlus: true });
  });

  it('should look into the texts of both when asked to, and not into those of the contacts of the Atlas', async () => {
    const { titres } = await search('irriguer', true);
    expect(titres).toEqual(['Ambassade', 'Beira', 'Brest', 'Mozambique', 'Zambèze']);
    expect((await search('mairie', false)).titres).toEqual(['Mairie']);
  });

  it('should know of a record of the second index all that filters read, before it is shown', async () => {
    const { trouvailles } = await search('vallee', true);
    expect(trouvailles).toMatchObject([{ type: 'projet', champs: ZAMBEZE.champs, fiche: null }]);
    const [found] = trouvailles;
    expect(found && (await tools.fonds.show(found))).toMatchObject({ titre: 'Zambèze', detail: ZAMBEZE.detail });
  });

  it('should answer nothing when no text holds one of the words, and name it', async () => {
    expect(await search('irriguer xylophone', true)).toMatchObject({ titres: [], inconnus: ['xylophone'] });
  });

  it('should not take for an answer of an index what holds only a part of the words there', async () => {
    // « champs » stands in the guide alone, « vallée » in the Atlas alone.
    expect((await search('champs vallee', true)).titres).toEqual([]);
  });
});
