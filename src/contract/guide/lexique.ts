import { z } from 'zod';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';

/** `data/guide/lexique.yaml`: the abbreviations, each with what it stands for. */
export const guideLexiqueSchema = z.strictObject({
  /** Of the printed glossary. */
  source: sourceSchema,
  /** Documents that spell out the acronyms which the glossary leaves out. */
  autres: z.array(sourceSchema).default([]),
  entrees: z.array(
    z.strictObject({
      sigle: ligneSchema,
      developpe: ligneSchema,
      /** Of `developpe`, when it is not French: a screen reader then says it right. */
      langue: z.enum(['en', 'es', 'de']).optional(),
      /** A plain-words explanation of ours, when the name does not say enough. */
      definition: texteSchema.nullable().default(null),
    }),
  ),
});

export type GuideLexique = z.infer<typeof guideLexiqueSchema>;
