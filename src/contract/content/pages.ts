// Front matter of the MDX pages in content/generated/. The prose is the body.
import { z } from 'zod';
import { contactSchema } from '../fields/contact.ts';
import { sourceSchema } from '../fields/source.ts';
import { guideAppelSchema } from '../guide/appel.ts';
import { CATEGORIES_APD } from '../guide/categorie-apd.ts';
import { guidePartieSchema } from '../guide/partie.ts';
import { guidePaysSchema } from '../guide/pays.ts';
import { FAMILLES_PROGRAMME, guideProgrammeSchema } from '../guide/programme.ts';
import { guideRetourSchema } from '../guide/retour-experience.ts';
import { sectionShape } from '../guide/section.ts';
import { guideThematiqueSchema } from '../guide/thematique.ts';
import { guideZoneSchema } from '../guide/zone.ts';

/** The highest share that a call paid for this country, and under which list. */
const tauxPaysSchema = z.strictObject({
  appel: z.string(),
  titreAppel: z.string(),
  /** The day the call was published or opened, and its last day when it has one. */
  date: z.string(),
  cloture: z.string().nullable(),
  categorie: z.enum(CATEGORIES_APD),
  taux: z.number(),
  liste: z.string().nullable(),
  /** Of the call. */
  source: sourceSchema,
});
export type TauxPays = z.infer<typeof tauxPaysSchema>;

/** What every page has. */
const page = {
  description: z.string().min(1),
  /** The section of the guide that the page publishes, `guide/pays/bj-benin.md`; null for one that only the Atlas knows. */
  fiche: z.string().nullable(),
};

/** A country of the guide, of the Atlas, or of both: what only the guide gives is empty for the others. */
export const paysPageSchema = z.strictObject({
  ...sectionShape,
  code: guidePaysSchema.shape.code,
  nom: z.string(),
  dans: z.string(),
  ...page,
  source: sourceSchema.nullable(),
  resume: z.string().nullable(),
  taux: z.array(tauxPaysSchema),
});
export const zonePageSchema = z.strictObject({
  ...guideZoneSchema.shape,
  dans: z.string(),
  ...page,
  source: sourceSchema.nullable(),
  resume: z.string().nullable(),
});
export const thematiquePageSchema = z.strictObject({ ...guideThematiqueSchema.shape, ...page });
export const programmePageSchema = z.strictObject({
  ...guideProgrammeSchema.shape,
  famille: z.enum(FAMILLES_PROGRAMME),
  porteur: z.array(z.string()),
  contacts: z.array(contactSchema),
  ...page,
  taux: z.array(tauxPaysSchema.extend({ pays: z.string() })),
});
export const chapitrePageSchema = z.strictObject({ ...guidePartieSchema.shape, ...page });
export const appelPageSchema = z.strictObject({ ...guideAppelSchema.shape, ...page });
export const retourPageSchema = z.strictObject({ ...guideRetourSchema.shape, ...page });

/** Front matter by folder of `content/generated/`. */
export interface PageFacts {
  pays: z.infer<typeof paysPageSchema>;
  zones: z.infer<typeof zonePageSchema>;
  thematiques: z.infer<typeof thematiquePageSchema>;
  programmes: z.infer<typeof programmePageSchema>;
  guide: z.infer<typeof chapitrePageSchema>;
  appels: z.infer<typeof appelPageSchema>;
  'retours-experience': z.infer<typeof retourPageSchema>;
}
