import type { LibellesAnnuaire, ReseauRegional } from '../../contract/content/lookup.ts';
import { loadFichier } from './annuaire.ts';

/** The networks that the documents name for a region; none for some. @param region its official code */
export async function loadReseaux(region: string, base: string): Promise<ReseauRegional[]> {
  const reseaux = await loadFichier<ReseauRegional[]>('reseaux', base);
  return reseaux.filter(({ regions }) => regions.includes(region));
}

/** Names of countries and themes, for the codes of neighbours. */
export const loadLibelles = (base: string): Promise<LibellesAnnuaire> => loadFichier('libelles', base);
