import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import {
  appelPageSchema,
  chapitrePageSchema,
  paysPageSchema,
  programmePageSchema,
  retourPageSchema,
  thematiquePageSchema,
  zonePageSchema,
} from './contract/content/pages.ts';
import { CONTENT_FOLDER } from './load/content-folder.ts';

// The bodies are compiled from the files; keeping them in the store as well would only cost memory.
const generated = (folder: string) =>
  glob({ pattern: '*.mdx', base: `${CONTENT_FOLDER}/${folder}`, retainBody: false });

export const collections = {
  pays: defineCollection({ loader: generated('pays'), schema: paysPageSchema }),
  zones: defineCollection({ loader: generated('zones'), schema: zonePageSchema }),
  thematiques: defineCollection({ loader: generated('thematiques'), schema: thematiquePageSchema }),
  programmes: defineCollection({ loader: generated('programmes'), schema: programmePageSchema }),
  guide: defineCollection({ loader: generated('guide'), schema: chapitrePageSchema }),
  appels: defineCollection({ loader: generated('appels'), schema: appelPageSchema }),
  retours: defineCollection({ loader: generated('retours-experience'), schema: retourPageSchema }),
  /** Pages written by people: `content/a-propos/*.mdx`. */
  aPropos: defineCollection({
    loader: glob({ pattern: '*.mdx', base: resolve('content/a-propos') }),
    schema: z.strictObject({ titre: z.string(), description: z.string(), ordre: z.number(), misAJour: z.iso.date() }),
  }),
};
