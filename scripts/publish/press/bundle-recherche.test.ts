import { describe, expect, it } from 'vitest';
import { bundleRecherche } from './bundle-recherche.ts';

describe('bundleRecherche(base)', () => {
  it('should give one file that answers and waits for no other, and others that wait for it only', async () => {
    const [[name, code] = ['', ''], ...others] = await bundleRecherche('/atlas/');
    expect(name).toBe('recherche.js');
    expect(code).not.toMatch(/(?:^|[;}])import\s*["'{]|\bfrom\s*["']/);
    expect(code).toContain('/atlas');
    // What an answer weighs in all is held by `tests/browser/search.test.ts`.
    expect(code.length).toBeLessThan(28_750);
    for (const [, other] of others) expect(other.match(/(?<=\bfrom\s*")[^"]+/g)).toEqual(['./recherche.js']);
    // What takes the answers away is for who asks.
    expect(code).not.toContain('FeatureCollection');
    expect(others.some(([, other]) => other.includes('FeatureCollection'))).toBe(true);
  });
});
