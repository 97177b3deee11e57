import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  os?: string | string[];
  cpu?: string | string[];
}

/** Entries of the lock without a sha512, by their place, with the reason. */
const WITHOUT_INTEGRITY: Record<string, string> = {};

/** Packages that declare an install script, with the reason why the project works without it. */
const WITH_INSTALL_SCRIPT: Record<string, string> = {
  'node_modules/esbuild': 'puts the binary of @esbuild/* in place of a launcher that finds it just as well',
};

const read = (file: string) => readFileSync(file, 'utf8');
const { lockfileVersion, packages } = JSON.parse(read('package-lock.json')) as {
  lockfileVersion: number;
  packages: Record<string, Entry>;
};
const { '': root = {}, ...entries } = packages;
const placesWhere = (isBad: (entry: Entry, place: string) => boolean): string[] =>
  Object.keys(entries).filter((place) => isBad(entries[place] ?? {}, place));

describe('package-lock.json', () => {
  it('should hold the packages of the project', () => {
    expect(lockfileVersion).toBe(3);
    expect(Object.keys(entries).length).toBeGreaterThan(300);
  });

  it('should record what each package holds, on every platform', () => {
    const bare = placesWhere(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    expect(bare).toEqual(Object.keys(WITHOUT_INTEGRITY));
  });

  it('should name no host, address or folder that a package comes from', () => {
    expect(placesWhere(({ resolved, link }) => resolved !== undefined || link !== undefined)).toEqual([]);
    expect(placesWhere(({ version }) => !/^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/.test(version ?? ''))).toEqual([]);
  });

  it('should leave out no package that another one names for some platform', () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isFound(place, name))
        .map((name) => `${place} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('should hold no package with an install script but those that are known to work without', () => {
    expect(placesWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual(Object.keys(WITH_INSTALL_SCRIPT));
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});

describe('the Node of the project', () => {
  const packagesOfNode = Object.entries(root.optionalDependencies ?? {}).filter(([name]) =>
    /^node-(bin-)?(linux|darwin|win)-/.test(name),
  );
  const version = packagesOfNode[0]?.[1];
  const fits = (entry: Entry | undefined) =>
    [entry?.os].flat().includes(process.platform) && [entry?.cpu].flat().includes(process.arch);

  it('should be one exact version on every platform', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packagesOfNode).toEqual(packagesOfNode.map(([name]) => [name, version]));
    expect(packagesOfNode.map(([name]) => entries[`node_modules/${name}`]?.version)).toEqual(
      packagesOfNode.map(() => version),
    );
  });

  it('should be looked for by every npm script that runs an entry', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const entries = Object.values(scripts).flatMap((script) => script.match(/node \S+( \S+)?/g) ?? []);
    expect(entries.length).toBeGreaterThan(10);
    expect(
      entries.filter(
        (entry) =>
          !/^node scripts\/(ensure-install\.mjs|run-entry\.mjs (?:scripts|tests\/navigateurs)\/[\w-]+\.ts)/.test(entry),
      ),
    ).toEqual([]);
  });

  it.skipIf(!packagesOfNode.some(([name]) => fits(entries[`node_modules/${name}`])))(
    'should be the one that npm scripts run under',
    () => {
      const shell = process.platform === 'win32';
      const found = execFileSync(join('node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8', shell });
      expect(found.trim()).toBe(`v${version}`);
    },
  );
});

/** As Node looks for a package: in the folder of who asks, then in each folder above. */
function isFound(place: string, name: string): boolean {
  const folders = place.split(/(?:^|\/)node_modules\//);
  return folders.some((_, depth) => {
    const above = folders.slice(1, folders.length - depth).map((folder) => `node_modules/${folder}`);
    return [...above, `node_modules/${name}`].join('/') in entries;
  });
}
