import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { freeMemory } from '../lib/free-memory.ts';
import { saveSealed } from '../lib/kept-bytes.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { checkGuarantee, listFiches, listSections, readSite } from './guarantee.ts';

const EXPORT = {
  export: {},
  collectivites: [{ id: 'C-1' }],
  partenaires: [{ id: ' F-1\u200B' }],
  cooperations: [{ id: 'K-1' }],
  projets: [{ id: 'P-1' }, { id: 2 }, { id: 'P-1' }, { titre: 'sans identifiant' }, null],
};
const bytesOf = (value: unknown) => Buffer.from(`\uFEFF${JSON.stringify(value)}`);

describe('the guarantee', () => {
  const folder = folderForEachTest('garantie');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(folder(path)), { recursive: true });
    writeFileSync(folder(path), text);
  };

  describe('listFiches(bytes)', () => {
    it('should list every record by its id and its place, compressed or not', () => {
      const venues = listFiches(bytesOf(EXPORT));
      expect(venues.map(({ cle }) => cle)).toEqual([
        'collectivites/C-1',
        'partenaires/F-1',
        'cooperations/K-1',
        'projets/P-1',
        'projets/2',
        'projets/P-1',
        null,
        null,
      ]);
      expect(venues.at(5)?.noms).toEqual(['projet P-1', 'projet n° 3']);
      expect(venues.at(-1)?.noms).toEqual(['projet n° 5']);
      expect(listFiches(gzipSync(bytesOf(EXPORT)))).toEqual(venues);
    });
  });

  it('should list the files of an edition, without what an import leaves beside it', () => {
    for (const path of [
      'pays/bj-benin.md',
      'lexique.yaml',
      '.import.json',
      'a-relire/pays/bj-benin.md',
      'rapport-import.md',
    ])
      write(path, '');
    expect(listSections(folder()).map(({ cle }) => cle)).toEqual(['guide/lexique.yaml', 'guide/pays/bj-benin.md']);
  });

  it('should read what pages bear, as it was written', () => {
    write('projets/a/index.html', '<main id="x" data-fiche="projets/P-1"><li data-fiche="cooperations/K-1">');
    write('pays/b/index.html', '<main data-fiche="guide/pays/d&#39;&amp;.md"><p>data-fiche="non"</p>');
    write('robots.txt', ' data-fiche="non"');
    expect([...readSite(folder())]).toEqual([
      ["guide/pays/d'&.md", ['pays/b/index.html']],
      ['projets/P-1', ['projets/a/index.html']],
      ['cooperations/K-1', ['projets/a/index.html']],
    ]);
  });

  it('should keep nothing of a page but its keys', () => {
    for (let rank = 0; rank < 40; rank++)
      write(`projets/${rank}/index.html`, `<main data-fiche="projets/P-${rank}-assez-long">${'é'.repeat(500_000)}`);
    freeMemory();
    const before = process.memoryUsage().heapUsed;
    const site = readSite(folder());
    freeMemory();
    expect(site.size).toBe(40);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
  });

  it('should read again the pages that somebody touched, and the same as without a memory', () => {
    const memory = folder('memoire');
    for (const name of ['a', 'b', 'c']) write(`projets/${name}/index.html`, `<main data-fiche="projets/${name}">`);
    const first = readSite(folder(), memory);
    expect(first).toEqual(readSite(folder()));
    // Believed: what the memory tells of a page that nobody touched.
    saveSealed(
      memory,
      JSON.parse(readFileSync(memory, 'utf8').split('\n')[1]?.replace('projets/c"', 'projets/z"') ?? ''),
    );
    write('projets/a/index.html', '<main data-fiche="projets/x">');
    utimesSync(folder('projets/a/index.html'), 1, 1);
    rmSync(folder('projets/b'), { recursive: true });
    expect([...readSite(folder(), memory).keys()]).toEqual(['projets/x', 'projets/z']);
    // Damaged: read anew.
    writeFileSync(memory, readFileSync(memory, 'utf8').replace('projets/z"', 'projets/y"'));
    expect([...readSite(folder(), memory).keys()]).toEqual(['projets/x', 'projets/c']);
  });

  describe('checkGuarantee({ venues, site, listees })', () => {
    const venues = listFiches(bytesOf(EXPORT));
    const whole = (): Map<string, string[]> =>
      new Map([
        ['collectivites/C-1', ['c.html']],
        ['partenaires/F-1', ['f.html']],
        ['cooperations/K-1', ['c.html', 'f.html']],
        ['projets/P-1', ['p.html']],
        ['projets/2', ['q.html']],
      ]);
    const listees = ['projet P-1', 'projet n° 4', 'projet n° 5'];
    const check = (site: Map<string, string[]>, listed: string[] = listees, renommees?: Map<string, string>) =>
      checkGuarantee({ venues, site, listees: listed, ...(renommees && { renommees }), file: 'export.json' }).map(
        ({ rule, severity, location }) => `${severity} ${rule} ${location.record}`,
      );
    const without = (cle: string) => new Map([...whole()].filter(([known]) => known !== cle));

    it('should find nothing to say when each record is on the site or in the report', () =>
      expect(check(whole())).toEqual([]));

    it('should say which record has no page', () =>
      expect(check(without('projets/2'))).toEqual(['fatal fiche-perdue projet 2']));

    it('should say which records are set aside without a line of the report', () =>
      expect(check(whole(), [])).toEqual([
        'fatal fiche-perdue projet P-1',
        'fatal fiche-perdue projet n° 4',
        'fatal fiche-perdue projet n° 5',
      ]));

    it('should not let one line of the report stand for two records', () =>
      expect(check(without('projets/P-1'))).toEqual(['fatal fiche-perdue projet P-1']));

    it('should say which record has two pages, but for cooperations', () =>
      expect(check(whole().set('projets/2', ['q.html', 'r.html']))).toEqual(['fatal fiche-en-double projets/2']));

    it('should say which page came from nowhere', () =>
      expect(check(whole().set('projets/9', ['z.html']))).toEqual(['fatal fiche-sans-origine projets/9']));

    it('should follow a record whose id was changed because it named somebody', () => {
      const site = without('projets/2').set('projets/projet-2', ['q.html']);
      expect(check(site)).toEqual(['fatal fiche-perdue projet 2', 'fatal fiche-sans-origine projets/projet-2']);
      expect(check(site, listees, new Map([['projets/2', 'projets/projet-2']]))).toEqual([]);
    });
  });
});
