import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { renderFrontMatter } from '../../../content/mdx/render-front-matter.ts';
import { SECTION_SCHEMAS, type SectionFolder } from '../../../guide/guide-edition.ts';
import { THEMATIQUE } from '../../samples/sample-record.ts';
import { FULL_BODY, FULL_LEXIQUE, FULL_SECTIONS } from './full-sections.ts';
import { withOnly } from './vary-record.ts';

/** The text of every file of an edition, by path from its folder. */
export type EditionFiles = Record<string, string>;

export const FOLDERS = Object.keys(SECTION_SCHEMAS) as SectionFolder[];

/** The file that a sample section stands in. */
export const SAMPLE_FILES: Readonly<Record<SectionFolder, string>> = {
  pays: 'pays/bj-benin.md',
  zones: 'zones/afrique-de-l-ouest.md',
  thematiques: `thematiques/${THEMATIQUE}.md`,
  programmes: 'programmes/programme-essai.md',
  parties: 'parties/chapitre-essai.md',
  appels: 'appels/appel-essai.md',
  'retours-experience': 'retours-experience/retour-essai.md',
};

export function renderSection(data: object, body = FULL_BODY): string {
  return `${renderFrontMatter(data as Record<string, unknown>)}\n${body}`;
}

/** JSON, which is YAML in which nothing is repeated by reference. */
export const renderLexique = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;

/** One full section in each of these folders. */
export function sampleEdition(folders: readonly SectionFolder[] = FOLDERS, avecLexique = true): EditionFiles {
  const sections = folders.map((folder) => [SAMPLE_FILES[folder], renderSection(FULL_SECTIONS[folder]())]);
  return Object.fromEntries([...sections, ...(avecLexique ? [['lexique.yaml', renderLexique(FULL_LEXIQUE())]] : [])]);
}

/** One section in each folder, with nothing but what its schema asks for, and no prose. */
export function minimalEdition(): EditionFiles {
  const sections = FOLDERS.map((folder) => {
    const data = withOnly(SECTION_SCHEMAS[folder] as z.ZodObject, FULL_SECTIONS[folder]());
    return [SAMPLE_FILES[folder], renderSection(data, '')];
  });
  const { source } = FULL_LEXIQUE();
  return Object.fromEntries([...sections, ['lexique.yaml', renderLexique({ source, entrees: [] })]]);
}

/** The least that is an edition: one chapter. */
export const smallestEdition = (): EditionFiles => sampleEdition(['parties'], false);

export function putEdition(folder: string, files: EditionFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
