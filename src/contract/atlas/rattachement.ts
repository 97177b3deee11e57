import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { identifiantSchema } from './identifiant.ts';

/** Which collectivité of a record acts where, or with whom: in a country, with a partner, or both. */
const rattachementSchema = z.strictObject({
  collectivite: identifiantSchema.describe('Une des collectivités de la fiche'),
  pays: codePaysSchema.optional().describe('Le pays de la fiche où elle agit'),
  partenaire: identifiantSchema.optional().describe('Le partenaire de la fiche avec qui elle agit'),
});

/** The field, for a cooperation as for a project. Nothing is known of a collectivité that it does not name. */
export const rattachementsSchema = z
  .array(rattachementSchema)
  .optional()
  .describe(
    'Qui agit où, quand la fiche a plusieurs collectivités et plusieurs pays ou partenaires : une ligne par couple que la source établit',
  );

export type Rattachement = z.infer<typeof rattachementSchema>;
