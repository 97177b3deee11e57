import type { PaysRecord } from '../contract/content/records.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPays,
  loadProjets,
  loadThematiques,
  pick,
} from '../load/load-records.ts';
import { chartPays } from './export-graphiques.ts';
import type { Graphique } from './graphique.ts';

/** Countries that have a page of figures: those where something is done. */
export const hasGraphiques = ({ cooperations, projets }: PaysRecord): boolean =>
  cooperations.length + projets.length > 0;

/** Forms, years and themes of what is done in a country. */
export function loadGraphiquesPays({ slug, cooperations, projets }: PaysRecord): Graphique[] {
  const registers = { collectivites: loadCollectivites(), pays: loadPays(), thematiques: loadThematiques() };
  return chartPays(pick(loadCooperations(), cooperations), pick(loadProjets(), projets), registers, slug);
}
