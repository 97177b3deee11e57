import { z } from 'zod';

/** A point in decimal degrees, WGS 84. */
export const coordonneesSchema = z.strictObject({
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .meta({ title: 'Latitude', description: 'Latitude en degrés décimaux (WGS 84)' }),
  longitude: z
    .number()
    .min(-180)
    .max(180)
    .meta({ title: 'Longitude', description: 'Longitude en degrés décimaux (WGS 84)' }),
});

export type Coordonnees = z.infer<typeof coordonneesSchema>;
