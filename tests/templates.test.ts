import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// What a page says of a year comes from the documents and the dates of the facts. Schemas and pure functions may hold bounds
// and examples; what draws pages may not.
const PURE = /^contract\/(?:addresses|annuaire|atlas|content|fields|guide|maps|recherche|rules|words)\//;
const YEAR = /(?<![\w#./-])(?:19|20)\d\d(?![\w-])/;

describe('the templates', () => {
  it('should know no year', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(?:astro|ts)$/.test(file) && !/\.test\.ts$|\/testing\//.test(file) && !PURE.test(file),
    );
    const found = files.flatMap((file) =>
      withoutComments(readFileSync(join('src', file), 'utf8'))
        .split('\n')
        .flatMap((line) => (YEAR.test(line) ? [`${file}: ${line.trim()}`] : [])),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });
});

it('should publish no page about the site with sentences still to fill, in brackets', () => {
  const found = readdirSync('content/a-propos').flatMap(
    (file) => readFileSync(join('content/a-propos', file), 'utf8').match(/\[[^\]]+\](?!\()/g) ?? [],
  );
  expect(found).toEqual([]);
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
