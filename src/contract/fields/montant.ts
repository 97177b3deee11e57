import { z } from 'zod';

/** Euros: no cooperation costs so much, what does is a number that was badly copied. */
export const MONTANT_MAX = 10_000_000_000;

export const montantSchema = z.number().nonnegative().max(MONTANT_MAX).meta({ kind: 'montant' });
