// Tables of `data/reference/` that several rooms read. @throws UnreadableInput when one does not have its shape
import { z } from 'zod';
import { aliasPaysSchema, paysReferenceSchema } from '../../src/contract/content/reference.ts';
import { codePaysSchema } from '../../src/contract/fields/code-pays.ts';
import { slugSchema } from '../../src/contract/fields/slug.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { loadReferenceTable } from './load-table.ts';

/** Every country that the site can speak of, by ISO code. */
export const loadPaysReference = () =>
  new Map(Object.entries(loadReferenceTable('pays.yaml', z.record(codePaysSchema, paysReferenceSchema))));

/** Other names of countries, each with its code. */
export const loadAliasPays = () => loadReferenceTable('alias-pays.yaml', aliasPaysSchema);

/** By ISO code, the French names of towns abroad and the name that GeoNames writes: « Cologne » → « Köln ». */
export const loadExonymes = () =>
  loadReferenceTable('exonymes.yaml', z.record(codePaysSchema, z.record(ligneSchema, ligneSchema)));

const motsSchema = z.record(
  slugSchema,
  z.strictObject({ nom: ligneSchema, parent: slugSchema.optional(), mots: z.array(z.string()) }),
);

/** The themes of the site, and the beginnings of words by which a text names them. */
export const loadMotsThematiques = () =>
  Object.entries(loadReferenceTable('mots-thematiques.yaml', motsSchema)).map(([slug, theme]) => ({ slug, ...theme }));

const nomsPropresSchema = z.strictObject({
  sigles: z.array(z.strictObject({ forme: z.string(), apres: z.array(z.string()).optional() })),
  noms: z.array(z.union([z.string(), z.strictObject({ nom: z.string(), sauf: z.array(z.string()) })])),
  villes: z.array(z.string()),
  regions: z.array(z.string()),
});

/** Names that packages do not know, and acronyms. */
export const loadNomsPropres = () => loadReferenceTable('noms-propres.yaml', nomsPropresSchema);
