import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import type { Ville } from './load-villes.ts';

/** A row of the communes of France, as far as its place is told from it. */
interface Commune {
  nom: string;
  region: string;
  population?: number;
}

/** GeoNames counts overseas France as countries; INSEE codes them as regions or collectivités. */
const OUTRE_MER: Readonly<Record<string, string>> = {
  '01': 'GP',
  '02': 'MQ',
  '03': 'GF',
  '04': 'RE',
  '06': 'YT',
  '975': 'PM',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};
const FRANCE = new Set(['FR', ...Object.values(OUTRE_MER)]);

/**
 * Finds a commune among the towns of its region, by folded name. Of two towns with the same name in a region the larger
 * one is known; of two communes likewise, so the smaller ones have no position.
 */
export function createLocator<T extends Commune>({
  communes,
  villes,
}: {
  communes: readonly T[];
  villes: readonly Ville[];
}): (commune: T) => Coordonnees | undefined {
  const largestVille = new Map<string, Ville>();
  for (const ville of villes) {
    if (!FRANCE.has(ville.pays)) continue;
    keepLargest(largestVille, keyOf(ville.nom, ville.pays === 'FR' ? ville.region : ville.pays), ville);
  }
  const largestCommune = new Map<string, T>();
  for (const commune of communes) keepLargest(largestCommune, communeKey(commune), commune);
  return (commune) => {
    const key = communeKey(commune);
    return largestCommune.get(key) === commune ? largestVille.get(key)?.coordonnees : undefined;
  };
}

function keepLargest<T extends { population?: number }>(largest: Map<string, T>, key: string, item: T): void {
  const known = largest.get(key);
  if (known === undefined || (item.population ?? 0) > (known.population ?? 0)) largest.set(key, item);
}

function communeKey({ nom, region }: Commune): string {
  return keyOf(nom, OUTRE_MER[region] ?? region);
}

function keyOf(nom: string, region: string): string {
  return `${region} ${foldText(nom)}`;
}
