import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { type EvaluateOptions, evaluate } from 'satteri';
import type { z } from 'zod';
import {
  appelPageSchema,
  chapitrePageSchema,
  type PageFacts,
  paysPageSchema,
  programmePageSchema,
  retourPageSchema,
  thematiquePageSchema,
  zonePageSchema,
} from '../contract/content/pages.ts';
import { CONTENT_FOLDER } from './content-folder.ts';
import { answer, note } from './reads.ts';

// The MDX pages of content/generated/ are read when they are drawn, by the engine and the renderer of @astrojs/mdx: as a
// content collection they would be compiled into Astro's bundle, and every word that changes would make it again.

const SCHEMAS: { [C in keyof PageFacts]: z.ZodType<PageFacts[C]> } = {
  pays: paysPageSchema,
  zones: zonePageSchema,
  thematiques: thematiquePageSchema,
  programmes: programmePageSchema,
  guide: chapitrePageSchema,
  appels: appelPageSchema,
  'retours-experience': retourPageSchema,
};

/** A page that the guide or the editors speak in: its front matter, and the MDX of its prose. */
export interface SectionEntry<C extends keyof PageFacts> {
  /** Its slug. */
  id: string;
  data: PageFacts[C];
  body: string;
}

/** `---`, a line `key: JSON` a value (`scripts/content/mdx/render-front-matter.ts`), comments, `---`, the prose. */
const PAGE = /^---\n(.*?)\n---\n(.*)$/s;
const LINE = /^([A-Za-z]+): (.*)$/;

/** Every page of a folder of `content/generated/`, by slug. */
export function loadSections<C extends keyof PageFacts>(folder: C): SectionEntry<C>[] {
  note('sections', folder);
  return readPages(folder).map(([name, text]) => parseSection(folder, name, text));
}

answer('sections', readPages);

/** Names and texts. */
function readPages(folder: string): [string, string][] {
  const place = join(CONTENT_FOLDER, folder);
  // An edition may have none.
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.mdx')) : [];
  return files.sort().map((name) => [name, readFileSync(join(place, name), 'utf8')]);
}

function parseSection<C extends keyof PageFacts>(folder: C, name: string, text: string): SectionEntry<C> {
  const [, head = '', body = ''] = PAGE.exec(text) ?? [];
  const lines = head.split('\n').flatMap((line) => {
    const [, key, value] = LINE.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, JSON.parse(value)]];
  });
  const parsed = SCHEMAS[folder].safeParse(Object.fromEntries(lines));
  if (!parsed.success) throw new Error(`${folder}/${name}: ${parsed.error.message}`, { cause: parsed.error });
  return { id: name.slice(0, -'.mdx'.length), data: parsed.data, body };
}

const runtime = { Fragment, jsx, jsxs: jsx } as EvaluateOptions;

/** Its prose, as a component. */
export function renderSection({ body }: Pick<SectionEntry<keyof PageFacts>, 'body'>) {
  const { default: Content } = evaluate(body, runtime) as { default: (props: object) => unknown };
  return Content;
}
