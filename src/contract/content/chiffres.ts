import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { precisionSchema } from '../fields/precision.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';

const count = z.number().int().nonnegative();
const annee = z.number().int().min(1900).max(2100);

/** Readings that one chart draws together. */
const SERIES_RELEVES = ['aide-totale', 'aide-refugies', 'aide-rang', 'aide-par-pays', 'acces-numerique'] as const;

/** One figure as one document prints it. It never stands for another year, nor for another way of counting. */
const releveSchema = z.strictObject({
  sujet: slugSchema,
  serie: z.enum(SERIES_RELEVES).optional(),
  libelle: ligneSchema,
  /** Left out for an exact figure. */
  precision: precisionSchema.optional(),
  valeur: z.number(),
  /** Left out for a plain count; else `€`, `%`, `mois`… */
  unite: ligneSchema.optional(),
  /** The year the figure stands for; null when the source does not say. */
  annee: annee.nullable(),
  /** What the figure covers when it is more than a year: « 2016-2019 », « depuis 2011 ». */
  periode: ligneSchema.optional(),
  /** Where it holds: a country, a zone. */
  territoire: ligneSchema.optional(),
  /** Where the document says it, when it has no printed page: « diapositive Tourisme », « article II ». */
  passage: ligneSchema.optional(),
  /** What a reader must know before quoting it, above all another document that disagrees. */
  note: texteSchema.optional(),
  source: sourceSchema,
});

export type Releve = z.infer<typeof releveSchema>;
export type SerieReleves = (typeof SERIES_RELEVES)[number];

/** A subject of the readings: one page of /chiffres/. */
const sujetSchema = z.strictObject({ slug: slugSchema, titre: ligneSchema, resume: ligneSchema });

/** What an editor may comment: the census itself, then a chart; `refugies` is a part of the aid. */
const LECTURES = ['recensement', 'etats', 'palmares', 'aide', 'refugies', 'premiers-pays'] as const;

/** `data/reference/chiffres.yaml`: national figures as published. */
export const chiffresSchema = z.strictObject({
  etats: z.array(
    z.strictObject({
      annee,
      collectivites: count,
      partenaires: count,
      pays: count,
      liens: count,
      libelleLiens: ligneSchema,
      source: sourceSchema,
    }),
  ),
  palmares: z.strictObject({
    titre: ligneSchema,
    note: ligneSchema,
    annee,
    source: sourceSchema,
    lignes: z.array(z.strictObject({ pays: codePaysSchema, projets: count })),
  }),
  themes: z.strictObject({
    titre: ligneSchema,
    annee,
    source: sourceSchema,
    lignes: z.array(
      z.strictObject({ theme: ligneSchema, projets: count, collectivites: count, pays: count.nullable() }),
    ),
  }),
  /** In the order of the pages; every `sujet` of a reading is one of them. */
  sujets: z.array(sujetSchema).default([]),
  releves: z.array(releveSchema).default([]),
  /** What an editor says beside a chart: how to read it, what not to conclude. */
  lectures: z.partialRecord(z.enum(LECTURES), texteSchema).default({}),
  /** Figures that seem to contradict each other, and why. */
  ecarts: z.array(z.strictObject({ question: ligneSchema, reponse: texteSchema })).default([]),
});

export type Chiffres = z.infer<typeof chiffresSchema>;
