import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyCounts } from '../../src/import/atlas/counts.ts';
import { emptyGuideCounts } from '../guide/count-sections.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { PUBLICATION, readBase, readPublication, writePublication } from './publication.ts';

describe('readPublication(site)', () => {
  const site = folderForEachTest('publication');
  const publication = {
    atlas: { version: '1' as const, date: '2026-11-28', source: 'essai', licence: 'etalab-2.0', fictif: true },
    jour: '2026-11-29',
    base: '/atlas/',
    site: 'https://exemple.fr',
    vigilances: [],
    champs: {},
    fiches: {},
    anciennes: [],
    pages: [],
    publications: [],
    comptes: { atlas: emptyCounts(), guide: emptyGuideCounts() },
  };

  it('should read back what a build wrote, from the site or the file', () => {
    writePublication(site(), publication);
    expect(readPublication(site())).toEqual({ format: 2, ...publication });
    expect(readPublication(site(PUBLICATION))).toEqual({ format: 2, ...publication });
  });

  it('should say the path that a site is served under; the root when it does not', () => {
    expect(readBase(site())).toBe('/');
    writePublication(site(), publication);
    expect(readBase(site())).toBe('/atlas/');
    writeFileSync(site(PUBLICATION), '{');
    expect(readBase(site())).toBe('/');
  });

  it('should find none in a folder without one', () => expect(readPublication(site())).toBeNull());

  it.each(['', '{"format": 1, "atlas"', '{}', '[1]', 'null'])('should say that %j is damaged', (text) => {
    writePublication(site(), publication);
    writeFileSync(site(PUBLICATION), text);
    expect(() => readPublication(site())).toThrow(/publication attendue/);
  });
});
