import { z } from 'zod';
import { codePaysSchema } from '../../src/contract/fields/code-pays.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { loadReferenceTable } from './load-table.ts';

/**
 * By ISO code, the French names of towns abroad and the name that GeoNames writes: « Cologne » → « Köln ».
 * @throws UnreadableInput when the table does not have its shape
 */
export const loadExonymes = (): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  loadReferenceTable('exonymes.yaml', z.record(codePaysSchema, z.record(ligneSchema, ligneSchema)));
