import { describe, expect, it } from 'vitest';
import { exportWithout } from '../../dev/fuzz/cases/export-cases.ts';
import { inCountries } from '../../dev/fuzz/cases/strange-exports.ts';
import { FOLDERS, SAMPLE_FILES, sampleEdition } from '../../dev/fuzz/samples/full-edition.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { joinInputs } from '../write-content.ts';
import { planPages } from './plan-pages.ts';

const OPTIONS = {
  atlas: 'export.json',
  guide: 'data/guide',
  contacts: 'tous',
  precedent: null,
  jour: '2026-11-28',
} as const;
const reference = loadReferenceData();
const planOf = (edition: Readonly<Record<string, string>>, atlas: unknown = exportWithout('')) => {
  const { model } = joinInputs(
    Buffer.from(JSON.stringify(atlas)),
    new Map(Object.entries(edition)),
    OPTIONS,
    reference,
  );
  return { model, pages: planPages(model) };
};

describe('planPages(model)', () => {
  const { model, pages } = planOf(sampleEdition());
  const few = planOf(sampleEdition(['thematiques']), inCountries(['BJ', 'MN', 'TN']));

  it.each(FOLDERS)('should plan one page for the section of %s, and name the file that it comes from', (folder) =>
    expect(pages.filter(({ origin }) => origin === `data/guide/${SAMPLE_FILES[folder]}`)).toHaveLength(1),
  );

  it('should plan each address once', () => {
    for (const planned of [pages, few.pages]) {
      const addresses = planned.map(({ collection, slug }) => `${collection}/${slug}`);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('should plan a page for every country of the model: what the guide says of it, or what the Atlas counts there', () => {
    const ofPays = few.pages.filter(({ collection }) => collection === 'pays');
    expect(ofPays).toHaveLength(few.model.pays.size);
    const benin = ofPays.find(({ slug }) => slug === 'benin');
    expect(benin).toMatchObject({ origin: 'data/atlas', body: '' });
    expect(benin?.frontMatter.description).toMatch(/^Coopérer au Bénin : 1.collectivité /);
    expect(pages.filter(({ collection }) => collection === 'pays')).toHaveLength(model.pays.size);
  });

  it('should not write a count of nothing', () => {
    for (const { frontMatter } of [...pages, ...few.pages])
      expect(frontMatter.description).not.toMatch(/(?:\s|^)(?:0|aucune?)\s/);
  });
});
