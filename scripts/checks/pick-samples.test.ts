import { describe, expect, it } from 'vitest';
import { pickSamples } from './pick-samples.ts';
import { GOOD_SITE, withFiles } from './testing/mini-site.ts';

describe('pickSamples(dist)', () => {
  it('should give the largest page of each template, without redirections', () => {
    const files = { ...GOOD_SITE, 'dist/pays/togo/index.html': `<title>Togo</title>${'<p>a</p>'.repeat(500)}` };
    expect(withFiles(files, (folder) => pickSamples(`${folder}/dist`))).toEqual([
      '404.html',
      'index.html',
      'pays/index.html',
      'pays/togo/index.html',
    ]);
  });
});
