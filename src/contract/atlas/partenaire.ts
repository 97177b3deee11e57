import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { coordonneesSchema } from '../fields/coordonnees.ts';
import { sourcesSchema } from '../fields/source.ts';
import { ligneSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';
import { LIBELLES_NATURE } from '../words/libelles.ts';
import { idPartenaireSchema } from './identifiant.ts';

const NATURES_PARTENAIRE = [
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
  id: idPartenaireSchema.meta({ title: 'Identifiant', description: 'Identifiant stable' }),
  nom: ligneSchema.meta({
    title: 'Nom',
    description: 'Nom d’usage en français, en lettres minuscules : « Cotonou »',
    anonyme: 'Partenaire {id}',
  }),
  pays: codePaysSchema.meta({ title: 'Pays', description: 'Code ISO 3166-1 à deux lettres : « BJ »' }),
  nature: z
    .enum(NATURES_PARTENAIRE)
    .default('autre')
    .meta({ title: 'Nature', description: 'Nature de l’autorité', libelles: LIBELLES_NATURE }),
  coordonnees: coordonneesSchema
    .optional()
    .meta({ title: 'Coordonnées', description: 'Position du chef-lieu', kind: 'position' }),
  site: urlSchema.optional().meta({ title: 'Site internet', description: 'Site internet' }),
  sources: sourcesSchema,
});

export type Partenaire = z.infer<typeof partenaireSchema>;
