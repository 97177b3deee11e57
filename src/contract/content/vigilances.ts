import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { datePartielleSchema } from '../fields/date.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { lienSchema } from '../guide/lien.ts';
import { OBJETS_PRECAUTION } from './precautions.ts';

/** A fact with its day and who decides on it, or a fact that a document of ours states. */
const motifSchema = z.union([
  z.strictObject({
    objet: z.enum(OBJETS_PRECAUTION),
    texte: texteSchema,
    depuis: datePartielleSchema,
    /** Who decides, or decided: « le gouvernement français ». */
    decide: ligneSchema,
  }),
  z.strictObject({ objet: z.enum(OBJETS_PRECAUTION), texte: texteSchema, source: sourceSchema }),
]);
export type Motif = z.infer<typeof motifSchema>;

/** A row of `data/reference/vigilances.yaml`. */
const vigilancePaysSchema = z.strictObject({
  /** The part of the country that it is about: « dans le nord »; left out for the whole country. */
  territoire: ligneSchema.optional(),
  /** The month when somebody last looked at this row. */
  connuAu: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'mois attendu : AAAA-MM'),
  motifs: z.array(motifSchema).min(1),
  /** The official pages to read before acting. */
  lire: z.array(lienSchema).min(1),
});
export type VigilancePays = z.infer<typeof vigilancePaysSchema>;

/** `data/reference/vigilances.yaml`: the countries under caution, by ISO code. */
export const vigilancesSchema = z.record(codePaysSchema, vigilancePaysSchema);

/** content/generated/vigilances.json: those that have a page. */
export interface VigilanceRecord extends VigilancePays {
  /** ISO code. */
  pays: string;
}
