import { z } from 'zod';
import { coordonneesSchema } from '../fields/coordonnees.ts';
import { dateSchema, verifieSchema } from '../fields/date.ts';
import { montantSchema } from '../fields/montant.ts';
import { sourcesSchema } from '../fields/source.ts';
import { ligneSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';
import { LIBELLES_NATURE } from '../words/libelles.ts';
import { idCollectiviteSchema } from './identifiant.ts';

export const NATURES_COLLECTIVITE = [
  'commune',
  'epci',
  'departement',
  'region',
  'collectivite-outre-mer',
  'syndicat',
  'autre',
] as const;

/** An elected official or an officer in charge of international relations. */
const atlasContactSchema = z.strictObject({
  nom: ligneSchema.meta({ title: 'Nom', description: 'Prénom et nom', kind: 'personne' }),
  fonction: ligneSchema.optional().meta({ title: 'Fonction', description: 'Mandat ou fonction' }),
  courriel: z.email().optional().meta({ title: 'Courriel', description: 'Adresse professionnelle', kind: 'courriel' }),
  verifie: verifieSchema.meta({
    title: 'Vérifié le',
    description: 'Jour où quelqu’un a vérifié que ce contact est toujours le bon',
  }),
  public: z.boolean().default(false).meta({
    title: 'Public',
    description: 'true si la personne accepte d’être publiée ; sinon le contact n’est pas montré',
  }),
});

/** Official development aid of one year. A year that is absent was not declared; it is not zero. */
const apdSchema = z.strictObject({
  annee: z.number().int().min(1980).max(2100).meta({ title: 'Année', description: 'Année civile des versements' }),
  montant: montantSchema.meta({ title: 'Montant', description: 'Montant en euros, ressources propres' }),
});

/** A French collectivité and the five parts of its record. */
export const collectiviteSchema = z.strictObject({
  id: idCollectiviteSchema.meta({
    title: 'Identifiant',
    description: 'Identifiant stable : le SIREN quand il existe',
  }),
  nom: ligneSchema.meta({
    title: 'Nom',
    description: 'Nom d’usage : « Angers », « Région Grand Est »',
    anonyme: 'Collectivité {id}',
  }),
  nature: z
    .enum(NATURES_COLLECTIVITE)
    .meta({ title: 'Nature', description: 'Nature de la collectivité', libelles: LIBELLES_NATURE }),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional()
    .meta({ title: 'SIREN', description: 'SIREN, neuf chiffres', kind: 'siren' }),
  insee: z
    .string()
    .regex(/^(?:\d{2}|2[AB])\d{0,3}$/)
    .optional()
    .meta({
      title: 'Code INSEE',
      description: 'Code officiel géographique : commune, département ou région',
      kind: 'code-insee',
    }),
  departement: z
    .string()
    .regex(/^(?:\d{2,3}|2[AB])$/)
    .optional()
    .meta({ title: 'Département', description: 'Code du département du siège', kind: 'code-departement' }),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .meta({ title: 'Région', description: 'Code de la région du siège', kind: 'code-region' }),
  population: z
    .number()
    .int()
    .min(0)
    .max(100_000_000)
    .optional()
    .meta({ title: 'Population', description: 'Habitants' }),
  site: urlSchema.optional().meta({ title: 'Site internet', description: 'Site internet' }),
  coordonnees: coordonneesSchema
    .optional()
    .meta({ title: 'Coordonnées', description: 'Position du siège', kind: 'position-en-france' }),
  misAJour: dateSchema
    .optional()
    .meta({ title: 'Mis à jour le', description: 'Jour de la dernière mise à jour de la fiche' }),
  contacts: z.array(atlasContactSchema).default([]).meta({
    title: 'Contacts',
    description: 'Élus et cadres chargés de l’international',
    kind: 'contacts',
  }),
  reseaux: z
    .array(ligneSchema.meta({ anonyme: 'organisme non publié' }))
    .default([])
    .meta({ title: 'Réseaux', description: 'Associations et réseaux internationaux' }),
  apd: z.array(apdSchema).default([]).meta({
    title: 'Aide publique au développement',
    description: 'Aide publique au développement, une ligne par année déclarée',
    kind: 'apd',
  }),
  sources: sourcesSchema,
});

export type Collectivite = z.infer<typeof collectiviteSchema>;
export type AtlasContact = z.infer<typeof atlasContactSchema>;
export type Apd = z.infer<typeof apdSchema>;
