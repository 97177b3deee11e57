import { z } from 'zod';

/** The last part of an address: `eau-et-assainissement`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'nom court attendu (minuscules, chiffres et tirets)');
