import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { coordonneesSchema } from '../fields/coordonnees.ts';
import { sourceSchema } from '../fields/source.ts';
import { titreSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';
import { identifiantSchema } from './identifiant.ts';

export const NATURES_PARTENAIRE = [
  'commune',
  'intercommunalite',
  'departement',
  'region',
  'province',
  'etat-federe',
  'association',
  'autre',
] as const;

/** A foreign authority. */
export const partenaireSchema = z.strictObject({
  id: identifiantSchema.describe('Identifiant stable'),
  nom: titreSchema.describe('Nom d’usage en français, en lettres minuscules : « Cotonou »'),
  pays: codePaysSchema.describe('Code ISO 3166-1 à deux lettres : « BJ »'),
  nature: z.enum(NATURES_PARTENAIRE).default('autre').describe('Nature de l’autorité'),
  coordonnees: coordonneesSchema.optional().describe('Position du chef-lieu'),
  site: urlSchema.optional().describe('Site internet'),
  sources: z.array(sourceSchema).default([]).describe('Documents d’où viennent les faits ; vide : l’export lui-même'),
});

export type Partenaire = z.infer<typeof partenaireSchema>;
