import { describe, expect, it } from 'vitest';
import type { AtlasSection } from '../../../../src/import/atlas/counts.ts';
import { SECTIONS } from '../../../../src/import/atlas/counts.ts';
import { exportWithOnly, exportWithout, OPTIONAL_OF } from './export-cases.ts';
import { listCases, listFieldCases } from './list-cases.ts';

type Records = Record<AtlasSection, Record<string, unknown>[]>;
const sortedFields = (record: object | undefined) =>
  Object.keys(record ?? {})
    .sort()
    .join(' ');

/** Which fields the records of each section of an export have. */
const shapesOf = (atlas: Records) => SECTIONS.map((section) => `${section} : ${sortedFields(atlas[section][0])}`);

describe('listCases()', () => {
  const tried = new Set(listCases().flatMap(({ atlas }) => shapesOf(JSON.parse(atlas))));

  it.each(SECTIONS)('should hold each optional field of %s absent, and each alone', (section) => {
    const place = SECTIONS.indexOf(section);
    for (const field of OPTIONAL_OF[section])
      for (const atlas of [exportWithout(field), exportWithOnly(field)])
        expect(tried, field).toContain(shapesOf(atlas as Records)[place]);
  });

  it('should hold every edition that one field at a time goes with', () => {
    const text = ({ guide }: { guide: unknown }) => JSON.stringify(guide);
    const tried = new Set(listCases().map(text));
    for (const cas of listFieldCases()) expect(tried).toContain(text(cas));
  });

  it('should name each case once', () => {
    const noms = [...listCases(), ...listFieldCases()].map(({ nom }) => nom);
    expect(new Set(noms).size).toBe(noms.length);
  });
});
