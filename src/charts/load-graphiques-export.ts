import { loadCollectivites, loadPays, loadProjets, loadThematiques } from '../load/load-records.ts';
import { shared } from '../load/reads.ts';
import { chartExport } from './export-graphiques.ts';

/** What the export holds, counted once a build. */
export const loadGraphiquesExport = shared(() => {
  const registers = { collectivites: loadCollectivites(), pays: loadPays(), thematiques: loadThematiques() };
  return chartExport([...loadProjets().values()], registers);
});
