import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { idCollectiviteSchema, idPartenaireSchema } from './identifiant.ts';

/** Which collectivité of a record acts where, or with whom: in a country, with a partner, or both. */
const rattachementSchema = z.strictObject({
  collectivite: idCollectiviteSchema.meta({
    title: 'Collectivité',
    description: 'Une des collectivités de la fiche',
  }),
  pays: codePaysSchema.optional().meta({ title: 'Pays', description: 'Le pays de la fiche où elle agit' }),
  partenaire: idPartenaireSchema
    .optional()
    .meta({ title: 'Partenaire', description: 'Le partenaire de la fiche avec qui elle agit' }),
});

/** The field, for a cooperation as for a project. Nothing is known of a collectivité that it does not name. */
export const rattachementsSchema = z.array(rattachementSchema).optional().meta({
  title: 'Qui agit où',
  description:
    'Qui agit où, quand la fiche a plusieurs collectivités et plusieurs pays ou partenaires : une ligne par couple que la source établit',
  kind: 'rattachements',
});

export type Rattachement = z.infer<typeof rattachementSchema>;
