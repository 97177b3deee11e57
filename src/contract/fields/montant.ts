import { z } from 'zod';

/** Euros. */
export const montantSchema = z.number().nonnegative().meta({ kind: 'montant' });
