import { parse as parseYaml } from 'yaml';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import { guideLexiqueSchema } from '../../src/schemas/guide/lexique.ts';
import { parseFrontMatter } from '../lib/front-matter.ts';
import { zodIssuesToDiagnostics } from '../lib/zod-diagnostics.ts';
import type { GuideEdition, Section, SectionFolder } from './guide-edition.ts';
import { SECTION_SCHEMAS } from './guide-edition.ts';
import { DOCUMENTS, type Documents, parseDocuments } from './parse-documents.ts';

/** The text of every file of an edition, by path from its folder: `pays/bj-benin.md`. */
export type GuideFiles = ReadonlyMap<string, string>;

export interface ParsedGuide {
  edition: GuideEdition;
  /** What the edition brings beside `data/reference/documents.yaml`. */
  documents: Documents;
  diagnostics: Diagnostic[];
  /** How many files of sections came in; in = published + refused. A table of documents without a fault is none. */
  received: number;
}

/** Reads every file of an edition. A bad file is left out and listed; the others are kept. */
export function parseGuide(files: GuideFiles, folderName = 'data/guide'): ParsedGuide {
  const diagnostics: Diagnostic[] = [];
  const edition: GuideEdition = {
    pays: [],
    zones: [],
    programmes: [],
    thematiques: [],
    parties: [],
    appels: [],
    'retours-experience': [],
    lexique: null,
  };
  const table = files.get(DOCUMENTS);
  const { documents, diagnostics: ofTable } = parseDocuments(table, `${folderName}/${DOCUMENTS}`);
  diagnostics.push(...ofTable);
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file !== DOCUMENTS) diagnostics.push(...parseFile(edition, file, text, `${folderName}/${file}`));
  }
  const sound = table !== undefined && ofTable.length === 0;
  return { edition, documents, diagnostics, received: files.size - (sound ? 1 : 0) };
}

function parseFile(edition: GuideEdition, file: string, text: string, shownFile: string): Diagnostic[] {
  const location = { file: shownFile };
  const [folder, name] = file.split('/');
  try {
    if (file === 'lexique.yaml') {
      const lexique = guideLexiqueSchema.safeParse(parseYaml(text));
      if (!lexique.success) return zodIssuesToDiagnostics(lexique.error, parseYaml(text), location, 'guide-lexique');
      edition.lexique = lexique.data;
      return [];
    }
    if (!isSectionFolder(folder) || !name?.endsWith('.md')) return [unknownPlace(shownFile)];
    const { data, body } = parseFrontMatter(text);
    const parsed = SECTION_SCHEMAS[folder].safeParse(data);
    if (!parsed.success) return zodIssuesToDiagnostics(parsed.error, data, location, `guide-${folder}`);
    const section = { file, slug: name.slice(0, -3), data: parsed.data, body };
    (edition[folder] as Section<unknown>[]).push(section);
    return [];
  } catch (error) {
    return [
      {
        rule: 'guide-illisible',
        severity: 'erreur',
        message: (error as Error).message,
        hint: 'corrigez l’en-tête du fichier ; le reste de l’édition est publié sans lui',
        location,
      },
    ];
  }
}

function isSectionFolder(name: string | undefined): name is SectionFolder {
  return name !== undefined && Object.hasOwn(SECTION_SCHEMAS, name);
}

function unknownPlace(file: string): Diagnostic {
  return {
    rule: 'guide-emplacement',
    severity: 'erreur',
    message: `fichier .md d’un dossier de l’édition (${Object.keys(SECTION_SCHEMAS).join(', ')}), lexique.yaml ou ${DOCUMENTS} attendu`,
    hint: 'déplacez le fichier, ou retirez-le',
    location: { file },
  };
}
