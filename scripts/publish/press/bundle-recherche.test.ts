import { describe, expect, it } from 'vitest';
import { bundleRecherche } from './bundle-recherche.ts';

describe('bundleRecherche(base)', () => {
  it('should give one file that waits for no other, and knows the path of the site', async () => {
    const code = await bundleRecherche('/atlas/');
    expect(code).not.toMatch(/(?:^|[;}])import\s*["'{]|\bfrom\s*["']/);
    expect(code).not.toMatch(/import\(["'`]\.{0,2}\//);
    expect(code).toContain('/atlas');
    expect(code.length).toBeLessThan(60_000);
  });

  it('should leave to another file, asked for when it serves, what takes the answers away', async () => {
    const [page, other] = await Promise.all([bundleRecherche('/'), bundleRecherche('/', 'telecharger')]);
    expect(other).toMatch(/export\s*\{[^}]*showReponses/);
    expect(other).toContain('FeatureCollection');
    expect(page).not.toContain('FeatureCollection');
  });
});
