import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from './content-folder.ts';

/** What the reading of the export counted and found, without its cases: they may quote what is not published. */
export interface RapportPublie {
  counts: Readonly<Record<string, { received: number; published: number; setAside: number }>>;
  /** Worst first. */
  regles: readonly { titre: string; nombre: number }[];
}

export function loadRapport(): RapportPublie {
  const { atlas } = JSON.parse(readFileSync(join(CONTENT_FOLDER, 'rapport.json'), 'utf8'));
  return { counts: atlas.counts, regles: atlas.regles };
}
