import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { exportWithout } from '../scripts/dev/fuzz/cases/export-cases.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

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
  const folder = folderForAllTests('fautes');
  beforeAll(() => {
    putEdition(folder('guide'), sampleEdition());
    writeFileSync(folder('export.json'), JSON.stringify(exportWithout('')));
  });

  it.each(Object.entries(FAULTS))('should publish nothing and name what is lost: %s', (_, faults) => {
    const copy = mkdtempSync(folder('copie-'));
    createWorkspace(resolve('.'), copy, { warm: true, smallFrance: true });
    for (const { file, from, to } of faults) {
      const path = join(copy, file);
      if (!existsSync(path)) cpSync(join(copy, PROJETS), path, { recursive: true });
      const source = readFileSync(path, 'utf8');
      expect(source).toContain(from);
      writeFileSync(path, source.replaceAll(from, to));
    }
    const inputs = ['--atlas', folder('export.json'), '--guide', folder('guide')];
    const out = join(copy, 'dist');
    const { status, stderr } = runCommand(['scripts/build.ts', ...inputs, '--out', out, '--sans-controle'], {
      cwd: copy,
    });
    expect(stderr).toContain('Publication arrêtée');
    const [, ...told] = stderr.split(/ · /);
    const said = faults.flatMap((fault) => fault.said);
    expect(told.map((line) => said.find((one) => line.startsWith(one)) ?? line).sort()).toEqual(said.sort());
    expect({ status, published: existsSync(out) }).toEqual({ status: 1, published: false });
  });
});
