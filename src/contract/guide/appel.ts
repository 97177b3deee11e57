import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { contactSchema } from '../fields/contact.ts';
import { dateSchema, dateYamlSchema, isBefore, verifieSchema } from '../fields/date.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { DESORDRE, isOrdered } from './budget.ts';
import { CATEGORIES_APD } from './categorie-apd.ts';
import { lienSchema } from './lien.ts';

/** A share, 0 to 1. */
const partSchema = z.number().min(0).max(1, 'nombre de 0 à 1 attendu (0.7 pour 70 %)');

/** The highest share of a project's cost that the State pays, 0 to 1, by category of destination. */
const tauxSchema = z.strictObject({
  categorie: z.enum(CATEGORIES_APD),
  libelle: ligneSchema,
  taux: partSchema,
});

/** A rule of a call, and the article that holds it (« VI.2 »). A bare text is a rule whose article is not printed. */
const regleSchema = z.union([
  texteSchema.transform((texte) => ({ texte, article: null })),
  z.strictObject({ texte: texteSchema, article: ligneSchema.nullable().default(null) }),
]);

const reglesSchema = z.array(regleSchema).default([]);

/** What a project must meet, what counts in its favour, what is not paid for. A bare list counts in its favour. */
const criteresSchema = z.union([
  reglesSchema.transform((positifs) => ({ obligatoires: [], positifs, exclus: [] })),
  z.strictObject({ obligatoires: reglesSchema, positifs: reglesSchema, exclus: reglesSchema }),
]);

/** Articles of the call's own rules, by the field that holds the figure: the simulator quotes them. */
const ARTICLES = ['taux', 'tauxMultiPays', 'apportMinimal', 'valorisationMaximale', 'dureeMois', 'versements'] as const;

/** Front matter of `data/guide/appels/<slug>.md`: a call for projects, its rules as data. */
export const guideAppelSchema = z
  .strictObject({
    titre: ligneSchema,
    resume: ligneSchema,
    organisme: ligneSchema,
    publication: dateSchema.nullable().default(null),
    ouverture: dateSchema.nullable().default(null),
    /** Last day to apply; the month or the year when the source says no more. */
    cloture: dateYamlSchema.nullable().default(null),
    /** True for a call that its source tells closed, without the day. */
    clos: z.boolean().default(false),
    /** Other dated steps: instruction, results, start. */
    calendrier: z
      .array(z.strictObject({ etape: ligneSchema, date: dateSchema.nullable(), texte: ligneSchema }))
      .default([]),
    taux: z.array(tauxSchema).default([]),
    /** Single rate that a project over several categories of countries may choose. */
    tauxMultiPays: partSchema.nullable().default(null),
    /** Lowest share of the budget that the French side pays itself. */
    apportMinimal: partSchema.nullable().default(null),
    /** Highest share of that contribution that may be in kind (salaries). */
    valorisationMaximale: partSchema.nullable().default(null),
    dureeMois: z
      .strictObject({ min: z.number().int().positive(), max: z.number().int().positive() })
      .refine(isOrdered, DESORDRE)
      .nullable()
      .default(null),
    /** Projects of at least so many months are paid in so many instalments; the shares are not always printed. */
    versements: z
      .strictObject({ dureeMois: z.number().int().positive(), nombre: z.number().int().min(2), condition: texteSchema })
      .nullable()
      .default(null),
    articles: z.partialRecord(z.enum(ARTICLES), ligneSchema).default({}),
    /** Territories that the call leaves out, within a country that it admits. */
    territoiresExclus: z
      .array(z.strictObject({ nom: ligneSchema, pays: codePaysSchema, texte: texteSchema, article: ligneSchema }))
      .default([]),
    eligibilite: reglesSchema,
    criteres: criteresSchema.prefault([]),
    pieces: z.array(texteSchema).default([]),
    thematiques: z.array(slugSchema).default([]),
    contacts: z.array(contactSchema).default([]),
    liens: z.array(lienSchema).default([]),
    source: sourceSchema,
    verifie: verifieSchema,
  })
  .refine(({ ouverture, cloture }) => ouverture === null || cloture === null || !isBefore(cloture, ouverture), {
    path: ['cloture'],
    error: 'date qui n’est pas avant l’ouverture attendue',
  })
  .refine(({ clos, cloture }) => !clos || cloture === null, {
    path: ['clos'],
    error: 'false attendu, car « cloture » dit le jour',
  });

export type GuideAppel = z.infer<typeof guideAppelSchema>;
