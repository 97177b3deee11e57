import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCriteres, loadGrilles } from '../scripts/conformite/grille.ts';
import { renderRgaa, renderRgesn } from '../scripts/conformite/render-grille.ts';

/** A file or a folder of the project, between the marks of code. */
const PATH = /`((?:content|data|docs|public|scripts|src|tests)\/[^`\s*{}]+)`/g;

describe('the papers for who comes', () => {
  const papers = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  it.each(['README.md', 'SECURITY.md', 'scripts/import-guide/README.md', ...papers.map((path) => `docs/${path}`)])(
    '%s should name what exists',
    (paper) => {
      const named = [...readFileSync(paper, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
      const made = /^content\/generated\//;
      expect(named.filter((path) => !made.test(path) && !existsSync(path))).toEqual([]);
    },
  );
});

describe('the grids', () => {
  const grilles = loadGrilles();

  it('should have the 106 criteria of RGAA and the 78 of RGESN, each with what was seen, and tests that exist', () => {
    const rows = listCriteres(grilles.rgaa);
    expect([rows.length, listCriteres(grilles.rgesn).length]).toEqual([106, 78]);
    expect(rows.flatMap(([, { machine }]) => (machine && !existsSync(machine) ? [machine] : []))).toEqual([]);
    const unheld = rows.filter(([, { etat, machine, personne }]) => etat !== 'non-applicable' && !machine && !personne);
    expect(unheld.map(([numero]) => numero)).toEqual([]);
  });

  it('should be what the papers say: npm run rgaa -- --ecrire', () => {
    expect(readFileSync('docs/rgaa.md', 'utf8')).toBe(renderRgaa(grilles));
    expect(readFileSync('docs/rgesn.md', 'utf8')).toBe(renderRgesn(grilles));
  });

  it('should name the browsers that the build is made for', () => {
    const [, targets = ''] = /target: \[(.+?)\]/.exec(readFileSync('astro.config.mjs', 'utf8')) ?? [];
    expect(targets.split(', ').map((target) => target.replaceAll("'", ''))).toEqual(grilles.rgaa.navigateurs);
  });
});

describe('the paper on hosting', () => {
  const written = readFileSync('public/_headers', 'utf8').matchAll(/^ {2}([\w-]+): (.+)$/gm);
  const headers = [...written].map(([, name = '', value = '']) => ({ name, value }));
  const paper = readFileSync('docs/hosting.md', 'utf8');
  // What hosts say of their own accord in other words.
  const asked = headers.filter(({ name }) => name !== 'Cache-Control');

  it.each(asked)('should have nginx and Apache send $name as the shipped file does', ({ name, value }) => {
    const lines = paper.split('\n').filter((line) => line.includes(` ${name} `));
    expect(lines.some((line) => line.startsWith('add_header'))).toBe(true);
    expect(lines.some((line) => line.startsWith('Header always set'))).toBe(true);
    expect(paper.split(value).length).toBeGreaterThan(2);
  });
});
