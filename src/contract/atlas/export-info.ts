import { z } from 'zod';
import { dateSchema } from '../fields/date.ts';
import { ligneSchema } from '../fields/texte.ts';

/** What the export says of itself. */
export const exportInfoSchema = z.strictObject({
  version: z.literal('1').meta({ title: 'Version', description: 'Version du contrat : « 1 »', kind: 'version' }),
  date: dateSchema.meta({ title: 'Date', description: 'Jour de l’export' }),
  source: ligneSchema.meta({
    title: 'Source',
    description: 'Qui a produit l’export, et d’où viennent les faits',
    anonyme: 'Source non publiée',
  }),
  licence: ligneSchema.meta({
    title: 'Licence',
    description: 'Licence des données, par exemple « etalab-2.0 »',
    anonyme: 'licence non publiée',
  }),
  fictif: z.boolean().meta({
    title: 'Données fictives',
    description: 'true pour des données inventées : chaque page du site le dit alors',
  }),
});

export type ExportInfo = z.infer<typeof exportInfoSchema>;
