import { z } from 'zod';
import { collectiviteSchema } from './collectivite.ts';
import { cooperationSchema } from './cooperation.ts';
import { exportInfoSchema } from './export-info.ts';
import { partenaireSchema } from './partenaire.ts';
import { projetSchema } from './projet.ts';

/** The record of each section of an export. */
export const RECORD_SCHEMAS = {
  collectivites: collectiviteSchema,
  partenaires: partenaireSchema,
  cooperations: cooperationSchema,
  projets: projetSchema,
} as const;

/** The whole export, contract v1: one JSON document. */
export const atlasExportSchema = z.strictObject({
  export: exportInfoSchema,
  collectivites: z.array(collectiviteSchema),
  partenaires: z.array(partenaireSchema),
  cooperations: z.array(cooperationSchema),
  projets: z.array(projetSchema),
});

/** What an export file may hold: fields with a default may be absent. */
export type RawAtlasExport = z.input<typeof atlasExportSchema>;
/** Canonical records. */
export type AtlasExport = z.infer<typeof atlasExportSchema>;
