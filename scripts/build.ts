// data/ → dist/: content, pages, search index, checks, then the new site takes its place.
// `npm run build -- [--atlas FILE] [--guide DIR] [--base /path/] [--site https://…] [--out DIR] [--mesures FILE]`
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_OPTIONS } from './content/options.ts';
import { StoppedPublication } from './content/stopped-publication.ts';
import { writeContent } from './content/write-content.ts';
import { addFrameRules } from './lib/frame-rules.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { tellPagesApart } from './lib/tell-pages-apart.ts';

const { values } = parseArgs({
  options: {
    ...CONTENT_OPTIONS,
    /** The path under which the site is served. */
    base: { type: 'string', default: '/' },
    /** The address of the site, for canonical links and the site map. */
    site: { type: 'string', default: 'https://cooperation-decentralisee.example' },
    out: { type: 'string', default: 'dist' },
    /** Where the seconds by stage go, as JSON. */
    mesures: { type: 'string' },
    /** Leaves out the checks over the built site. */
    'sans-controle': { type: 'boolean', default: false },
  },
});

const ASTRO = 'node_modules/astro/bin/astro.mjs';

try {
  await build();
} catch (error) {
  if (!(error instanceof StoppedPublication)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  const stopwatch = new Stopwatch();
  const out = resolve(values.out);
  const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const next = `${out}.next`;
  await writeContent(values, stopwatch, console.log);
  rmSync(next, { recursive: true, force: true });
  const env = {
    ...process.env,
    SITE_CONTENT: resolve(values.content),
    SITE_BASE: base,
    SITE_URL: values.site,
    SITE_OUT: next,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // One after the other: side by side they would save a few seconds and cost a gigabyte.
  // `--force`: what Astro remembers of another edition or another folder would break the build.
  await stopwatch.time('pages', () => run(process.execPath, [ASTRO, 'build', '--force', '--silent'], env));
  addFrameRules(next);
  tellPagesApart(next);
  await stopwatch.time('index de recherche', () =>
    run(process.execPath, ['scripts/build-search.ts', '--out', next, '--content', values.content], env),
  );
  if (!values['sans-controle']) {
    await stopwatch.time('contrôle', () =>
      run(
        process.execPath,
        ['scripts/check-site.ts', '--dist', next, '--base', base, '--site', join(values.content, 'site.json')],
        env,
      ),
    );
  }
  replaceFolder(next, out);
  if (values.mesures) writeFileSync(values.mesures, JSON.stringify({ etapes: stopwatch.stages }, null, 2));
  for (const { nom, secondes } of stopwatch.stages)
    console.log(`  ${nom.padEnd(20)} ${secondes.toFixed(1).padStart(6)} s`);
  console.log(`Site prêt : ${values.out}`);
}

/** Puts the new site where the old one stood, in two renames. */
function replaceFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const old = `${to}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

/** @throws StoppedPublication when the command ends badly: what it printed says why. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env, stdio: 'inherit' });
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else
        fail(new StoppedPublication(`Publication arrêtée (${command} ${args[0]}) : le site en place reste tel quel.`));
    });
  });
}
