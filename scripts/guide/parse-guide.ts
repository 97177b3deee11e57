import { parse as parseYaml } from 'yaml';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import { guideLexiqueSchema } from '../../src/schemas/guide/lexique.ts';
import { parseFrontMatter } from '../lib/front-matter.ts';
import { zodIssuesToDiagnostics } from '../lib/zod-diagnostics.ts';
import { listGuideContacts } from '../personnes/list-guide-contacts.ts';
import type { ContactBrut } from '../personnes/list-personnes.ts';
import type { GuideEdition, Section, SectionFolder } from './guide-edition.ts';
import { SECTION_SCHEMAS } from './guide-edition.ts';

/** The text of every file of an edition, by path from its folder: `pays/bj-benin.md`. */
export type GuideFiles = ReadonlyMap<string, string>;

export interface ParsedGuide {
  edition: GuideEdition;
  diagnostics: Diagnostic[];
  /** Every contact of the edition as it is written, of refused files too. */
  contacts: ContactBrut[];
  /** How many files came in; in = published + refused. */
  received: number;
}

/** Reads every file of an edition. A bad file is left out and listed; the others are kept. */
export function parseGuide(files: GuideFiles, folderName = 'data/guide'): ParsedGuide {
  const diagnostics: Diagnostic[] = [];
  const contacts: ContactBrut[] = [];
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
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    diagnostics.push(...parseFile(edition, file, text, `${folderName}/${file}`, contacts));
  }
  return { edition, diagnostics, contacts, received: files.size };
}

function parseFile(
  edition: GuideEdition,
  file: string,
  text: string,
  shownFile: string,
  contacts: ContactBrut[],
): Diagnostic[] {
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
    contacts.push(...listGuideContacts(data, shownFile));
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
    message: `fichier .md d’un dossier de l’édition (${Object.keys(SECTION_SCHEMAS).join(', ')}) ou lexique.yaml attendu`,
    hint: 'déplacez le fichier, ou retirez-le',
    location: { file },
  };
}
