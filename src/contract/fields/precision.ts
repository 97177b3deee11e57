import { z } from 'zod';

/** What a document says of a figure that it does not give exactly. It goes before the number, wherever that is shown. */
export const precisionSchema = z.enum([
  'plus de',
  'un peu plus de',
  'au moins',
  'près de',
  'environ',
  'au plus',
  'moins de',
]);

export type Precision = z.infer<typeof precisionSchema>;
