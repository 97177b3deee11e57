import { describe, expect, it } from 'vitest';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { listPopulations } from './list-populations.ts';

const exemple = (collectivites: string[], population: number | null, pages?: number[]) => ({
  collectivites,
  population,
  ...(pages && { pages }),
});
const section = (page: number, ...exemples: object[]) => ({
  data: { exemples, source: { document: 'guide', pages: [page] } },
});
const guide = (...parties: object[]) => ({ parties, thematiques: [], zones: [], pays: [] }) as unknown as GuideEdition;
const list = (collectivites: Parameters<typeof listPopulations>[1], ...parties: object[]) =>
  [...listPopulations(guide(...parties), collectivites)].map(
    ([id, figures]) =>
      `${id} ${figures.map(({ population, source }) => `${population} p. ${source.pages.join(', ')}`)}`,
  );

const lamentin = { id: 'l', nom: 'Le Lamentin', population: 39_400 };

describe('listPopulations(guide, collectivites)', () => {
  it('should keep a figure that differs from the export, with all its pages', () => {
    expect(
      list(
        [lamentin],
        section(58, exemple(['le lamentin'], 16_000)),
        section(9, exemple(['Le Lamentin'], 16_000, [11])),
      ),
    ).toEqual(['l 16000 p. 11, 58']);
  });

  it.each<[string, Parameters<typeof listPopulations>[1], object]>([
    ['a figure that is only rounded', [lamentin], exemple(['Le Lamentin'], 39_000)],
    ['a figure of the export that is not known', [{ ...lamentin, population: undefined }], exemple(['Le Lamentin'], 1)],
    ['homonyms', [lamentin, { ...lamentin, id: 'm' }], exemple(['Le Lamentin'], 16_000)],
    ['a figure for several collectivités', [lamentin], exemple(['Le Lamentin', 'Ducos'], 16_000)],
    ['an example without a figure', [lamentin], exemple(['Le Lamentin'], null)],
    ['a collectivité that the export does not hold', [lamentin], exemple(['Ducos'], 16_000)],
  ])('should say nothing of %s', (_, collectivites, one) => expect(list(collectivites, section(1, one))).toEqual([]));
});
