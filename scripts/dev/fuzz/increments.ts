import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SECTIONS } from '../../../src/import/atlas/counts.ts';
import { joinInputs, renderContent } from '../../content/write-content.ts';
import { StoppedPublication } from '../../lib/command.ts';
import { keepHere } from '../../lib/keep.ts';
import { listFiles } from '../../lib/list-files.ts';
import { writeTree } from '../../lib/write-tree.ts';
import { loadReferenceData, type ReferenceData } from '../../model/load-reference-data.ts';
import { keepBundle } from '../../publish/press/keep-bundle.ts';
import { draftMemory, keepMemory } from '../../publish/press/memory.ts';
import { type Pressed, pressSite } from '../../publish/press/press.ts';
import { FORMAT, type Publication } from '../../publish/publication.ts';
import { DEFAULT_OPTIONS, generateAtlas } from '../bench/atlas/generate-atlas.ts';
import type { Echelle } from '../bench/atlas/published-totals.ts';
import { createRandom, type Random } from '../bench/atlas/random.ts';
import {
  dropUnlinked,
  ENDS,
  LINKS,
  pickFiles,
  type RawAtlas,
  type RawRecord,
  readEdition,
} from './cases/list-seeds.ts';
import { mutateEdition } from './mutate/mutate-edition.ts';
import { mutateJson } from './mutate/mutate-json.ts';
import { type EditionFiles, sampleEdition } from './samples/full-edition.ts';

// A site drawn by increments, publication after publication, is the site drawn from nothing, byte for byte.

/** All that a publication is made of. */
interface Inputs {
  atlas: RawAtlas;
  guide: EditionFiles;
  tables: ReferenceData;
  jour: string;
  contacts: 'tous' | 'fonctionnels';
}

interface IncrementOptions {
  rounds: number;
  /** Rounds from one comparison to the next: what is stale stays so until another change has it drawn again. */
  every?: number;
  seed: number;
  /** Begins with an export of so many times the nation and the whole guide, rather than with few records and sections. */
  scale?: Echelle | undefined;
  /** A folder of the project, for what is written. */
  folder: string;
  print?: (line: string) => void;
}

interface IncrementReport {
  /** Publications; those that the reader of the export would stop are drawn again, otherwise. */
  rounds: number;
  /** Pages drawn by increments, and of how many. */
  drawn: number;
  paths: number;
  /** « round 12, reorder: pays/benin/index.html ». */
  faults: string[];
}

/** Links of each section to begin with, and sections of the guide: few, so that they meet. */
const RECORDS = 9;
const GUIDE = 12;
const ADDRESSES = { base: '/', site: 'https://exemple.fr' };

export async function tryIncrements({
  rounds,
  every = 1,
  seed,
  scale,
  folder,
  print,
}: IncrementOptions): Promise<IncrementReport> {
  const random = createRandom(seed, 'increments');
  const place = (name: string) => join(folder, name);
  mkdirSync(place('site'), { recursive: true });
  const bundle = await keepBundle('.build/gabarits', folder, ADDRESSES);
  const press = async (out: string, memory: string | null): Promise<Pressed> => {
    const options = { bundle, content: place('contenu'), out, standing: place('site'), others: /^$/, ...ADDRESSES };
    const pressed = await pressSite({ ...options, memory });
    if (memory !== null) {
      draftMemory(memory, pressed.memory);
      keepMemory(memory);
    }
    return pressed;
  };
  const report: IncrementReport = { rounds: 0, drawn: 0, paths: 0, faults: [] };
  let inputs: Inputs = {
    ...(scale === undefined ? firstInputs(random) : nationalInputs(scale, seed)),
    tables: loadReferenceData(),
    jour: '2026-11-28',
    contacts: 'tous',
  };
  let precedent: Publication | null = null;
  for (const [name, change] of takeTurns(random)) {
    if (report.rounds === rounds) break;
    let next = inputs;
    let published: Publication | null = null;
    while (published === null) {
      next = change({ ...inputs, atlas: structuredClone(inputs.atlas) }, random);
      published = writeInputs(next, place('contenu'), precedent);
    }
    precedent = published;
    inputs = next;
    report.rounds++;
    const before = datesOf(place('site'));
    const { drawn, paths } = await press(place('site'), place('memoire'));
    report.drawn += drawn;
    report.paths += paths;
    print?.(`${report.rounds} ${name} : ${drawn} / ${paths}`);
    if (report.rounds % every > 0 && report.rounds < rounds) continue;
    rmSync(place('neuf'), { recursive: true, force: true });
    mkdirSync(place('neuf'));
    await press(place('neuf'), null);
    const faults = compare(place('site'), place('neuf'), before);
    report.faults.push(...faults.map((fault) => `round ${report.rounds}, ${name}: ${fault}`));
  }
  return report;
}

function firstInputs(random: Random): Pick<Inputs, 'atlas' | 'guide'> {
  const atlas: RawAtlas = JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8'));
  for (const section of LINKS) atlas[section] = random.shuffle(atlas[section]).slice(0, RECORDS);
  return {
    atlas: dropUnlinked(atlas),
    guide: { ...pickFiles(readEdition(), random, GUIDE), ...sampleEdition() },
  };
}

/** The export goes through JSON, as one that is read does. */
const nationalInputs = (scale: Echelle, seed: number): Pick<Inputs, 'atlas' | 'guide'> => ({
  atlas: JSON.parse(JSON.stringify(generateAtlas({ ...DEFAULT_OPTIONS, scale, seed }))),
  guide: readEdition(),
});

/**
 * @param precedent the publication before, whose addresses go on answering
 * @returns what the publication says of itself; null when it would be stopped: there is nothing to draw
 */
function writeInputs(
  { atlas, guide, tables, jour, contacts }: Inputs,
  content: string,
  precedent: Publication | null,
): Publication | null {
  const options = { atlas: 'export.json', guide: 'guide', contacts, precedent, jour, 'accepter-la-baisse': true };
  const files = new Map(Object.entries(guide).filter(([name]) => !/(?:^|\/)\./.test(name)));
  try {
    const { model, planned, report } = joinInputs(Buffer.from(JSON.stringify(atlas)), files, options, tables);
    const rapport = { path: 'rapport.json', text: `${JSON.stringify(report, null, 2)}\n` };
    writeTree(content, [...renderContent(model, planned, keepHere), rapport], report.source);
    return { ...planned.publication, format: FORMAT, base: '/', site: 'https://exemple.fr', pages: [] };
  } catch (error) {
    if (error instanceof StoppedPublication) return null;
    throw error;
  }
}

type Change = (inputs: Inputs, random: Random) => Inputs;

/** A change of one record of one section. */
const onRecords =
  (change: (records: RawRecord[], random: Random, atlas: RawAtlas) => void): Change =>
  (inputs, random) => {
    change(inputs.atlas[random.pick(SECTIONS)], random, inputs.atlas);
    return inputs;
  };
const onOne = (change: (record: RawRecord, random: Random, atlas: RawAtlas) => void): Change =>
  onRecords((records, random, atlas) => {
    if (records.length > 0) change(random.pick(records), random, atlas);
  });

let added = 0;
const rename = (record: RawRecord): RawRecord => ({ ...record, id: `${record.id.split('-n')[0]}-n${++added}` });

/** The field that names a record. */
const nameOf = (record: RawRecord): 'nom' | 'titre' => ('titre' in record ? 'titre' : 'nom');

const CHANGES: readonly [string, Change][] = [
  ['nothing', (inputs) => inputs],
  ['remove', onRecords((records, random) => void records.splice(random.int(0, records.length - 1), 1))],
  [
    'add',
    onRecords((records, random) => {
      if (records.length > 0) records.splice(random.int(0, records.length), 0, rename(random.pick(records)));
    }),
  ],
  ['rename', onOne((record) => void Object.assign(record, rename(record)))],
  ['change a name', onOne((record) => void Object.assign(record, { [nameOf(record)]: `Nom ${++added}` }))],
  [
    'share a name',
    onRecords((records, random) => {
      if (records.length < 2) return;
      const [one, other] = [random.pick(records), random.pick(records)];
      Object.assign(one, { [nameOf(one)]: other[nameOf(other)] });
    }),
  ],
  [
    'change a record',
    onOne((record, random) => void Object.assign(record, mutateJson(record, random), { id: record.id })),
  ],
  [
    'link',
    onOne((record, random, atlas) => {
      for (const section of ENDS)
        if (Array.isArray(record[section]) && atlas[section].length > 0)
          record[section] = [...record[section], random.pick(atlas[section]).id];
    }),
  ],
  ['reorder', onRecords((records, random) => void records.splice(0, records.length, ...random.shuffle(records)))],
  ['reorder', onRecords((records) => void records.reverse())],
  ['guide', (inputs, random) => ({ ...inputs, guide: mutateEdition(inputs.guide, random) })],
  ['guide', (inputs, random) => ({ ...inputs, guide: mutateEdition(inputs.guide, random) })],
  [
    'date of the export',
    (inputs, random) => {
      Object.assign(inputs.atlas.export, { date: `2026-0${random.int(1, 9)}-01` });
      return inputs;
    },
  ],
  ['day', (inputs, random) => ({ ...inputs, jour: `202${random.int(5, 7)}-0${random.int(1, 9)}-15` })],
  ['contacts', (inputs) => ({ ...inputs, contacts: inputs.contacts === 'tous' ? 'fonctionnels' : 'tous' })],
  ['table of countries', (inputs, random) => ({ ...inputs, tables: changePays(inputs, random) })],
  ['table of cautions', (inputs, random) => ({ ...inputs, tables: changeVigilances(inputs, random) })],
];

/** The first publication as it is, then every change in some order, twice: compared one round in two, each is once the last. */
function* takeTurns(random: Random): Generator<readonly [string, Change], never> {
  yield ['first', (inputs) => inputs];
  for (;;) {
    const order = random.shuffle(CHANGES);
    yield* order;
    yield* order;
  }
}

/** A country of a partner rather than any: most have no page that a change could leave stale. */
function pickPays({ atlas, tables }: Inputs, random: Random) {
  const used = new Set(atlas.partenaires.map(({ pays }) => pays));
  const rows = [...tables.pays].filter(([code]) => used.has(code));
  return random.pick(rows.length > 0 ? rows : [...tables.pays]);
}

function changePays(inputs: Inputs, random: Random): ReferenceData {
  const [code, row] = pickPays(inputs, random);
  return { ...inputs.tables, pays: new Map(inputs.tables.pays).set(code, { ...row, nom: `Pays ${++added}` }) };
}

function changeVigilances(inputs: Inputs, random: Random): ReferenceData {
  const vigilances = new Map(inputs.tables.vigilances);
  const known = [...vigilances.values()];
  const [code] = pickPays(inputs, random);
  if (!vigilances.delete(code) && known.length > 0) vigilances.set(code, random.pick(known));
  return { ...inputs.tables, vigilances };
}

/** What the files of a site hold, as hashes, and their dates. */
const datesOf = (site: string): Map<string, { held: string; date: number }> =>
  new Map(
    listFiles(site).map((file) => {
      const path = join(site, file);
      return [file, { held: hash('sha256', readFileSync(path)), date: statSync(path).mtimeMs }];
    }),
  );

/** Files that differ from those drawn from nothing, and files whose date changed but not their bytes. */
function compare(site: string, fresh: string, before: ReturnType<typeof datesOf>): string[] {
  const [own, wanted] = [datesOf(site), datesOf(fresh)];
  const files = new Set([...own.keys(), ...wanted.keys()]);
  return [...files].flatMap((file) => {
    const [made, right, known] = [own.get(file), wanted.get(file), before.get(file)];
    if (made === undefined || right === undefined) return [`${file} ${made ? 'left over' : 'missing'}`];
    if (made.held !== right.held) return [`${file} stale`];
    return known?.held === made.held && known.date !== made.date ? [`${file} written for nothing`] : [];
  });
}
