import { z } from 'zod';
import { coordonneesSchema } from '../fields/coordonnees.ts';
import { dateSchema, verifieSchema } from '../fields/date.ts';
import { sourceSchema } from '../fields/source.ts';
import { titreSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';
import { identifiantSchema } from './identifiant.ts';

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
export const atlasContactSchema = z.strictObject({
  nom: titreSchema.describe('Prénom et nom'),
  fonction: titreSchema.optional().describe('Mandat ou fonction'),
  courriel: z.email().optional().describe('Adresse professionnelle'),
  verifie: verifieSchema.describe('Jour où quelqu’un a vérifié que ce contact est toujours le bon'),
  public: z
    .boolean()
    .default(false)
    .describe('true si la personne accepte d’être publiée ; sinon le contact n’est pas montré'),
});

/** Official development aid of one year. A year that is absent was not declared; it is not zero. */
const apdSchema = z.strictObject({
  annee: z.number().int().min(1980).max(2100).describe('Année civile des versements'),
  montant: z.number().nonnegative().describe('Montant en euros, ressources propres'),
});

/** A French collectivité and the five parts of its record. */
export const collectiviteSchema = z.strictObject({
  id: identifiantSchema.describe('Identifiant stable : le SIREN quand il existe'),
  nom: titreSchema.describe('Nom d’usage : « Angers », « Région Grand Est »'),
  nature: z.enum(NATURES_COLLECTIVITE).describe('Nature de la collectivité'),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional()
    .describe('SIREN, neuf chiffres'),
  insee: z
    .string()
    .regex(/^(?:\d{2}|2[AB])\d{0,3}$/)
    .optional()
    .describe('Code officiel géographique : commune, département ou région'),
  departement: z
    .string()
    .regex(/^(?:\d{2,3}|2[AB])$/)
    .optional()
    .describe('Code du département du siège'),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .describe('Code de la région du siège'),
  population: z.number().int().nonnegative().optional().describe('Habitants'),
  site: urlSchema.optional().describe('Site internet'),
  coordonnees: coordonneesSchema.optional().describe('Position du siège'),
  misAJour: dateSchema.optional().describe('Jour de la dernière mise à jour de la fiche'),
  contacts: z.array(atlasContactSchema).default([]).describe('Élus et cadres chargés de l’international'),
  reseaux: z.array(titreSchema).default([]).describe('Associations et réseaux internationaux'),
  apd: z.array(apdSchema).default([]).describe('Aide publique au développement, une ligne par année déclarée'),
  sources: z.array(sourceSchema).default([]).describe('Documents d’où viennent les faits ; vide : l’export lui-même'),
});

export type Collectivite = z.infer<typeof collectiviteSchema>;
export type Apd = z.infer<typeof apdSchema>;
