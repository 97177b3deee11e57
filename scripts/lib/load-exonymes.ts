import { z } from 'zod';
import { codePaysSchema } from '../../src/contract/fields/code-pays.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { loadTable } from './load-table.ts';

type NomsDeVilles = Readonly<Record<string, Readonly<Record<string, string>>>>;

const load = (file: string): NomsDeVilles =>
  loadTable(file, z.record(codePaysSchema, z.record(ligneSchema, ligneSchema)));

/**
 * By ISO code, the French names of towns abroad and the name that GeoNames writes: « Cologne » → « Köln ».
 * @throws UnreadableInput when the table does not have its shape
 */
export const loadExonymes = (file = 'data/reference/exonymes.yaml'): NomsDeVilles => load(file);

/** The same, with the name in the language of the country, where GeoNames has another: « Lisbonne » → « Lisboa ». */
export const loadNomsLocaux = (): NomsDeVilles => load('data/reference/noms-locaux.yaml');
