import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureLookup } from './measure-lookup.ts';

const commune = (code: string, nom: string) => ({ code, nom, nature: 'commune' });

describe('measureLookup(dist)', () => {
  let dist = '';
  beforeAll(() => {
    dist = mkdtempSync(join(tmpdir(), 'measure-lookup-'));
    const folder = join(dist, 'ma-collectivite/annuaire');
    mkdirSync(folder, { recursive: true });
    const write = (name: string, content: unknown) =>
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
    write('manifeste', { noms: ['alpha', 'beta', 'beth', 'betz'], communes: ['01'] });
    for (const place of [0, 1, 2, 3]) write(`noms-${place}`, []);
    write('debuts-b', {});
    write('communes-01', [commune('01001', 'Alpha'), commune('01002', 'Betz')]);
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('should count the files that a whole name asks for, and those of its beginnings', () => {
    const measures = measureLookup(dist);
    expect(measures?.fichiers).toBe(7);
    // `be` and `bet` begin in three files: their own is read; then the one of Betz; and the manifest.
    expect(measures?.requetesFrappe).toBe(3);
    expect(measures?.frappeMaximale).toBeGreaterThan(measures?.nomMaximal ?? 0);
    expect(measures?.codePostalMaximal).toBeGreaterThan(0);
  });

  it('should give null for a site without a lookup', () => expect(measureLookup(join(dist, 'absent'))).toBeNull());
});
