import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildHost, Ended } from './open-build-host.ts';
import { type EditionFiles, putEdition } from './samples/full-edition.ts';

/** What one whole build is given. */
export interface BuildCase {
  nom: string;
  /** The text of the export file. */
  atlas: string;
  /** The files of the edition; `embarquee` for the one of the repository. */
  guide: EditionFiles | 'embarquee';
}

export interface BuildResult {
  cas: BuildCase;
  /** Exit status; null when a signal ended it. */
  status: number | null;
  /** Where it ran: the checkout. */
  root: string;
  /** All that the command printed. */
  sortie: string;
  secondes: number;
  /** Folders of the built site and of its content; absent when the build stopped before. */
  site: string;
  contenu: string;
}

/**
 * `npm run build` as anybody would run it: content, pages, search index, checks. Two at once share nothing.
 * Over the site of the case before, as one publication over another, of which it forgets the addresses: what has not
 * changed stays, and the same bytes come as from nothing (`tests/increments.test.ts`).
 * @param folder where the inputs and the outputs of this case go
 * @param root the checkout
 * @param host a process that builds for many; by default, the command, in one of its own
 */
export async function runBuild(cas: BuildCase, folder: string, root = '.', host?: BuildHost): Promise<BuildResult> {
  const paths = writeInputs(cas, folder);
  const args = ['scripts/build.ts', '--atlas', paths.atlas, '--guide', paths.guide];
  args.push('--out', paths.site, '--content', paths.contenu, '--oublier');
  const start = performance.now();
  const { status, sortie } = await (host?.run(args) ?? runCommand(args, root));
  const secondes = (performance.now() - start) / 1000;
  return { cas, status, root, sortie, secondes, site: paths.site, contenu: paths.contenu };
}

async function runCommand(args: readonly string[], root: string): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const [status] = await once(child, 'close');
  return { status, sortie: Buffer.concat(chunks).toString('utf8') };
}

function writeInputs({ atlas, guide }: BuildCase, folder: string) {
  const root = resolve(folder);
  const paths = {
    atlas: join(root, 'export.json'),
    guide: guide === 'embarquee' ? 'data/guide' : join(root, 'guide'),
    site: join(root, 'site'),
    contenu: join(root, 'contenu'),
  };
  rmSync(join(root, 'guide'), { recursive: true, force: true });
  putEdition(join(root, 'guide'), guide === 'embarquee' ? {} : guide);
  writeFileSync(paths.atlas, atlas);
  return paths;
}
