import { loadCollectivites, loadPays, loadProjets, loadThematiques } from '../load/load-records.ts';
import { chartExport } from './export-graphiques.ts';
import type { Graphique } from './graphique.ts';

let known: Graphique[] | undefined;

/** What the export holds, counted once a build. */
export function loadGraphiquesExport(): Graphique[] {
  const registers = { collectivites: loadCollectivites(), pays: loadPays(), thematiques: loadThematiques() };
  known ??= chartExport([...loadProjets().values()], registers);
  return known;
}
