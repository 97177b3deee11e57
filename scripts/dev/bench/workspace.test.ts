import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { createWorkspace } from './workspace.ts';

describe('createWorkspace(root, folder)', () => {
  const root = folderForAllTests('workspace');
  let copy = '';
  beforeAll(() => {
    copy = root('copy');
    for (const folder of [
      'src',
      'content/generated',
      'content/a-propos',
      'node_modules/astro',
      'node_modules/.astro',
    ]) {
      mkdirSync(root(folder), { recursive: true });
      writeFileSync(root(folder, 'file.txt'), folder);
    }
    createWorkspace(root(), copy);
  });

  it.each(['src', 'content/a-propos', 'node_modules/astro'])('should hold %s', (folder) =>
    expect(readFileSync(join(copy, folder, 'file.txt'), 'utf8')).toBe(folder),
  );

  it.each(['content/generated', 'node_modules/.astro'])('should leave out %s', (folder) =>
    expect(existsSync(join(copy, folder))).toBe(false),
  );

  it('should keep nothing of what builds keep, unless it is asked to share it', () => {
    mkdirSync(root('.build/garde'), { recursive: true });
    writeFileSync(root('.build/garde/carte'), 'carte');
    const kept = (warm: boolean) => {
      const folder = root(`copie-${warm}`);
      createWorkspace(root(), folder, { warm });
      return existsSync(join(folder, '.build/garde/carte'));
    };
    expect([kept(false), kept(true)]).toEqual([false, true]);
  });

  it('should have the large communes of France only when it is asked to, and leave the package as it is', () => {
    const packaged = 'node_modules/@etalab/decoupage-administratif/data/communes.json';
    const before = readFileSync(packaged, 'utf8');
    const folder = root('petite');
    createWorkspace('.', folder, { smallFrance: true });
    const names = (text: string) => JSON.parse(text).map(({ nom }: { nom: string }) => nom);
    const kept = names(readFileSync(join(folder, packaged), 'utf8'));
    expect(kept.length).toBeLessThan(names(before).length / 8);
    expect(
      ['Angers', 'Saint-Barthélemy-d’Anjou', 'Rochefourchat'].map((nom) => kept.includes(nom.replace('’', "'"))),
    ).toEqual([true, true, false]);
    expect(readFileSync(packaged, 'utf8') === before).toBe(true);
  });
});
