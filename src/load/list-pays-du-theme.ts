import { loadPaysThematiques } from './load-records.ts';
import { question, shared } from './reads.ts';

const loadPairs = shared(() => Map.groupBy(loadPaysThematiques().values(), ({ thematique }) => thematique));

/** ISO codes of the countries where something is known of a theme, in the order of the countries. */
export const listPaysDuTheme = question('pays-du-theme', (slug): string[] =>
  (loadPairs().get(slug) ?? []).map(({ pays }) => pays),
);
