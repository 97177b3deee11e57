import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasSection } from '../../../src/import/atlas/counts.ts';
import { SINGULIERS } from '../../../src/import/atlas/entry.ts';
import { parseFrontMatter } from '../../lib/front-matter.ts';

/** What a page tells of: the record of the export, or the file of the edition, that somebody can change. */
export interface Subject {
  /** `projet P-10423`, `data/guide/pays/bj-benin.md`: as the other reports name it. */
  record: string;
  data: Readonly<Record<string, unknown>>;
}

/** Folders of the site whose pages tell of a record of the export. */
const RECORDS = ['collectivites', 'partenaires', 'projets'] as const;
/** Folders of the site whose pages tell of a section → its collection in the content. */
const SECTIONS: Readonly<Record<string, string>> = {
  pays: 'pays',
  zones: 'zones',
  thematiques: 'thematiques',
  'cles-en-main': 'programmes',
  'projets-mutualisables': 'programmes',
  guide: 'guide',
  'appels-a-projets': 'appels',
  'retours-experience': 'retours-experience',
};

/**
 * What each page of a built site tells of, from the content that it was built from.
 * @returns by file of the site, `pays/benin/projets/index.html`; undefined for a page that no one record makes
 */
export function loadSubjects(content: string): (file: string) => Subject | undefined {
  const lists = new Map<string, Map<string, Subject>>();
  const sections = new Map<string, Subject | undefined>();
  const recordsOf = (folder: string) => {
    const known = lists.get(folder) ?? loadRecords(content, folder);
    lists.set(folder, known);
    return known;
  };
  const sectionOf = (section: string, slug: string) => {
    const path = join(content, section, `${slug}.mdx`);
    if (!sections.has(path)) sections.set(path, loadSection(path, recordsOf(section).get(slug)));
    return sections.get(path);
  };
  return (file) => {
    const [folder = '', slug = ''] = file.replace(/^integrer\//, '').split('/');
    const section = Object.hasOwn(SECTIONS, folder) ? SECTIONS[folder] : undefined;
    if (section !== undefined) return sectionOf(section, slug);
    return RECORDS.some((name) => name === folder) ? recordsOf(folder).get(slug) : undefined;
  };
}

function loadRecords(content: string, folder: string): Map<string, Subject> {
  const path = join(content, `${folder}.json`);
  const records: { id?: string; slug: string }[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const noun = folder in SINGULIERS ? SINGULIERS[folder as AtlasSection] : folder;
  return new Map(records.map((data) => [data.slug, { record: `${noun} ${data.id}`, data: { ...data } }]));
}

/** The front matter of a generated page, whose first line names the input it comes from, and what the model adds to it. */
function loadSection(path: string, joined: Subject | undefined): Subject | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const [, origin] = /^---\n# (.*)\n/.exec(text) ?? [];
  // Ours: what an input may say, and what the model adds to it.
  const data = parseFrontMatter(text, Number.POSITIVE_INFINITY).data as Subject['data'];
  return origin === undefined ? undefined : { record: origin, data: { ...joined?.data, ...data } };
}
