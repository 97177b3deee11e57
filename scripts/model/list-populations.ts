import type { AutrePopulation } from '../../src/contract/content/records.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import type { Exemple } from '../../src/contract/guide/exemple.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';

/** Beyond this share of the export's figure, another is no rounding nor a few years: the sources differ. */
const ECART = 0.1;

interface Peuplee {
  id: string;
  nom: string;
  population?: number | undefined;
}

/** By id: what the guide says of the population of a collectivité, where it differs from what the export says. */
export function listPopulations(
  guide: Pick<GuideEdition, 'pays' | 'zones' | 'thematiques' | 'parties'>,
  collectivites: readonly Peuplee[],
): Map<string, AutrePopulation[]> {
  const byName = Map.groupBy(collectivites, ({ nom }) => foldText(nom));
  const sections: Section<{ exemples: Exemple[]; source: Source }>[] = [
    ...guide.parties,
    ...guide.thematiques,
    ...guide.zones,
    ...guide.pays,
  ];
  const found = new Map<string, AutrePopulation[]>();
  for (const { data } of sections) {
    for (const { collectivites: noms, population, pages } of data.exemples) {
      if (population === null || noms.length !== 1) continue;
      // Two of one name: nobody can tell which of them the guide means.
      const [known, homonym] = byName.get(foldText(noms[0] ?? '')) ?? [];
      if (known?.population === undefined || homonym !== undefined || !differ(known.population, population)) continue;
      add(found, known.id, { population, source: { ...data.source, pages: pages ?? data.source.pages } });
    }
  }
  return found;
}

const differ = (own: number, other: number): boolean => Math.abs(own - other) > own * ECART;

/** The same figure of the same document is told once, with all its pages. */
function add(found: Map<string, AutrePopulation[]>, id: string, figure: AutrePopulation): void {
  const list = found.get(id) ?? [];
  found.set(id, list);
  const same = list.find(
    ({ population, source }) => population === figure.population && source.document === figure.source.document,
  );
  if (same === undefined) list.push(figure);
  else
    same.source = {
      ...same.source,
      pages: [...new Set([...same.source.pages, ...figure.source.pages])].sort((a, b) => a - b),
    };
}
