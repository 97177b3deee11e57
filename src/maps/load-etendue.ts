import type { CarteEtendue } from '../contract/maps/carte-etendue.ts';
import { loadText } from '../load/load-records.ts';
import { question } from '../load/reads.ts';

/**
 * The map of a country, a zone or a programme, as `scripts/geometry` made it.
 * @param chemin `pays/BJ`, `zones/sahel`
 * @returns null for countries without shape
 */
export const loadEtendue = question('etendue', (chemin): CarteEtendue | null => {
  const text = loadText(`cartes/${chemin}.json`);
  return text === undefined ? null : JSON.parse(text);
});
