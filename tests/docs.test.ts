import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
