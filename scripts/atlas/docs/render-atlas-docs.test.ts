import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../../src/import/atlas/parse-atlas.ts';
import { buildReference } from '../../../src/import/atlas/reference.ts';
import { EXAMPLE } from './example.ts';
import { renderAtlasReadme, renderJsonSchema } from './render-atlas-docs.ts';

describe('the documentation of the export', () => {
  it.each([
    ['data/atlas/README.md', renderAtlasReadme],
    ['data/atlas/atlas.schema.json', renderJsonSchema],
  ])('%s is up to date (npm run docs:atlas)', (path, render) => {
    expect(readFileSync(path, 'utf8')).toBe(render());
  });

  it('describes every field', () => {
    const undescribed = renderAtlasReadme().match(/^\| `\w+` \|.*\| +\|$/gm);
    expect(undescribed).toBeNull();
  });

  it('shows an example without a fault', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(EXAMPLE));
    const reference = buildReference([], ['eau-et-assainissement']);
    const { diagnostics, counts } = parseAtlas(bytes, { file: 'exemple.json', reference });
    expect(diagnostics).toEqual([]);
    expect(counts.projets.published).toBe(1);
  });
});
