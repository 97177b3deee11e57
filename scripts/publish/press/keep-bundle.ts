import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sweepOldest } from '../../lib/kept-bytes.ts';
import { listFiles } from '../../lib/list-files.ts';
import { runStep } from '../run-step.ts';

/** What the addresses of a site begin with: part of what is compiled. */
export interface Addresses {
  /** `/atlas/` */
  base: string;
  /** `https://…` */
  site: string;
}

/** Everything that the compiled templates come from, and the press itself, from the checkout. The data of a publication are none of it. */
const SOURCES = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content/a-propos',
  'public',
  'src',
  'scripts/publish/press',
];
const MAKE = fileURLToPath(new URL('./make-bundle.ts', import.meta.url));
/** The digest of a bundle, in its folder. */
const SEAL = 'sceau';
/** Bundles that stay, the last used ones: addresses and branches that somebody goes back to. */
const KEPT = 8;
/** Milliseconds during which a bundle may be in use by another build, which reads it as it goes. */
const IN_USE = 60 * 60 * 1000;

/**
 * The folder of the bundle for these addresses, made if need be: the key is all that it comes from. One that is damaged is
 * made again; without a lock, where nothing says which packages compile, it is made each time.
 * @param folder where bundles are kept
 * @param work of this build, where one that cannot be kept goes
 */
export async function keepBundle(folder: string, work: string, addresses: Addresses): Promise<string> {
  const key = digestSources(addresses);
  if (key === null) return makeBundle(join(work, 'bundle'), addresses);
  const place = join(folder, key);
  if (isWhole(place)) {
    utimesSync(place, new Date(), new Date());
    return place;
  }
  const draft = join(folder, `${key}.${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  await makeBundle(draft, addresses);
  writeFileSync(join(draft, SEAL), digestFiles(draft, listFiles(draft)));
  const made = settle(draft, place);
  sweepOldest(folder, KEPT, () => 1, IN_USE);
  return made;
}

async function makeBundle(folder: string, { base, site }: Addresses): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const env = { NODE_ENV: 'production', SITE_BASE: base, SITE_URL: site, ASTRO_TELEMETRY_DISABLED: '1' };
  await runStep([MAKE, folder], { ...plainEnv(), ...env });
  return folder;
}

/**
 * What a process cannot do without. Astro compiles the rest of the environment into the templates (`import.meta.env`, `DEV` of a
 * test runner included): whoever starts a build gets the same bundle.
 */
export function plainEnv(): NodeJS.ProcessEnv {
  const names = /^(?:PATH|Path|HOME|USERPROFILE|TMPDIR|TEMP|TMP|SystemRoot|ComSpec|NODE_COMPILE_CACHE)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

/** Another build may have made the same meanwhile: either will do. */
function settle(draft: string, place: string): string {
  if (isWhole(place)) {
    rmSync(draft, { recursive: true, force: true });
    return place;
  }
  rmSync(place, { recursive: true, force: true });
  try {
    renameSync(draft, place);
    return place;
  } catch {
    return draft;
  }
}

/** The key of a bundle; null without what says which packages make it. */
function digestSources({ base, site }: Addresses): string | null {
  try {
    const files = SOURCES.flatMap((source) =>
      statSync(source).isDirectory() ? listFiles(source).map((file) => join(source, file)) : [source],
    );
    const sources = files.filter((file) => !file.endsWith('.test.ts'));
    return createHash('sha256')
      .update(JSON.stringify([process.version, process.versions.icu, base, site]))
      .update(digestFiles('.', sources))
      .digest('hex');
  } catch {
    return null;
  }
}

function digestFiles(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Whether a bundle is there, bit by bit. */
function isWhole(place: string): boolean {
  try {
    const files = listFiles(place).filter((file) => file !== SEAL);
    return readFileSync(join(place, SEAL), 'utf8') === digestFiles(place, files);
  } catch {
    return false;
  }
}
