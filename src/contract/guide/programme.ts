import { z } from 'zod';
import { NATURES_COLLECTIVITE } from '../atlas/collectivite.ts';
import { codePaysSchema } from '../fields/code-pays.ts';
import { contactSchema } from '../fields/contact.ts';
import { verifieSchema } from '../fields/date.ts';
import { oddSchema } from '../fields/odd.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { budgetSchema } from './budget.ts';
import { demainSchema } from './section.ts';

export const FAMILLES_PROGRAMME = ['cles-en-main', 'cles-en-main-aimf', 'mutualisable'] as const;

/** Front matter of `data/guide/programmes/<slug>.md`: something a French collectivité can join. */
export const guideProgrammeSchema = z.strictObject({
  famille: z.enum(FAMILLES_PROGRAMME),
  titre: ligneSchema,
  resume: ligneSchema,
  /** Destination countries; empty when the programme is open to many (say so in `destinations`). */
  pays: z.array(codePaysSchema).default([]),
  /** Cities, regions or territories, as printed. */
  destinations: z.array(ligneSchema).default([]),
  thematiques: z.array(slugSchema).min(1),
  odd: z.array(oddSchema).default([]),
  /** The association, or the lead collectivité(s). */
  porteur: z.union([ligneSchema, z.array(ligneSchema).min(1)]).transform((value) => [value].flat()),
  /** Others that take part: co-pilots, technical partners. */
  partenaires: z.array(ligneSchema).default([]),
  contacts: z.array(contactSchema).min(1),
  budget: budgetSchema,
  /** Who may join, in the words of the source; `natures` only when it leaves the other kinds out. Null: it does not say. */
  pourQui: z
    .strictObject({ natures: z.array(z.enum(NATURES_COLLECTIVITE)).default([]), texte: ligneSchema })
    .nullable()
    .default(null),
  /** Co-financing or in-kind contributions that the source names. */
  financement: texteSchema.nullable().default(null),
  /** The first steps to join, the simplest first. */
  demain: demainSchema,
  source: sourceSchema,
  verifie: verifieSchema,
});

export type GuideProgramme = z.infer<typeof guideProgrammeSchema>;
