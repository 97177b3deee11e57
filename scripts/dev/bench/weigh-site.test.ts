import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { writeFloor } from './bench-scale.ts';
import { listWeighedFiles, sampleEvenly, weighSite } from './weigh-site.ts';

describe('weighSite(dist)', () => {
  const folder = folderForAllTests('weigh-site');
  beforeAll(() => {
    mkdirSync(folder('dist/pagefind'), { recursive: true });
    writeFileSync(folder('dist/index.html'), 'a'.repeat(1000));
    writeFileSync(folder('dist/404.html'), 'b'.repeat(100));
    writeFileSync(folder('dist/pagefind/index.pf'), 'c'.repeat(10));
  });

  it('should count files, pages and the search index', () => {
    const mesures = Object.fromEntries(weighSite(folder('dist')).map(([libelle, , valeur]) => [libelle, valeur]));
    expect(mesures).toMatchObject({
      'site : pages': 2,
      'site : fichiers': 3,
      'site : taille': 1110,
      'recherche : fichiers': 1,
      'recherche : taille': 10,
    });
    expect(mesures['page HTML compressée : maximum']).toBeLessThan(100);
  });

  it('should write as many files of the same sizes for the floor', () => {
    const files = listWeighedFiles(folder('dist'));
    expect(writeFloor(files, folder('floor'))).toBeGreaterThan(0);
    expect(listWeighedFiles(folder('floor'))).toEqual(files);
  });

  it('should weigh an empty site', () =>
    expect(weighSite(folder('absent'))).toContainEqual(['site : pages', formatNombre, 0]));
});

describe('sampleEvenly(items, count)', () => {
  it.each([
    [10, 5, [0, 2, 4, 6, 8]],
    [3, 5, [0, 1, 2]],
    [5, 2, [0, 3]],
  ])('should take from %i items %i at most: %j', (length, count, sample) =>
    expect(sampleEvenly([...Array(length).keys()], count)).toEqual(sample),
  );
});
