import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadDonnees } from '../../scripts/atlas/import/load-donnees.ts';
import { packReference, unpackReference } from './pack-reference.ts';

describe('packReference(donnees)', () => {
  const donnees = loadDonnees();
  const text = JSON.stringify(packReference(donnees));

  it('should give the same tables back', () => {
    const back = unpackReference(JSON.parse(text));
    expect(back.collectivites).toEqual(donnees.collectivites);
    const sorted = ({ villes }: typeof donnees) =>
      villes.map((ville) => JSON.stringify(Object.entries(ville).sort())).sort();
    expect(sorted(back)).toEqual(sorted(donnees));
    expect({ ...back, collectivites: 0, villes: 0 }).toEqual({ ...donnees, collectivites: 0, villes: 0 });
  });

  it('should weigh no more than the page says', () => {
    expect(gzipSync(text).length).toBeLessThan(3.5e6);
  });
});
