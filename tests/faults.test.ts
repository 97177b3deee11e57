import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { exportWithout } from '../scripts/dev/fuzz/cases/export-cases.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';

// Faults of the program, put into a copy of it: the guarantee must stop the publication and name all that is lost, nothing
// else, so that no fault hides another.

const PROJETS = 'src/pages/projets/[slug].astro';
const LOST = 'une page du site ou une ligne du rapport attendue, aucune trouvée';

/** Where a fault is put, what it takes the place of, and what is said of the records that it loses: none that another loses too. */
interface Fault {
  file: string;
  from: string;
  to: string;
  said: string[];
}

const FAULTS: Record<string, Fault[]> = {
  'a project dropped in the join, partners set aside without a diagnostic, a section of the guide that is skipped': [
    {
      file: 'scripts/model/join-atlas.ts',
      from: 'projets.map((projet) => [',
      to: 'projets.slice(1).map((projet) => [',
      said: [`projet P-1 : ${LOST}`],
    },
    {
      file: 'src/import/atlas/parse-atlas.ts',
      from: '  linkEntries(entries);\n',
      to: '  linkEntries(entries);\n  for (const entry of entries.partenaires.slice(0, 3)) entry.record = null;\n',
      said: [`partenaire F-1 : ${LOST}`, `partenaire F-2 : ${LOST}`],
    },
    {
      file: 'scripts/guide/load-guide.ts',
      from: "of walk(folder, '', 1)) {\n",
      to: "of walk(folder, '', 1)) {\n    if (path.startsWith('programmes/')) continue;\n",
      said: [`guide/programmes/programme-essai.md : ${LOST}`],
    },
  ],
  'a page that is not written, another that is written twice': [
    {
      file: PROJETS,
      from: 'return [...loadProjets().values()].map(',
      to: 'return [...loadProjets().values()].slice(1).map(',
      said: [`projet P-1 : ${LOST}`],
    },
    {
      file: 'src/pages/projets/bis/[slug].astro',
      from: "'../../",
      to: "'../../../",
      said: ['projets/P-2 : une seule page attendue, 2 trouvées : projets/'],
    },
  ],
};

describe('npm run build, with faults of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fautes-'));
    putEdition(join(folder, 'guide'), sampleEdition());
    writeFileSync(join(folder, 'export.json'), JSON.stringify(exportWithout('')));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(FAULTS))('should publish nothing and name what is lost: %s', (_, faults) => {
    const copy = mkdtempSync(join(folder, 'copie-'));
    createWorkspace(resolve('.'), copy, { warm: true, smallFrance: true });
    for (const { file, from, to } of faults) {
      const path = join(copy, file);
      if (!existsSync(path)) cpSync(join(copy, PROJETS), path, { recursive: true });
      const source = readFileSync(path, 'utf8');
      expect(source).toContain(from);
      writeFileSync(path, source.replaceAll(from, to));
    }
    const inputs = ['--atlas', join(folder, 'export.json'), '--guide', join(folder, 'guide')];
    const out = join(copy, 'dist');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', ...inputs, '--out', out, '--sans-controle'],
      { encoding: 'utf8', cwd: copy },
    );
    expect(stderr).toContain('Publication arrêtée');
    const [, ...told] = stderr.split(/ · /);
    const said = faults.flatMap((fault) => fault.said);
    expect(told.map((line) => said.find((one) => line.startsWith(one)) ?? line).sort()).toEqual(said.sort());
    expect({ status, published: existsSync(out) }).toEqual({ status: 1, published: false });
  });
});
