import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { exportInfoSchema } from '../../src/contract/atlas/export-info.ts';
import type { AtlasCounts } from '../atlas/counts.ts';
import type { GuideKind } from '../guide/count-sections.ts';
import { putFile } from './press/site-folder.ts';

/** What a published site says of itself, for the next publication to compare with: DESIGN § 13. */
export const PUBLICATION = 'donnees/publication.json';

const countsSchema = z.object({
  received: z.number(),
  published: z.number(),
  flagged: z.number(),
  setAside: z.number(),
  merged: z.number(),
});

const publicationSchema = z.object({
  format: z.literal(1),
  /** The header of the export. */
  atlas: exportInfoSchema,
  /** Countries of the site that are under caution, with their page: the checks of a built site need no other file. */
  vigilances: z.array(z.object({ pays: z.string(), adresse: z.string() })),
  comptes: z.object({
    atlas: z.object({
      collectivites: countsSchema,
      partenaires: countsSchema,
      cooperations: countsSchema,
      projets: countsSchema,
    } satisfies Record<keyof AtlasCounts, unknown>),
    guide: z.object({
      pays: countsSchema,
      zones: countsSchema,
      programmes: countsSchema,
      thematiques: countsSchema,
      parties: countsSchema,
      appels: countsSchema,
      'retours-experience': countsSchema,
      lexique: countsSchema,
      autres: countsSchema,
    } satisfies Record<GuideKind, unknown>),
  }),
});

export type Publication = z.infer<typeof publicationSchema>;

export function writePublication(site: string, publication: Omit<Publication, 'format'>): void {
  putFile(site, PUBLICATION, `${JSON.stringify({ format: 1, ...publication }, null, 1)}\n`);
}

/**
 * The publication that a site, or the file itself, tells of.
 * @returns `null` when there is none
 * @throws in French, when there is one that cannot be read
 */
export function readPublication(path: string): Publication | null {
  const file = path.endsWith('.json') ? path : join(path, PUBLICATION);
  if (!existsSync(file)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} : publication attendue, fichier illisible ou abîmé trouvé`, { cause: error });
  }
  const parsed = publicationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} : publication attendue, autre chose trouvé`, { cause: parsed.error });
}
