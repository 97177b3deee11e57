import type { ThematiqueRecord } from '../../src/contract/content/records.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { AtlasMaps } from './site-model.ts';

/** Themes in the order of their numbers; a theme gathers what its parts hold. */
export function joinThematiques(
  guide: GuideEdition,
  atlas: Pick<AtlasMaps, 'partenaires' | 'cooperations' | 'projets'>,
): Map<string, ThematiqueRecord> {
  const sections = [...guide.thematiques].sort(
    (a, b) => compareNumbers(a.data.numero, b.data.numero) || (a.slug < b.slug ? -1 : 1),
  );
  const childrenOf = Map.groupBy(
    sections.filter(({ data }) => data.parent !== null),
    ({ data }) => data.parent,
  );
  const published = new Set(sections.map(({ slug }) => slug));
  /** A theme whose parent is left out stands on its own. */
  const parentOf = ({ data: { parent } }: (typeof sections)[number]) =>
    parent !== null && published.has(parent) ? parent : null;
  const parents = new Map(sections.map((section) => [section.slug, parentOf(section)]));
  const cooperations = groupOnce(atlas.cooperations.values(), parents);
  const projets = groupOnce(atlas.projets.values(), parents);
  const programmes = groupOnce(
    guide.programmes.map(({ slug, data }) => ({ id: slug, thematiques: data.thematiques })),
    parents,
  );
  return new Map(
    sections.map(({ slug, data }) => [
      slug,
      {
        slug,
        nom: data.nom,
        parent: parents.get(slug) ?? null,
        numero: data.numero,
        resume: data.resume,
        odd: data.odd,
        enfants: (childrenOf.get(slug) ?? []).map((child) => child.slug),
        projets: projets.get(slug) ?? [],
        cooperations: cooperations.get(slug) ?? [],
        programmes: programmes.get(slug) ?? [],
        exemples: data.exemples.length,
      },
    ]),
  );
}

/** Ids by theme and by its parent, each once; linear in the number of records. */
function groupOnce(
  records: Iterable<{ id: string; thematiques: string[] }>,
  parents: ReadonlyMap<string, string | null>,
) {
  const bySlug = new Map<string, string[]>();
  for (const { id, thematiques } of records) {
    for (const slug of new Set(thematiques.flatMap((own) => [own, parents.get(own) ?? own]))) {
      const list = bySlug.get(slug);
      if (list === undefined) bySlug.set(slug, [id]);
      else list.push(id);
    }
  }
  return bySlug;
}

/** « 9.10 » comes after « 9.9 »; what has no number comes last. */
function compareNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.localeCompare(b, 'fr', { numeric: true });
}
