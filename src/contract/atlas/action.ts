// The fields that a cooperation and a project share.
import { z } from 'zod';
import { datePartielleSchema } from '../fields/date.ts';
import { slugSchema } from '../fields/slug.ts';
import { LIBELLES_STATUT } from '../words/libelles.ts';
import { idCollectiviteSchema, idPartenaireSchema } from './identifiant.ts';
import { STATUTS } from './statut.ts';

export const collectivitesSchema = z.array(idCollectiviteSchema).min(1).meta({
  title: 'Collectivités françaises',
  description: 'Identifiants des collectivités françaises ; la première est cheffe de file',
});

export const partenairesSchema = z
  .array(idPartenaireSchema)
  .meta({ title: 'Partenaires étrangers', description: 'Identifiants des partenaires étrangers' });

export const thematiquesSchema = z
  .array(slugSchema.meta({ kind: 'thematique' }))
  .default([])
  .meta({ title: 'Thématiques', description: 'Thématiques du guide' });

export const debutSchema = datePartielleSchema
  .optional()
  .meta({ title: 'Début', description: 'Année, mois ou jour du début' });
export const finSchema = datePartielleSchema
  .optional()
  .meta({ title: 'Fin', description: 'Année, mois ou jour de la fin' });

export const statutSchema = z
  .enum(STATUTS)
  .default('inconnu')
  .meta({ title: 'Statut', description: 'Statut à la date de l’export', filtre: true, libelles: LIBELLES_STATUT });
