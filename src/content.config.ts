import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';

// What a build writes under content/generated/ is no collection: `src/load/` reads it when a page is drawn.
export const collections = {
  /** Pages written by people: `content/a-propos/*.mdx`. */
  aPropos: defineCollection({
    loader: glob({ pattern: '*.mdx', base: resolve('content/a-propos') }),
    schema: z.strictObject({ titre: z.string(), description: z.string(), ordre: z.number(), misAJour: z.iso.date() }),
  }),
};
