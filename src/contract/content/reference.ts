import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { dateSchema, dateYamlSchema } from '../fields/date.ts';
import { langueSchema } from '../fields/langue.ts';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';
import { CATEGORIES_APD } from '../guide/categorie-apd.ts';

/** A row of `data/reference/documents.yaml`, or of the `documents.yaml` that an edition brings. */
export const documentSchema = z.strictObject({
  titre: ligneSchema,
  /** How a sentence calls it, with its article: « le guide de 2020 ». Left out: made from the title and the year. */
  nom: ligneSchema
    .regex(/^(?:le |la |l’)/, 'nom précédé de « le », « la » ou « l’ » attendu (« le guide de 2027 »)')
    .optional(),
  /** Where a line has no room for more: « Guide 2020 ». */
  abrege: ligneSchema.optional(),
  editeur: ligneSchema,
  /** `2020`, `2026-05`, `2014-03-31`. */
  date: dateYamlSchema,
  pages: z.number().int().positive().optional(),
  url: urlSchema.optional(),
});
export type DocumentSource = z.infer<typeof documentSchema>;

/** By key: a source quotes a document by it. */
export const documentsSchema = z.record(slugSchema, documentSchema);

/** A row of `data/reference/pays.yaml`. */
export const paysReferenceSchema = z.strictObject({
  nom: ligneSchema,
  /** With its preposition: « au Bénin ». */
  dans: ligneSchema,
  zone: slugSchema,
  /** Only where it is not the one that Unicode's CLDR gives (`Intl.Locale.maximize`). */
  langue: langueSchema.optional(),
});

/** A row of `data/reference/zones.yaml`. */
export const zoneReferenceSchema = z.strictObject({
  nom: ligneSchema,
  dans: ligneSchema,
  parent: slugSchema.optional(),
});

/** `data/reference/apd.yaml`: who may receive aid, by list and by date. */
export const eligibiliteApdSchema = z.strictObject({
  categorie: z.enum(CATEGORIES_APD),
  liste: ligneSchema,
  /** First and last day that the list was in force; null: not known to have ended. */
  depuis: z.iso.date(),
  jusqua: z.iso.date().nullable(),
  source: ligneSchema,
  pays: z.array(codePaysSchema).min(1),
  /** Countries whose place on the list is not established: no rate is shown for them. */
  incertains: z.array(codePaysSchema).default([]),
});
export type EligibiliteApd = z.infer<typeof eligibiliteApdSchema>;

/** A row of `data/reference/reseaux-regionaux.yaml`: a regional network (RRMA) and what it follows abroad. */
export const reseauReferenceSchema = z.strictObject({
  nom: ligneSchema,
  /** Official codes of the regions; none for a network that its document gives to none. */
  regions: z.array(z.string().regex(/^\d{2}$/)),
  source: sourceSchema,
  /** Its site, and the public page of it where that was read: the day that the page tells of itself, and that of the reading. */
  site: z
    .strictObject({ url: urlSchema, page: urlSchema, date: dateYamlSchema.optional(), releve: dateSchema })
    .optional(),
  /** What its groups were about, in a sentence. */
  groupes: texteSchema.optional(),
  /** Countries that one of its groups followed. */
  pays: z.array(codePaysSchema).default([]),
  /** Countries where it had an office. */
  bureaux: z.array(codePaysSchema).default([]),
  /** Zones that one of its groups followed. */
  zones: z.array(slugSchema).default([]),
  note: texteSchema.optional(),
});
export type ReseauReference = z.infer<typeof reseauReferenceSchema>;

/**
 * A row of `data/reference/conseils-fondus.yaml`: a territory without a council of its own. `nom`: that of the collectivité,
 * when it is no other département, région or commune.
 */
export const conseilFonduSchema = z.union([
  z.strictObject({
    departement: z.string(),
    collectivite: z.string(),
    nom: ligneSchema.optional(),
    raison: ligneSchema,
  }),
  z.strictObject({ region: z.string(), collectivite: z.string(), raison: ligneSchema }),
]);
export type ConseilFondu = z.infer<typeof conseilFonduSchema>;

/** A row of `data/reference/alias-collectivites.yaml`: another name of a French collectivité. */
export const aliasCollectiviteSchema = z.strictObject({ alias: ligneSchema, id: z.string(), raison: ligneSchema });
export type AliasCollectivite = z.infer<typeof aliasCollectiviteSchema>;

/** `data/reference/alias-pays.yaml`: other names of countries. */
export const aliasPaysSchema = z.array(
  z.strictObject({ alias: ligneSchema, code: codePaysSchema, raison: ligneSchema }),
);

/** `data/reference/voisins.yaml`: by code of département, those that it has a border with. */
export const voisinsSchema = z.record(z.string().regex(/^\d[\dAB]$/), z.array(z.string()).min(1));
