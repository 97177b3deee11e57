import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../scripts/dev/fuzz/cases/list-cases.ts';
import { type Findings, judgeBuild } from '../scripts/dev/fuzz/judge-site.ts';
import { MARQUES, markExport } from '../scripts/dev/fuzz/marks.ts';
import { type BuildHost, openBuildHost } from '../scripts/dev/fuzz/open-build-host.ts';
import { type BuildCase, runBuild } from '../scripts/dev/fuzz/run-build.ts';
import { prepareWorkspace } from '../scripts/dev/fuzz/run-fuzz.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';

// Whatever the readers accept, the whole publication publishes: the commands of `npm run build` on exports and editions at the
// ends of what may be given, some as they are typed, most in a process that has loaded them once. Nothing is drawn at random
// here: `npm run fuzz` does that.

/** Builds at once: a continuous integration has two processors. */
const AT_ONCE = 2;
/** Every so many, a build is the command itself, in processes of its own: other files of tests type some thirty. */
const TYPED = 33;
/** For the last in the queue. */
const TIMEOUT = 3_600_000;
const RIGHT: Findings = { arrets: [], pertes: [], executions: [], fuites: [] };

/** What a template joins wrongly, where names are as people write them: « de Albi », « Ville d’essai 2 . ». */
const JOINT = /(?:« d’ »|« du », .*|un seul signe, .*) attendus?, « .* » trouvé/g;
const STRANGE = /étrange|« \? »/;

const cases = listCases().map(withPeople);

/** In some, two people who may not be published: the others keep their lists of contacts as they are. */
function withPeople(cas: BuildCase): BuildCase {
  const isMarked = /^(?:variations|tout|noms étranges|minimum)/.test(cas.nom);
  return isMarked ? { ...cas, atlas: JSON.stringify(markExport(JSON.parse(cas.atlas))) } : cas;
}

describe('npm run build, from end to end', () => {
  const results = new Map<string, Promise<Findings>>();
  const work = folderForAllTests('publications');
  let hosts: BuildHost[] = [];

  beforeAll(() => {
    const workspace = prepareWorkspace({ root: '.', work: work() });
    hosts = Array.from({ length: AT_ONCE }, () => openBuildHost(workspace));
    const lines = hosts.map(() => Promise.resolve<unknown>(undefined));
    for (const [index, cas] of cases.entries()) {
      const line = index % AT_ONCE;
      const host = index % TYPED === 0 ? undefined : hosts[line];
      const folder = work(`${line}`);
      const result = (lines[line] as Promise<unknown>).then(async () => {
        const built = await runBuild(cas, folder, workspace, host);
        const { arrets, ...findings } = judgeBuild(built, { marques: MARQUES });
        const joints = STRANGE.test(cas.nom) ? [] : (built.sortie.match(JOINT) ?? []);
        return { ...findings, arrets: [...arrets, ...joints] };
      });
      lines[line] = result.catch(() => undefined);
      results.set(cas.nom, result);
    }
  });
  afterAll(() => {
    for (const host of hosts) host.close();
  });

  it('should be tried at least sixty times', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases.map(({ nom }) => nom))(
    'should publish everything: %s',
    async (nom) => expect(await results.get(nom)).toEqual(RIGHT),
    TIMEOUT,
  );
});
