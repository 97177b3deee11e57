import { z } from 'zod';
import { datePartielleSchema } from '../fields/date.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { texteSchema } from '../fields/texte.ts';
import { identifiantSchema } from './identifiant.ts';
import { rattachementsSchema } from './rattachement.ts';
import { STATUTS } from './statut.ts';

export { STATUTS };

export const FORMES_COOPERATION = [
  'jumelage',
  'cooperation',
  'pacte-amitie',
  'transfrontaliere',
  'action-exterieure',
] as const;

/** A lasting link between French collectivités and foreign authorities. */
export const cooperationSchema = z.strictObject({
  id: identifiantSchema.describe('Identifiant stable'),
  collectivites: z
    .array(identifiantSchema)
    .min(1)
    .describe('Identifiants des collectivités françaises ; la première est cheffe de file'),
  partenaires: z.array(identifiantSchema).min(1).describe('Identifiants des partenaires étrangers'),
  rattachements: rattachementsSchema,
  forme: z.enum(FORMES_COOPERATION).describe('Forme du lien'),
  debut: datePartielleSchema.optional().describe('Année, mois ou jour du début'),
  fin: datePartielleSchema.optional().describe('Année, mois ou jour de la fin'),
  statut: z.enum(STATUTS).default('inconnu').describe('Statut à la date de l’export'),
  thematiques: z.array(slugSchema).default([]).describe('Thématiques du guide'),
  resume: texteSchema.optional().describe('Objet de la coopération'),
  sources: z.array(sourceSchema).default([]).describe('Documents d’où viennent les faits ; vide : l’export lui-même'),
});

export type Cooperation = z.infer<typeof cooperationSchema>;
