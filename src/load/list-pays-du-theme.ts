import { loadPays, loadPaysThematiques, pick } from './load-records.ts';
import { question, shared } from './reads.ts';

const loadCodes = shared(() => Map.groupBy(loadPaysThematiques().values(), ({ thematique }) => thematique));

/** ISO codes of the countries where something is known of a theme, in the order of the countries. */
const listCodes = question('pays-du-theme', (slug): string[] => (loadCodes().get(slug) ?? []).map(({ pays }) => pays));

/** What is known of a theme, country by country. */
export const listPaysDuTheme = (slug: string) =>
  listCodes(slug).flatMap((code) => {
    const [pays] = pick(loadPays(), [code]);
    const [record] = pick(loadPaysThematiques(), [`${code}/${slug}`]);
    return pays && record ? [{ pays, record }] : [];
  });
