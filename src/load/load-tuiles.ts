import type { TuilesFile } from '../contract/maps/tuiles.ts';
import { loadText } from './load-records.ts';
import { shared } from './reads.ts';

/** The tiles of the finer base, read once a build. */
export const loadTuiles = shared((): TuilesFile => JSON.parse(loadText('cartes/tuiles.json') ?? '{}'));
