import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { verifieSchema } from '../fields/date.ts';
import { langueSchema } from '../fields/langue.ts';
import { montantSchema } from '../fields/montant.ts';
import { oddSchema } from '../fields/odd.ts';
import { sourcesSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { LIBELLES_CADRE } from '../words/libelles.ts';
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

const CADRES_PROJET = ['cooperation', 'action-exterieure'] as const;

/** Money from somebody else than the collectivités. */
const cofinancementSchema = z.strictObject({
  organisme: ligneSchema.meta({ title: 'Organisme', description: 'Qui cofinance', anonyme: 'organisme non publié' }),
  montant: montantSchema.optional().meta({ title: 'Montant', description: 'Montant en euros, s’il est connu' }),
});

/** A project that others may join, and what joining takes. */
const mutualisableSchema = z.strictObject({
  budget: ligneSchema.optional().meta({
    title: 'Budget à prévoir',
    description: 'Budget à prévoir pour une collectivité qui rejoint le projet',
  }),
  contact: ligneSchema.optional().meta({ title: 'Contact', description: 'Qui contacter', kind: 'personne' }),
  courriel: z
    .email()
    .optional()
    .meta({ title: 'Courriel', description: 'Adresse professionnelle du contact', kind: 'courriel' }),
  verifie: verifieSchema.meta({
    title: 'Vérifié le',
    description: 'Jour où quelqu’un a vérifié que le projet accueille toujours',
  }),
});

/** A fiche-projet. */
export const projetSchema = z.strictObject({
  id: identifiantSchema.meta({ title: 'Identifiant', description: 'Identifiant stable', section: 'projets' }),
  titre: ligneSchema.meta({ title: 'Titre', description: 'Titre du projet', anonyme: 'Projet {id}' }),
  resume: texteSchema.optional().meta({ title: 'Résumé', description: 'Ce que fait le projet, en quelques phrases' }),
  cadre: z.enum(CADRES_PROJET).default('cooperation').meta({
    title: 'Cadre',
    description: 'Coopération décentralisée, ou autre action extérieure (sans convention)',
    libelles: LIBELLES_CADRE,
  }),
  collectivites: collectivitesSchema,
  partenaires: partenairesSchema.default([]),
  pays: z
    .array(codePaysSchema)
    .min(1)
    .meta({ title: 'Pays', description: 'Codes ISO des pays que le projet concerne, même s’il se tient en France' }),
  rattachements: rattachementsSchema,
  thematiques: thematiquesSchema,
  odd: z.array(oddSchema).default([]).meta({
    title: 'Objectifs de développement durable',
    description: 'Objectifs de développement durable, de 1 à 17',
  }),
  debut: debutSchema,
  fin: finSchema,
  statut: statutSchema,
  montant: montantSchema.optional().meta({ title: 'Coût total', description: 'Coût total en euros' }),
  cofinancements: z
    .array(cofinancementSchema)
    .default([])
    .meta({ title: 'Cofinancements', description: 'Cofinancements reçus' }),
  mutualisable: mutualisableSchema.optional().meta({
    title: 'Ouvert à d’autres collectivités',
    description: 'Présent si le projet est ouvert à d’autres collectivités',
    kind: 'mutualisable',
  }),
  langue: langueSchema.optional().meta({
    title: 'Langue de travail',
    description: 'Langue dans laquelle les partenaires travaillent ensemble : code ISO 639-1, « fr » ou « pt »',
    filtre: true,
  }),
  genre: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .optional()
    .meta({
      title: 'Égalité femmes-hommes',
      description: 'Marqueur genre du CAD de l’OCDE : 0, 1 ou 2',
      kind: 'marqueur-genre',
    }),
  sources: sourcesSchema,
});

export type Projet = z.infer<typeof projetSchema>;
export type Mutualisable = z.infer<typeof mutualisableSchema>;
