import type { PaysThematiqueRecord } from '../../src/contract/content/records.ts';
import type { Exemple } from '../../src/contract/guide/exemple.ts';
import { tellQuiAgitOu } from '../../src/contract/rules/qui-agit-ou.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { SiteModel } from './site-model.ts';

type Maps = Pick<
  SiteModel,
  'collectivites' | 'partenaires' | 'cooperations' | 'projets' | 'pays' | 'thematiques' | 'programmes' | 'recherches'
>;

/** While it is being filled. */
interface Pair extends Omit<PaysThematiqueRecord, 'collectivites' | 'collectivitesImprecises'> {
  certains: Set<string>;
  imprecis: Set<string>;
}

/**
 * Every theme in every country of which something is known: an action, a programme, a search for a partner, an example; in the order of
 * the countries, then of the themes. A theme gathers what its parts hold. Linear in the number of links.
 */
export function joinPaysThematiques(maps: Maps, guide: GuideEdition): Map<string, PaysThematiqueRecord> {
  const pairs = new Map<string, Pair>();
  /** The pairs of a country and of themes with those that they are part of, each once. */
  const pairsOf = (code: string, themes: readonly string[]): Pair[] => {
    if (!maps.pays.has(code)) return [];
    const known = themes.flatMap((slug) => {
      const theme = maps.thematiques.get(slug);
      return theme === undefined ? [] : [theme.slug, ...(theme.parent === null ? [] : [theme.parent])];
    });
    return [...new Set(known)].map((slug) => {
      const key = keyOf({ pays: code, thematique: slug });
      const pair = pairs.get(key) ?? emptyPair(code, slug, maps.thematiques.get(slug)?.enfants ?? []);
      pairs.set(key, pair);
      return pair;
    });
  };
  const paysOf = (id: string) => maps.partenaires.get(id)?.pays;
  for (const liste of ['cooperations', 'projets'] as const)
    for (const action of maps[liste].values()) {
      if (action.thematiques.length === 0) continue;
      const { collectivites, pays, inPays } = tellQuiAgitOu(action, paysOf);
      for (const code of pays)
        for (const pair of pairsOf(code, action.thematiques)) {
          pair[liste].push(action.id);
          for (const id of collectivites) {
            const certitude = inPays(id, code);
            if (certitude !== 'absent') pair[certitude === 'certain' ? 'certains' : 'imprecis'].add(id);
          }
        }
    }
  for (const { slug, pays, thematiques } of maps.programmes.values())
    for (const code of new Set(pays)) for (const pair of pairsOf(code, thematiques)) pair.programmes.push(slug);
  for (const { pays, thematiques } of maps.recherches)
    for (const pair of pairsOf(pays, thematiques)) pair.recherches += 1;
  addExemples(guide, pairsOf);
  const ranks = { pays: rankOf(maps.pays), thematiques: rankOf(maps.thematiques) };
  const rank = ({ pays, thematique }: Pair) =>
    (ranks.pays.get(pays) ?? 0) * maps.thematiques.size + (ranks.thematiques.get(thematique) ?? 0);
  const named = (ids: Iterable<string>): string[] =>
    [...ids]
      .map((id) => ({ id, nom: maps.collectivites.get(id)?.nom ?? id }))
      .sort((a, b) => compareNoms(a.nom, b.nom) || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  return new Map(
    [...pairs.values()]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ certains, imprecis, ...facts }) => [
        keyOf(facts),
        {
          ...facts,
          collectivites: named(certains),
          collectivitesImprecises: named([...imprecis].filter((id) => !certains.has(id))),
        },
      ]),
  );
}

/** `BJ/eau-et-assainissement` */
const keyOf = ({ pays, thematique }: Pick<PaysThematiqueRecord, 'pays' | 'thematique'>): string =>
  `${pays}/${thematique}`;

const rankOf = (records: ReadonlyMap<string, unknown>): Map<string, number> =>
  new Map([...records.keys()].map((key, rank) => [key, rank]));

const emptyPair = (pays: string, thematique: string, enfants: readonly string[]): Pair => ({
  pays,
  thematique,
  slugs: [thematique, ...enfants],
  certains: new Set(),
  imprecis: new Set(),
  cooperations: [],
  projets: [],
  programmes: [],
  recherches: 0,
  exemples: [],
});

/** What the guide tells under a country, of a theme; and under a theme or in a chapter, of a country. */
function addExemples(guide: GuideEdition, pairsOf: (code: string, themes: readonly string[]) => Pair[]): void {
  const add = (codes: readonly string[], themes: readonly string[], exemple: Exemple, section: Section) => {
    const source = { ...section.source, pages: exemple.pages ?? section.source.pages };
    for (const code of new Set(codes))
      for (const pair of pairsOf(code, themes)) pair.exemples.push({ exemple, source });
  };
  type Section = { source: PaysThematiqueRecord['exemples'][number]['source'] };
  const themesOf = ({ thematique }: Exemple): string[] => (thematique === null ? [] : [thematique]);
  for (const { data } of guide.pays)
    for (const exemple of data.exemples) add([data.code, ...exemple.pays], themesOf(exemple), exemple, data);
  for (const { slug, data } of guide.thematiques)
    for (const exemple of data.exemples) add(exemple.pays, [slug, ...themesOf(exemple)], exemple, data);
  for (const { data } of [...guide.zones, ...guide.parties])
    for (const exemple of data.exemples) add(exemple.pays, themesOf(exemple), exemple, data);
}
