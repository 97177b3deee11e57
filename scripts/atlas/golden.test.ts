import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertNothingLost } from '../../src/import/atlas/counts.ts';
import { parseAtlas } from '../../src/import/atlas/parse-atlas.ts';
import { REGLES } from '../../src/import/atlas/rule-texts.ts';
import { formatQualityReport } from './format-quality-report.ts';
import { loadAtlas } from './load-atlas.ts';
import { loadReference } from './load-reference.ts';
import { buildQualityReport } from './quality-report.ts';

const FOLDER = 'tests/golden/atlas';
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const reference = loadReference(['agriculture-et-alimentation', 'culture', 'eau-et-assainissement']);
const cases = readdirSync(FOLDER).sort();

/** The bytes of a case, named in its report by a path that does not depend on the machine. */
function parseCase(name: string) {
  const file = ['export.json', 'export.bin', 'export.gz'].find((candidate) =>
    existsSync(join(FOLDER, name, candidate)),
  );
  if (file === undefined) throw new Error(`${name}: no export file`);
  return parseAtlas(loadAtlas(join(FOLDER, name, file)), { file, reference });
}

/** `UPDATE_GOLDEN=1` rewrites what is expected; read the difference before you commit it. */
function expectGolden(path: string, text: string): void {
  if (UPDATE) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(cases)('golden case %s', (name) => {
  const parsed = parseCase(name);

  it('gives the expected report', () => {
    expectGolden(join(FOLDER, name, 'expected.txt'), formatQualityReport(buildQualityReport(parsed)));
  });

  it('publishes the expected records', () => {
    expectGolden(join(FOLDER, name, 'published.json'), `${JSON.stringify(parsed.records, null, 2)}\n`);
  });

  it('loses no record', () => {
    expect(() => assertNothingLost(parsed.counts)).not.toThrow();
  });
});

describe('golden cases', () => {
  it('show every rule that an export can break', () => {
    const shown = new Set(cases.flatMap((name) => parseCase(name).diagnostics.map(({ rule }) => rule)));
    const notShown = [
      'anomalies-trop-nombreuses',
      'fichier-trop-gros',
      'seuil-laisses-de-cote',
      'seuil-chute',
      'non-conforme',
    ];
    expect([...shown].sort()).toEqual(
      Object.keys(REGLES)
        .filter((rule) => !notShown.includes(rule))
        .sort(),
    );
  });
});
