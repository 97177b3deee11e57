import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { measureLookup } from './measure-lookup.ts';

const commune = (code: string, nom: string) => ({ code, nom, nature: 'commune' });

describe('measureLookup(dist)', () => {
  const dist = folderForAllTests('measure-lookup');
  beforeAll(() => {
    const write = (name: string, content: unknown) => {
      mkdirSync(dirname(dist(name)), { recursive: true });
      writeFileSync(dist(`${name}.json`), JSON.stringify(content));
    };
    write('ma-collectivite/annuaire/manifeste', { communes: ['01'] });
    write('recherche/cles', ['alpha', 'be', 'beth', 'betz']);
    for (const place of [0, 1, 2, 3]) write(`recherche/noms/${place}`, { lignes: [] });
    write('ma-collectivite/annuaire/communes-01', [commune('01001', 'Alpha'), commune('01002', 'Betz')]);
  });

  it('should count the files that a whole name asks for, and those of its beginnings', () => {
    const measures = measureLookup(dist());
    expect(measures?.fichiers).toBe(7);
    // `be` and `bet` are in one file, Betz in another; the manifest and the keys come first.
    expect(measures?.requetesFrappe).toBe(4);
    expect(measures?.frappeMaximale).toBeGreaterThan(measures?.nomMaximal ?? 0);
    expect(measures?.codePostalMaximal).toBeGreaterThan(0);
  });

  it('should give null for a site without a lookup', () => expect(measureLookup(dist('absent'))).toBeNull());
});
