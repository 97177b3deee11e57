import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasSection } from '../../../../src/import/atlas/counts.ts';
import { loadGuide } from '../../../guide/load-guide.ts';
import type { Random } from '../../bench/atlas/random.ts';
import type { EditionFiles } from '../samples/full-edition.ts';
import { minimalEdition, sampleEdition, smallestEdition } from '../samples/full-edition.ts';
import * as editions from './editions.ts';
import * as exports from './export-cases.ts';
import * as long from './long-exports.ts';
import * as strange from './strange-exports.ts';

export type RawRecord = Record<string, unknown> & { id: string };
/** The embedded export, as it is read. */
export type RawAtlas = Record<string, unknown> & { export: object } & Record<AtlasSection, RawRecord[]>;

export const LINKS = ['projets', 'cooperations'] as const;
export const ENDS = ['collectivites', 'partenaires'] as const;
const GOLDEN = 'tests/golden/atlas';

/** Exports to start from: the embedded one, those of the golden tests that are JSON, made-up ones. */
export function listSeedExports(): unknown[] {
  const golden = readdirSync(GOLDEN)
    .map((name) => join(GOLDEN, name, 'export.json'))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      try {
        return [JSON.parse(readFileSync(path, 'utf8')) as unknown];
      } catch {
        // One of those that cannot be read.
        return [];
      }
    });
  return [
    JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8')),
    ...golden,
    exports.exportWithout(''),
    exports.exportWithOnly(),
    exports.exportOfVariations(),
    exports.exportOfEmptyLists(),
    strange.strangeNames(),
    strange.prototypeWords(),
    strange.idsThatMeet(),
    strange.extremeNumbers(),
    strange.extremePlaces(),
    strange.strangeAddresses(),
    strange.inCountries(['BJ', 'MN', 'FR', 'BV', 'XK']),
    long.listsOf(51),
    long.longTexts(),
  ];
}

/** Editions to start from: the embedded one, made-up ones. */
export function listSeedEditions(): EditionFiles[] {
  return [
    readEdition(),
    sampleEdition(),
    minimalEdition(),
    editions.emptyLists(),
    editions.strangeTitles(),
    editions.strangeBodies(),
    editions.danglingNames(),
    editions.sameTitles(3),
    smallestEdition(),
  ];
}

/** The texts of the edition of the project, which is known to be sound. */
export function readEdition(): EditionFiles {
  const texts = [...loadGuide('data/guide')].map(([name, source]) => [
    name,
    source instanceof Uint8Array ? new TextDecoder().decode(source) : String(source),
  ]);
  return Object.fromEntries(texts);
}

/** An export without the ends that none of its links names: of few links, nearly all. */
export function dropUnlinked(atlas: RawAtlas): RawAtlas {
  const drop = (section: (typeof ENDS)[number]) => {
    const linked = new Set(LINKS.flatMap((links) => atlas[links].flatMap((link) => link[section])));
    return atlas[section].filter(({ id }) => linked.has(id));
  };
  return { ...atlas, collectivites: drop('collectivites'), partenaires: drop('partenaires') };
}

/** Of a large edition, a few files: what one section holds does not ask for two hundred others. */
export function pickFiles(files: EditionFiles, random: Random, count = 12): EditionFiles {
  const names = Object.keys(files);
  const kept = names.length <= count ? names : random.shuffle(names).slice(0, count);
  return Object.fromEntries(kept.map((name) => [name, files[name] ?? '']));
}
