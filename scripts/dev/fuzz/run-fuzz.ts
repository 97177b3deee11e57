import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRandom } from '../bench/atlas/random.ts';
import { createWorkspace } from '../bench/workspace.ts';
import { addTrial, type Bilan, emptyCompte } from './bilan.ts';
import { listSeedEditions, listSeedExports, pickFiles } from './cases/list-seeds.ts';
import { type Findings, isClean, judgeBuild } from './judge-site.ts';
import { MARQUES, markEdition, markExport, RETRAIT } from './marks.ts';
import { mutateEdition } from './mutate/mutate-edition.ts';
import { mutateJson } from './mutate/mutate-json.ts';
import { publishInProcess } from './publish-in-process.ts';
import { type BuildCase, runBuild } from './run-build.ts';
import { type Inputs, shrinkInputs } from './shrink.ts';

interface FuzzOptions {
  seconds: number;
  seed: number;
  /** The checkout. */
  root: string;
  /** Where builds work; emptied by who made it. */
  work: string;
  /** Where failures are written, each in a folder of its own. */
  failures: string;
  print: (line: string) => void;
}

/** Trials to find the smallest input that still fails: nearly free in memory, costly through a whole build. */
const TRIALS = { memoire: 600, publications: 12 } as const;

type Kind = keyof typeof TRIALS;

/** In memory, one trial out of so many holds people who may not be published. */
const MARKED = 4;

/**
 * Mutates exports and editions for so long. Most are read, joined and rendered in this process; one after the other, some
 * go through the whole publication, in another process. Trial n of a seed is always the same.
 */
export async function runFuzz(options: FuzzOptions): Promise<Bilan> {
  const bilan: Bilan = { memoire: emptyCompte(), publications: emptyCompte() };
  const workspace = prepareWorkspace(options);
  const failures = new FailureFolder(options);
  const end = performance.now() + options.seconds * 1000;
  const isOver = () => performance.now() >= end;
  const draw = createDraw(options.seed);
  await Promise.all([
    tryInMemory(draw, bilan, failures, isOver),
    publishWhole(draw, bilan, failures, { workspace, work: options.work, isOver }),
  ]);
  return bilan;
}

/** Publishes cases, whole, one after the other, and tells each one that is not right. */
export async function runCases(
  cases: readonly BuildCase[],
  { root, work, print }: Pick<FuzzOptions, 'root' | 'work' | 'print'>,
): Promise<Bilan> {
  const bilan: Bilan = { memoire: emptyCompte(), publications: emptyCompte() };
  const workspace = prepareWorkspace({ root, work });
  for (const cas of cases) {
    const result = await runBuild(cas, join(work, 'publication'), workspace);
    const findings = judgeBuild(result, { marques: MARQUES });
    addTrial(bilan.publications, findings, result.secondes);
    if (!isClean(findings)) print(`${cas.nom} : ${JSON.stringify(findings, null, 2)}`);
  }
  return bilan;
}

/** A copy of the checkout whose tables hold the person who may not be published. */
export function prepareWorkspace({ root, work }: Pick<FuzzOptions, 'root' | 'work'>): string {
  const workspace = join(work, 'projet');
  createWorkspace(root, workspace, { warm: true, smallFrance: true });
  const table = join(workspace, 'data/reference/retraits.yaml');
  writeFileSync(table, `- ${JSON.stringify(RETRAIT)}\n`);
  return workspace;
}

type Draw = (kind: Kind, number: number) => Inputs;

/** Trial `number`: an export and an edition drawn among those to start from, both changed, both marked. */
export function createDraw(seed: number): Draw {
  const exports = listSeedExports();
  const editions = listSeedEditions();
  return (kind, number) => {
    const random = createRandom(seed, `${kind} ${number}`);
    // A whole publication takes a hundred times longer: it tries more at once.
    const more = kind === 'publications' ? 10 : 1;
    const atlas = mutateJson(random.pick(exports), random, random.int(1, 5) * more);
    const guide = mutateEdition(pickFiles(random.pick(editions), random, 12 * more), random, random.int(0, 3) * more);
    // Telling somebody from a place takes longer than all the rest.
    const isMarked = kind === 'publications' || number % MARKED === 0;
    return isMarked ? { atlas: markExport(atlas), guide: markEdition(guide) } : { atlas, guide };
  };
}

const judgeInMemory = ({ atlas, guide }: Inputs) => publishInProcess(JSON.stringify(atlas), guide);

async function tryInMemory(draw: Draw, bilan: Bilan, failures: FailureFolder, isOver: () => boolean): Promise<void> {
  for (let number = 1; !isOver(); number++) {
    const inputs = draw('memoire', number);
    const start = performance.now();
    const { arretee, findings } = judgeInMemory(inputs);
    addTrial(bilan.memoire, findings, (performance.now() - start) / 1000);
    if (arretee) bilan.memoire.refuses += 1;
    if (!isClean(findings)) await failures.add('memoire', number, inputs, findings, judgeInMemory);
    // The other trials report through the event loop.
    await setImmediate();
  }
}

interface Building {
  workspace: string;
  work: string;
  isOver: () => boolean;
}

async function publishWhole(
  draw: Draw,
  bilan: Bilan,
  failures: FailureFolder,
  { workspace, work, isOver }: Building,
): Promise<void> {
  const judge = async ({ atlas, guide }: Inputs) => {
    const cas = { nom: 'fuzz', atlas: JSON.stringify(atlas), guide };
    return { findings: judgeBuild(await runBuild(cas, join(work, 'publication'), workspace), { marques: MARQUES }) };
  };
  for (let number = 1; !isOver(); number++) {
    const inputs = draw('publications', number);
    // What the reader refuses whole is tried in memory, at far less cost.
    if (judgeInMemory(inputs).arretee) continue;
    const start = performance.now();
    const { findings } = await judge(inputs);
    addTrial(bilan.publications, findings, (performance.now() - start) / 1000);
    if (!isClean(findings)) await failures.add('publications', number, inputs, findings, judge);
  }
}

type Judge = (inputs: Inputs) => { findings: Findings } | Promise<{ findings: Findings }>;

/** Writes failures, one of each sort, reduced to what they need. */
class FailureFolder {
  readonly #options: FuzzOptions;
  readonly #known = new Set<string>();

  constructor(options: FuzzOptions) {
    this.#options = options;
    rmSync(options.failures, { recursive: true, force: true });
  }

  async add(kind: Kind, number: number, inputs: Inputs, findings: Findings, judge: Judge): Promise<void> {
    const sort = sortOf(findings);
    if (this.#known.has(sort)) return;
    this.#known.add(sort);
    const smallest = await shrinkInputs(
      inputs,
      async (smaller) => sortOf((await judge(smaller)).findings) === sort,
      TRIALS[kind],
    );
    const folder = join(this.#options.failures, `${kind}-${number}`);
    writeInputs(folder, smallest);
    const { seed } = this.#options;
    const found = { graine: seed, essai: number, ...(await judge(smallest)).findings };
    appendFileSync(join(folder, 'constat.json'), `${JSON.stringify(found, null, 2)}\n`);
    this.#options.print(`${sort.split('\n')[0]}\n  → ${folder} (graine ${seed}, essai ${number})`);
  }
}

/** What tells one failure from another: its kind and its first words, without what names one record. */
function sortOf(findings: Findings): string {
  const [kind, [first = '']] = Object.entries(findings).find(([, list]) => list.length > 0) ?? ['rien', []];
  return `${kind} : ${first
    .replace(/\d+/g, 'N')
    .replace(/«[^»]*»/g, '«»')
    .slice(0, 120)}`;
}

function writeInputs(folder: string, { atlas, guide }: Inputs): void {
  const files = { 'export.json': JSON.stringify(atlas, null, 2), ...prefixKeys(guide) };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const prefixKeys = (guide: Inputs['guide']) =>
  Object.fromEntries(Object.entries(guide).map(([name, text]) => [join('guide', name), text]));
