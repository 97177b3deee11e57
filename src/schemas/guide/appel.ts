import { z } from 'zod';
import { contactSchema } from '../contact.ts';
import { dateSchema } from '../date.ts';
import { slugSchema } from '../slug.ts';
import { sourceSchema } from '../source.ts';
import { texteSchema, titreSchema } from '../texte.ts';
import { lienSchema } from './lien.ts';

/** Which destinations a co-financing rate is for. */
export const CATEGORIES_APD = ['apd-prioritaire', 'apd', 'non-apd'] as const;

/** The highest share of a project's cost that the State pays, 0 to 1, by category of destination. */
export const tauxSchema = z.strictObject({
  categorie: z.enum(CATEGORIES_APD),
  libelle: titreSchema,
  taux: z.number().min(0).max(1),
});

/** Front matter of `data/guide/appels/<slug>.md`: a call for projects, its rules as data. */
export const guideAppelSchema = z.strictObject({
  titre: titreSchema,
  resume: titreSchema,
  organisme: titreSchema,
  publication: dateSchema.nullable().default(null),
  ouverture: dateSchema.nullable().default(null),
  cloture: dateSchema.nullable().default(null),
  /** Other dated steps: instruction, results, start. */
  calendrier: z
    .array(z.strictObject({ etape: titreSchema, date: dateSchema.nullable(), texte: titreSchema }))
    .default([]),
  taux: z.array(tauxSchema).default([]),
  /** Single rate that a project over several categories of countries may choose. */
  tauxMultiPays: z.number().min(0).max(1).nullable().default(null),
  /** Lowest share of the budget that the French side pays itself. */
  apportMinimal: z.number().min(0).max(1).nullable().default(null),
  /** Highest share of that contribution that may be in kind (salaries). */
  valorisationMaximale: z.number().min(0).max(1).nullable().default(null),
  dureeMois: z
    .strictObject({ min: z.number().int().positive(), max: z.number().int().positive() })
    .nullable()
    .default(null),
  eligibilite: z.array(texteSchema).default([]),
  criteres: z.array(texteSchema).default([]),
  pieces: z.array(texteSchema).default([]),
  thematiques: z.array(slugSchema).default([]),
  contacts: z.array(contactSchema).default([]),
  liens: z.array(lienSchema).default([]),
  source: sourceSchema,
});

export type GuideAppel = z.infer<typeof guideAppelSchema>;
