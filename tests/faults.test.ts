import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';

// A fault of the program, put into a copy of it: the guarantee must stop the publication and name what is lost.

const PROJETS = 'src/pages/projets/[slug].astro';

/** Where a fault is put, what it takes the place of, and what the publication must say of it. */
interface Fault {
  nom: string;
  file: string;
  from: string;
  to: string;
  said: RegExp;
}

const FAULTS: Fault[] = [
  {
    nom: 'a project dropped in the join',
    file: 'scripts/model/join-atlas.ts',
    from: 'projets.map((projet) => [',
    to: 'projets.slice(1).map((projet) => [',
    said: /projet \S+ : une page du site ou une ligne du rapport attendue, aucune trouvée/g,
  },
  {
    nom: 'three records set aside without a diagnostic',
    file: 'src/import/atlas/parse-atlas.ts',
    from: '  linkEntries(entries);\n',
    to: '  linkEntries(entries);\n  for (const entry of entries.partenaires.slice(0, 3)) entry.record = null;\n',
    said: /partenaire \S+ : une page du site ou une ligne du rapport attendue, aucune trouvée/g,
  },
  {
    nom: 'a page that is not written',
    file: PROJETS,
    from: 'return [...loadProjets().values()].map(',
    to: 'return [...loadProjets().values()].slice(1).map(',
    said: /projet \S+ : une page du site ou une ligne du rapport attendue, aucune trouvée/g,
  },
  {
    nom: 'a page that is written twice',
    file: 'src/pages/projets/bis/[slug].astro',
    from: "'../../",
    to: "'../../../",
    said: /projets\/\S+ : une seule page attendue, 2 trouvées : projets\//g,
  },
  {
    nom: 'a section of the guide that is skipped',
    file: 'scripts/guide/load-guide.ts',
    from: "of walk(folder, '', 1)) {\n",
    to: "of walk(folder, '', 1)) {\n    if (path.startsWith('programmes/')) continue;\n",
    said: /guide\/programmes\/\S+ : une page du site ou une ligne du rapport attendue, aucune trouvée/g,
  },
];

describe('npm run build, with a fault of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fautes-'));
    putEdition(join(folder, 'guide'), sampleEdition());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FAULTS)('should publish nothing and name what is lost: $nom', ({ file, from, to, said }) => {
    const copy = mkdtempSync(join(folder, 'copie-'));
    createWorkspace(resolve('.'), copy, { warm: true, smallFrance: true });
    const path = join(copy, file);
    if (!existsSync(path)) cpSync(join(copy, PROJETS), path, { recursive: true });
    const source = readFileSync(path, 'utf8');
    expect(source).toContain(from);
    writeFileSync(path, source.replaceAll(from, to));
    const inputs = ['--atlas', resolve('tests/golden/atlas/conforme/export.json'), '--guide', join(folder, 'guide')];
    const out = join(copy, 'dist');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...inputs, '--out', out], {
      encoding: 'utf8',
      cwd: copy,
    });
    expect(stderr).toMatch(said);
    expect(stderr).toContain('Publication arrêtée');
    expect({ status, published: existsSync(out) }).toEqual({ status: 1, published: false });
  });
});
