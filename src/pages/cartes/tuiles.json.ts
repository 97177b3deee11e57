import type { APIRoute } from 'astro';
import type { TuilesIndex } from '../../contract/maps/tuiles.ts';
import { loadTuiles } from '../../load/load-tuiles.ts';

/** Which tiles there are: nothing is asked for where there is none. */
export const GET: APIRoute = () => Response.json(Object.keys(loadTuiles()) satisfies TuilesIndex);
