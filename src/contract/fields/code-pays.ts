import { z } from 'zod';

/** ISO 3166-1 alpha-2, upper case: `BJ`. Kosovo is `XK`. */
export const codePaysSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'code ISO à deux lettres majuscules attendu')
  .meta({ kind: 'pays' });
