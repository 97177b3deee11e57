import { z } from 'zod';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema } from '../fields/texte.ts';
import { sectionShape } from './section.ts';

/** Front matter of `data/guide/zones/<zone>.md`: a group of countries that the guide treats together. */
export const guideZoneSchema = z.strictObject({
  nom: ligneSchema,
  /** The wider zone, when this one is a part of another: Caraïbes within Amérique latine. */
  parent: slugSchema.nullable().default(null),
  ...sectionShape,
});

export type GuideZone = z.infer<typeof guideZoneSchema>;
