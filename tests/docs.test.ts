import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A file or a folder of the project, between the marks of code. */
const PATH = /`((?:content|data|docs|public|scripts|src|tests)\/[^`\s*{}]+)`/g;

describe('the papers for who comes', () => {
  it.each(['README.md', 'docs/architecture.md', 'scripts/import-guide/README.md', 'SECURITY.md'])(
    '%s should name what exists',
    (paper) => {
      const named = [...readFileSync(paper, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
      expect(named.length).toBeGreaterThan(0);
      const made = /^content\/generated\//;
      expect(named.filter((path) => !made.test(path) && !existsSync(path))).toEqual([]);
    },
  );
});
