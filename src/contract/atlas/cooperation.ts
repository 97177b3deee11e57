import { z } from 'zod';
import { sourcesSchema } from '../fields/source.ts';
import { texteSchema } from '../fields/texte.ts';
import { LIBELLES_FORME } from '../words/libelles.ts';
import {
  collectivitesSchema,
  debutSchema,
  finSchema,
  partenairesSchema,
  statutSchema,
  thematiquesSchema,
} from './action.ts';
import { identifiantSchema } from './identifiant.ts';
import { rattachementsSchema } from './rattachement.ts';

export const FORMES_COOPERATION = [
  'jumelage',
  'cooperation',
  'pacte-amitie',
  'transfrontaliere',
  'action-exterieure',
] as const;

/** A lasting link between French collectivités and foreign authorities. */
export const cooperationSchema = z.strictObject({
  id: identifiantSchema.meta({ title: 'Identifiant', description: 'Identifiant stable', section: 'cooperations' }),
  collectivites: collectivitesSchema,
  partenaires: partenairesSchema.min(1),
  rattachements: rattachementsSchema,
  forme: z.enum(FORMES_COOPERATION).meta({ title: 'Forme', description: 'Forme du lien', libelles: LIBELLES_FORME }),
  debut: debutSchema,
  fin: finSchema,
  statut: statutSchema,
  thematiques: thematiquesSchema,
  resume: texteSchema.optional().meta({ title: 'Résumé', description: 'Objet de la coopération' }),
  sources: sourcesSchema,
});

export type Cooperation = z.infer<typeof cooperationSchema>;
