import { INCONNU } from '../atlas/statut.ts';
import type { Extraction } from './extraction.ts';

interface Actuel {
  odd: readonly number[];
  statut: string;
}

/**
 * An example of an address that gives rows of the projects of today: the goal and the status that most of them have together; one
 * of the two when none has both; nothing when none has either.
 */
export function chooseExemple(projets: readonly Actuel[]): Extraction['filtres'] {
  const ways: ((projet: Actuel) => Extraction['filtres'][])[] = [
    ({ odd, statut }) => (statut === INCONNU ? [] : odd.map((one) => ({ odd: [String(one)], statut: [statut] }))),
    ({ odd }) => odd.map((one) => ({ odd: [String(one)] })),
    ({ statut }) => (statut === INCONNU ? [] : [{ statut: [statut] }]),
  ];
  const commonest = ways.map((way) => {
    const groups = Map.groupBy(projets.flatMap(way), (filtres) => JSON.stringify(filtres));
    return [...groups.values()].sort((a, b) => b.length - a.length)[0]?.[0];
  });
  return commonest.find((filtres) => filtres !== undefined) ?? {};
}
