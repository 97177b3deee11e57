import { z } from 'zod';
import { codePaysSchema } from '../code-pays.ts';
import { sourceSchema } from '../source.ts';
import { titreSchema } from '../texte.ts';

const count = z.number().int().nonnegative();
const annee = z.number().int().min(1900).max(2100);

/** `data/reference/chiffres.yaml`: national figures as published. */
export const chiffresSchema = z.strictObject({
  etats: z.array(
    z.strictObject({
      annee,
      collectivites: count,
      partenaires: count,
      pays: count,
      liens: count,
      libelleLiens: titreSchema,
      source: sourceSchema,
    }),
  ),
  palmares: z.strictObject({
    titre: titreSchema,
    note: titreSchema,
    annee,
    source: sourceSchema,
    lignes: z.array(z.strictObject({ pays: codePaysSchema, projets: count })),
  }),
  themes: z.strictObject({
    titre: titreSchema,
    annee,
    source: sourceSchema,
    lignes: z.array(
      z.strictObject({ theme: titreSchema, projets: count, collectivites: count, pays: count.nullable() }),
    ),
  }),
});

export type Chiffres = z.infer<typeof chiffresSchema>;
