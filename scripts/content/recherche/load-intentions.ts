import { z } from 'zod';
import { ligneSchema } from '../../../src/contract/fields/texte.ts';
import type { Intention } from '../../../src/contract/recherche/entree.ts';
import { loadTable } from '../../lib/load-table.ts';

const intentionsSchema = z.array(
  z.strictObject({
    mots: z.array(ligneSchema).min(1),
    titre: ligneSchema,
    adresse: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'adresse de ce site attendue, comme /guide/cadre-juridique/'),
    surPays: z.strictObject({ partie: z.string().regex(/^#[a-z-]+$/), raison: ligneSchema }).optional(),
    raison: ligneSchema.default('Ce qui s’y fait, qui agit, à qui écrire'),
  }),
);

/**
 * What people type for a subject or an intent: `data/reference/intentions.yaml`.
 * @throws UnreadableInput when the table does not have its shape
 */
export const INTENTIONS = 'data/reference/intentions.yaml';

export const loadIntentions = (path = INTENTIONS): Intention[] => loadTable(path, intentionsSchema);
