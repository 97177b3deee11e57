import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderForEachTest } from '../../lib/testing/temp-folder.ts';
import { benchScale, FailedRun } from './bench-scale.ts';

/** Stands for `check:atlas`: refuses a record, and says so. */
const CHECK = `import { writeFileSync } from 'node:fs';
writeFileSync(process.argv[4], '{}');
process.exitCode = 1;`;
/** Stands for the build: one page, one stage; of three builds from nothing, the first takes 100 s, the others 1 and 4. */
const BUILD = `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
const text = { type: 'string' };
const { values } = parseArgs({ options: { atlas: text, out: text, mesures: text } });
mkdirSync(values.out, { recursive: true });
writeFileSync(values.out + '/index.html', 'page');
writeFileSync('content/generated.txt', 'written in the copy');
appendFileSync('compte', '.');
const secondes = { 1: 100, 7: 1, 13: 4 }[readFileSync('compte', 'utf8').length] ?? 0;
writeFileSync(values.mesures, JSON.stringify({ etapes: [{ nom: 'pages', secondes }] }));`;

describe('benchScale(scale, options)', () => {
  const root = folderForEachTest('bench-scale');
  beforeEach(() => {
    for (const folder of ['scripts', 'content', 'node_modules', 'mesures']) mkdirSync(root(folder));
    writeFileSync(root('package.json'), '{ "type": "module" }');
    writeFileSync(root('scripts/check-atlas.ts'), CHECK);
    writeFileSync(root('scripts/build.ts'), BUILD);
  });
  const measure = () =>
    benchScale(1, { root: root(), folder: root('mesures'), seed: 1, saletes: 0, fois: 3, print: () => undefined });

  it('should measure the export, the check, the median of the builds, and the site, and leave the repository as it was', async () => {
    const measures = await measure();
    const mesures = Object.fromEntries(measures.map(([libelle, , valeur]) => [libelle, valeur]));
    expect(mesures).toMatchObject({
      'export : fiches': 38463,
      'build : pages': 4,
      'site : pages': 1,
      'site : fichiers': 1,
      'site : taille': 4,
    });
    expect(mesures['export : taille']).toBeGreaterThan(10e6);
    expect(readdirSync(root('content'))).toEqual([]);
  });

  it('should stop when the build fails, with the end of what it printed', async () => {
    writeFileSync(root('scripts/build.ts'), "console.error('disque plein'); process.exitCode = 1;");
    const failure = await measure().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FailedRun);
    expect((failure as Error).message).toMatch(/^Échec \(statut 1\).*disque plein/s);
  });

  it('should stop when the check crashes before its report', async () => {
    writeFileSync(root('scripts/check-atlas.ts'), "throw new Error('clé non reconnue')");
    await expect(measure()).rejects.toThrow(/clé non reconnue/);
  });
});
