import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { datePartielleSchema, verifieSchema } from '../fields/date.ts';
import { oddSchema } from '../fields/odd.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { texteSchema, titreSchema } from '../fields/texte.ts';
import { STATUTS } from './cooperation.ts';
import { identifiantSchema } from './identifiant.ts';
import { rattachementsSchema } from './rattachement.ts';

export const CADRES_PROJET = ['cooperation', 'action-exterieure'] as const;

/** Money from somebody else than the collectivités. */
export const cofinancementSchema = z.strictObject({
  organisme: titreSchema.describe('Qui cofinance'),
  montant: z.number().nonnegative().optional().describe('Montant en euros, s’il est connu'),
});

/** A project that others may join, and what joining takes. */
export const mutualisableSchema = z.strictObject({
  budget: titreSchema.optional().describe('Budget à prévoir pour une collectivité qui rejoint le projet'),
  contact: titreSchema.optional().describe('Qui contacter'),
  courriel: z.email().optional().describe('Adresse professionnelle du contact'),
  verifie: verifieSchema.describe('Jour où quelqu’un a vérifié que le projet accueille toujours'),
});

/** A fiche-projet. */
export const projetSchema = z.strictObject({
  id: identifiantSchema.describe('Identifiant stable'),
  titre: titreSchema.describe('Titre du projet'),
  resume: texteSchema.optional().describe('Ce que fait le projet, en quelques phrases'),
  cadre: z
    .enum(CADRES_PROJET)
    .default('cooperation')
    .describe('Coopération décentralisée, ou autre action extérieure (sans convention)'),
  collectivites: z
    .array(identifiantSchema)
    .min(1)
    .describe('Identifiants des collectivités françaises ; la première est cheffe de file'),
  partenaires: z.array(identifiantSchema).default([]).describe('Identifiants des partenaires étrangers'),
  pays: z.array(codePaysSchema).min(1).describe('Codes ISO des pays où se déroule le projet'),
  rattachements: rattachementsSchema,
  thematiques: z.array(slugSchema).default([]).describe('Thématiques du guide'),
  odd: z.array(oddSchema).default([]).describe('Objectifs de développement durable, de 1 à 17'),
  debut: datePartielleSchema.optional().describe('Année, mois ou jour du début'),
  fin: datePartielleSchema.optional().describe('Année, mois ou jour de la fin'),
  statut: z.enum(STATUTS).default('inconnu').describe('Statut à la date de l’export'),
  montant: z.number().nonnegative().optional().describe('Coût total en euros'),
  cofinancements: z.array(cofinancementSchema).default([]).describe('Cofinancements reçus'),
  mutualisable: mutualisableSchema.optional().describe('Présent si le projet est ouvert à d’autres collectivités'),
  genre: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .optional()
    .describe('Marqueur genre du CAD de l’OCDE : 0, 1 ou 2'),
  sources: z.array(sourceSchema).default([]).describe('Documents d’où viennent les faits ; vide : l’export lui-même'),
});

export type Projet = z.infer<typeof projetSchema>;
