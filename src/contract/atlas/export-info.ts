import { z } from 'zod';
import { dateSchema } from '../fields/date.ts';
import { titreSchema } from '../fields/texte.ts';

/** What the export says of itself. */
export const exportInfoSchema = z.strictObject({
  version: z.literal('1').describe('Version du contrat : « 1 »'),
  date: dateSchema.describe('Jour de l’export'),
  source: titreSchema.describe('Qui a produit l’export, et d’où viennent les faits'),
  licence: titreSchema.describe('Licence des données, par exemple « etalab-2.0 »'),
  fictif: z.boolean().describe('true pour des données inventées : chaque page du site le dit alors'),
});

export type ExportInfo = z.infer<typeof exportInfoSchema>;
