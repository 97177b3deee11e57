import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  type Colonnes,
  type Complements,
  LOT,
  type LotFiches,
  type Titres,
} from '../../../src/contract/content/recherche.ts';
import { type CHAMPS, encodeComplement, encodeTitre, LES_TYPES } from '../../../src/contract/recherche/fiches.ts';
import { packIds } from '../../../src/contract/recherche/ids.ts';
import { searchWords, singularise } from '../../../src/contract/recherche/words.ts';
import type { SearchPlan, SearchRecord } from '../../content/pages/plan-search.ts';
import { indexNames, type NamesIndex } from './index-names.ts';
import type { Bundle, BundleFile } from './index-search.ts';
import { type Fonds, indexWords } from './index-words.ts';
import type { FondsSplit } from './split-fonds.ts';

interface RenderedSearch {
  path: string;
  content: string | Uint8Array;
}

/** Every file of the search, paths from the root of the site. */
export function renderSearch(
  plan: SearchPlan,
  { guide, atlas, noms }: FondsSplit,
  bundles: { guide: Bundle; atlas: Bundle | null },
): RenderedSearch[] {
  const names = indexNames([...atlas, ...noms].map((fiche, index) => ({ numero: guide.length + index, fiche })));
  const words = indexWords(listTexts([guide, atlas, noms]));
  const colonnes = bundles.atlas && renderColonnes(atlas, bundles.atlas.ids);
  const titres: Titres = {
    version: hash(plan),
    fiches: guide.map(encodeTitre),
    noms: groupNoms(plan),
    horsGuide: listHorsGuide(plan, guide),
    motsCourants: plan.motsCourants,
    debuts: { noms: names.debuts, mots: words.mots.debuts, fins: words.fins.debuts },
    frequents: names.frequents,
    atlas: bundles.atlas && { fiches: atlas.length, octets: weighAtlas(bundles.atlas.files, JSON.stringify(colonnes)) },
  };
  const complements: Complements = {
    ids: packIds(bundles.guide.ids),
    fiches: guide.map(encodeComplement),
    libelles: plan.libelles,
  };
  return [
    json('titres', titres),
    json('complements', complements),
    ...renderFolder('noms', names.files as NamesIndex['files']),
    ...renderFolder('mots', words.mots.files),
    ...renderFolder('fins', words.fins.files),
    ...bundles.guide.files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    ...(bundles.atlas
      ? [
          json('atlas/colonnes', colonnes),
          ...renderFolder('atlas/fiches', cutLots(atlas)),
          ...bundles.atlas.files
            .filter(({ path }) => !path.startsWith('pagefind.js') && !path.startsWith('wasm.'))
            .map(({ path, content }) => ({ path: `pagefind-atlas/${path}`, content })),
        ]
      : []),
  ];
}

/** Changes with anything that the search holds. */
const hash = (plan: SearchPlan): string => createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 10);

const json = (name: string, value: unknown): RenderedSearch => ({
  path: `recherche/${name}.json`,
  content: JSON.stringify(value),
});

const renderFolder = (folder: string, files: readonly unknown[]): RenderedSearch[] =>
  files.map((file, index) => json(`${folder}/${index}`, file));

function* listTexts(parts: readonly (readonly SearchRecord[])[]): Generator<{ texte: string; fonds: Fonds }> {
  for (const [fonds, records] of parts.entries())
    for (const { titre, autres, texte } of records)
      yield { texte: `${titre} ${autres} ${texte}`, fonds: fonds as Fonds };
}

/** Usual names as a query holds them, by what they stand for. */
function groupNoms({ noms }: SearchPlan): string[][] {
  const words = (text: string) => searchWords(text).join(' ');
  return [...Map.groupBy(noms, ([, vaut]) => vaut)].map(([vaut, pairs]) => [
    vaut,
    ...new Set(pairs.map(([nom]) => words(nom)).filter((nom) => nom !== words(vaut))),
  ]);
}

/** Pagefind passes over a word that it does not know: these must be looked up before they are searched. */
function listHorsGuide({ noms }: SearchPlan, guide: readonly SearchRecord[]): string[] {
  const wordsOf = (text: string) => searchWords(text).map(singularise);
  const held = new Set(guide.flatMap(({ titre, autres, texte }) => wordsOf(`${titre} ${autres} ${texte}`)));
  return [...new Set(noms.map(([, vaut]) => vaut))].filter((vaut) => !wordsOf(vaut).every((word) => held.has(word)));
}

function renderColonnes(atlas: readonly SearchRecord[], ids: readonly string[]): Colonnes {
  const column = (champ: (typeof CHAMPS)[number]) => atlas.map(({ champs }) => champs[champ].join(' '));
  return {
    ids: packIds(ids),
    types: atlas.map(({ type }) => String.fromCharCode(97 + LES_TYPES.indexOf(type))).join(''),
    pays: column('pays'),
    thematique: column('thematique'),
    odd: column('odd'),
    region: column('region'),
  };
}

function cutLots(atlas: readonly SearchRecord[]): LotFiches[] {
  const rows = atlas.map((fiche): LotFiches[number] => [encodeTitre(fiche), encodeComplement(fiche)]);
  return Array.from({ length: Math.ceil(rows.length / LOT) }, (_, lot) => rows.slice(lot * LOT, (lot + 1) * LOT));
}

/** What a first search in the second index loads, in bytes: what it holds of records and words, one file of words. */
function weighAtlas(files: readonly BundleFile[], colonnes: string): number {
  const index = files.filter(({ path }) => path.startsWith('index/'));
  const words = index.reduce((sum, { content }) => sum + content.length, 0) / Math.max(1, index.length);
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))?.content.length ?? 0;
  return Math.round(meta + gzipSync(colonnes, { level: 9 }).length + words);
}
