import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { slugSchema } from '../../src/contract/fields/slug.ts';
import type { Severite } from '../../src/contract/gravite.ts';
import { guideLexiqueSchema } from '../../src/contract/guide/lexique.ts';
import { decodeText } from '../../src/contract/words/decode-text.ts';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import { quote } from '../../src/contract/words/quote.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import { parseYaml, UnreadableText } from '../../src/import/parse-yaml.ts';
import { zodIssuesToDiagnostics } from '../../src/import/zod-diagnostics.ts';
import { parseFrontMatter } from '../lib/front-matter.ts';
import { listGuideContacts } from '../personnes/list-guide-contacts.ts';
import { checkBody } from './check-body.ts';
import { cleanData, cleanSource } from './clean-section.ts';
import type { GuideEdition, Section, SectionFolder } from './guide-edition.ts';
import { emptyEdition, SECTION_SCHEMAS } from './guide-edition.ts';
import { DOCUMENTS, type Documents, parseDocuments } from './parse-documents.ts';

/** What stands at a path of an edition: bytes, a text, or the reason why there is neither. */
export type GuideSource = Uint8Array | string | { trouble: string };

/** What stands in an edition, by path from its folder: `pays/bj-benin.md`. */
export type GuideFiles = ReadonlyMap<string, GuideSource>;

interface ParsedGuide {
  edition: GuideEdition;
  /** What the edition brings beside `data/reference/documents.yaml`. */
  documents: Documents;
  diagnostics: Diagnostic[];
  /** Every contact of the edition as it is written, of refused files too. */
  contacts: ContactBrut[];
  /** The paths that came in; in = published + refused, path by path. A table of documents without a fault is no section. */
  received: string[];
}

/** Longest file of an edition, in bytes. */
export const TAILLE_SECTION_MAX = 512 * 1024;
/** Most things that are said of one file. */
const CAS_MAX = 20;
const AUTRES_MONTRES = 5;
/** Names of a folder whose address another page has. */
const RESERVES: Readonly<Partial<Record<SectionFolder, readonly string[]>>> = {
  parties: ['lexique'],
  appels: ['simulateur'],
};

/** Where the troubles of one file go. */
interface LectureGuide {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  readonly contacts: ContactBrut[];
}

/** Reads every file of an edition. A bad file is left out and listed; the others are kept. */
export function parseGuide(files: GuideFiles, folderName = 'data/guide'): ParsedGuide {
  const edition = emptyEdition();
  const diagnostics: Diagnostic[] = [];
  const contacts: ContactBrut[] = [];
  const received = [...files.keys()].sort();
  const homonyms = groupHomonyms(received);
  let documents: Documents = new Map();
  const tables: string[] = [];
  for (const path of received) {
    const lecture: LectureGuide = { file: `${folderName}/${path}`, diagnostics: [], contacts };
    const parsed = parseFile(path, files.get(path) ?? '', homonyms.get(path) ?? [], lecture);
    diagnostics.push(...limit(lecture));
    const isSound = !lecture.diagnostics.some(({ severity }) => severity === 'erreur');
    // The rows that can be read serve, whatever the others: sections cite them.
    if (parsed?.folder === 'documents') documents = parsed.documents;
    else if (parsed !== null && isSound) keep(edition, parsed);
    if (parsed?.folder === 'documents' && isSound) tables.push(path);
  }
  diagnostics.push(...refuseSharedCodes(edition, folderName));
  const sections = received.filter((path) => !tables.includes(path));
  return { edition, documents, diagnostics: correctOutcomes(diagnostics), contacts, received: sections };
}

type Kept =
  | { folder: SectionFolder; section: Section<unknown> }
  | { folder: 'lexique'; lexique: GuideEdition['lexique'] };
type Parsed = Kept | { folder: 'documents'; documents: Documents };

function keep(edition: GuideEdition, parsed: Kept): void {
  if (parsed.folder === 'lexique') edition.lexique = parsed.lexique;
  else (edition[parsed.folder] as Section<unknown>[]).push(parsed.section);
}

/** What a file holds; `null` when a trouble says that it cannot be published. */
function parseFile(
  path: string,
  source: GuideSource,
  homonyms: readonly string[],
  lecture: LectureGuide,
): Parsed | null {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    const hint = 'mettez le fichier lui-même à cette place, ou retirez-le ; le reste de l’édition est publié sans lui';
    report(lecture, 'guide-fichier', 'erreur', source.trouble, hint);
    return null;
  }
  const place = readPlace(path, homonyms, lecture);
  if (place === null) return null;
  const text = readText(source, lecture);
  if (text === null) return null;
  try {
    if (place.folder === 'lexique') return parseLexique(text, lecture);
    return place.folder === 'documents' ? parseTable(text, lecture) : parseSection(place, path, text, lecture);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    const hint = 'corrigez le YAML à cet endroit ; le reste de l’édition est publié sans ce fichier';
    report(lecture, 'guide-illisible', 'erreur', error.message, hint, { line: error.line });
    return null;
  }
}

type Classement = { folder: 'lexique' } | { folder: 'documents' } | { folder: SectionFolder; slug: string };

/** The folder of a file, and the last part of its page's address, which is its name. `null` when it has no such place. */
function readPlace(path: string, homonyms: readonly string[], lecture: LectureGuide): Classement | null {
  if (path === 'lexique.yaml') return { folder: 'lexique' };
  if (path === DOCUMENTS) return { folder: 'documents' };
  const [folder, name, ...deeper] = path.split('/');
  if (!isSectionFolder(folder) || !name?.endsWith('.md') || deeper.length > 0) {
    const message = `fichier .md d’un dossier de l’édition (${Object.keys(SECTION_SCHEMAS).join(', ')}), lexique.yaml ou ${DOCUMENTS} attendu`;
    report(lecture, 'guide-emplacement', 'erreur', message, 'déplacez le fichier, ou retirez-le');
    return null;
  }
  if (homonyms.length > 1) {
    const message = `un seul fichier par adresse attendu, même adresse que ${listOthers(homonyms, path)} trouvée`;
    report(lecture, 'guide-doublon', 'erreur', message, 'réunissez les fichiers, ou renommez-les ; aucun n’est publié');
    return null;
  }
  const slug = name.slice(0, -'.md'.length);
  const isFree = slug !== 'index' && !RESERVES[folder]?.includes(slug);
  if (isFree && slugSchema.safeParse(slug).success && slugify(slug) === slug) return { folder, slug };
  refuseName(name, isFree ? slugify(slug) : `${folder}-${slug}`, isFree, lecture);
  return null;
}

function refuseName(name: string, better: string, isFree: boolean, lecture: LectureGuide): void {
  const expected = isFree
    ? 'nom en minuscules sans accent, chiffres et tirets (80 caractères au plus) attendu'
    : 'nom qu’aucune autre page ne porte attendu';
  const message = `${expected}, ${quote(name)} trouvé : il fait l’adresse de la page`;
  report(lecture, 'guide-nom-de-fichier', 'erreur', message, `renommez le fichier « ${better}.md »`);
}

function isSectionFolder(name: string | undefined): name is SectionFolder {
  return name !== undefined && Object.hasOwn(SECTION_SCHEMAS, name);
}

/** The files of a folder whose names make one address, by path of each; as a disk that ignores case would read them. */
function groupHomonyms(paths: readonly string[]): Map<string, string[]> {
  const groups = Map.groupBy(paths, (path) => {
    const [folder = '', name, ...deeper] = path.toLowerCase().split('/');
    return name?.endsWith('.md') && deeper.length === 0 ? `${folder}/${slugify(name.slice(0, -'.md'.length))}` : path;
  });
  return new Map([...groups.values()].flatMap((group) => group.map((path) => [path, group])));
}

/** The first of the other paths: `« pays/bj.md », « pays/benin.md »`. */
function listOthers(paths: readonly string[], own: string): string {
  const others = paths.filter((path) => path !== own);
  return `${others.slice(0, AUTRES_MONTRES).map(quote).join(', ')}${others.length > AUTRES_MONTRES ? '…' : ''}`;
}

/** The text of a source, cleaned; `null` when there is none. */
function readText(source: string | Uint8Array, lecture: LectureGuide): string | null {
  if (typeof source === 'string') return cleanText(source, lecture);
  if (source.length > TAILLE_SECTION_MAX) {
    const message = `${TAILLE_SECTION_MAX / 1024} Ko au plus attendus, davantage trouvés`;
    report(lecture, 'guide-trop-long', 'erreur', message, 'découpez le fichier, ou retirez ce qui n’est pas du texte');
    return null;
  }
  const decoded = decodeText(source);
  if ('text' in decoded) return cleanText(decoded.text, lecture);
  const message = `UTF-8 attendu, ${decoded.encodage} trouvé${decoded.place}`;
  report(lecture, 'guide-encodage', 'erreur', message, 'enregistrez le fichier en UTF-8');
  return null;
}

function cleanText(source: string, lecture: LectureGuide): string {
  const { text, removed, lost } = cleanSource(source);
  if (removed !== null)
    report(lecture, 'guide-caracteres-invisibles', 'avertissement', removed.message, removed.hint, removed);
  if (lost !== null) {
    const message = 'lettre attendue, caractère perdu dans une conversion trouvé';
    const place = { ...lost, outcome: 'publié tel quel' };
    report(lecture, 'guide-caractere-perdu', 'avertissement', message, 'ressaisissez le mot', place);
  }
  return text;
}

function parseTable(text: string, lecture: LectureGuide): Parsed {
  const { documents, diagnostics } = parseDocuments(text, lecture.file);
  lecture.diagnostics.push(...diagnostics);
  return { folder: 'documents', documents };
}

function parseLexique(text: string, lecture: LectureGuide): Parsed | null {
  const data = cleanFields(parseYaml(text), lecture);
  const parsed = guideLexiqueSchema.safeParse(data);
  if (parsed.success) return { folder: 'lexique', lexique: parsed.data };
  lecture.diagnostics.push(...zodIssuesToDiagnostics(parsed.error, data, { file: lecture.file }, 'guide-lexique'));
  return null;
}

function parseSection(
  { folder, slug }: Extract<Classement, { slug: string }>,
  file: string,
  text: string,
  lecture: LectureGuide,
): Parsed | null {
  const { data: raw, body, bodyLine } = parseFrontMatter(text);
  checkProse(body, bodyLine, lecture);
  const data = cleanFields(raw, lecture);
  lecture.contacts.push(...listGuideContacts(data, lecture.file));
  const parsed = SECTION_SCHEMAS[folder].safeParse(data);
  if (parsed.success) return { folder, section: { file, slug, data: parsed.data, body } };
  lecture.diagnostics.push(...zodIssuesToDiagnostics(parsed.error, data, { file: lecture.file }, `guide-${folder}`));
  return null;
}

/** The fields without what nobody sees and that escapes such as `\u202E` put there. */
function cleanFields(raw: unknown, lecture: LectureGuide): unknown {
  const { data, fields } = cleanData(raw);
  for (const field of fields)
    report(
      lecture,
      'guide-caracteres-invisibles',
      'avertissement',
      'texte visible attendu, caractères de contrôle ou invisibles trouvés',
      'ressaisissez le champ',
      { field, outcome: 'publié sans ces caractères' },
    );
  return data;
}

function checkProse(body: string, bodyLine: number, lecture: LectureGuide): void {
  const { trouble, links } = checkBody(body);
  if (trouble !== null)
    report(lecture, 'guide-corps', 'erreur', trouble, 'découpez le texte en plusieurs sections', { line: bodyLine });
  for (const { image, url, line } of links)
    report(
      lecture,
      'guide-lien-refuse',
      'avertissement',
      image
        ? `texte attendu, image ${quote(url)} trouvée`
        : `lien vers https:// ou mailto: attendu, ${quote(url)} trouvé`,
      image ? 'retirez l’image : les textes des pages n’en ont pas' : 'corrigez l’adresse du lien',
      {
        line: bodyLine + line - 1,
        outcome: image ? 'le texte est publié sans elle' : 'son texte est publié sans le lien',
      },
    );
}

/** Sections of one country: kept is the one that says its code in its name; where none or several do, nobody can tell which is right. */
function refuseSharedCodes(edition: GuideEdition, folderName: string): Diagnostic[] {
  const shared = [...Map.groupBy(edition.pays, ({ data }) => data.code).values()].filter(({ length }) => length > 1);
  const refused = new Set<Section<unknown>>();
  const diagnostics = shared.flatMap((sections) => {
    const files = sections.map(({ file }) => file);
    const named = sections.filter(({ slug, data }) => slug.startsWith(`${data.code.toLowerCase()}-`));
    const [kept] = named.length === 1 ? named : [];
    const published = kept ? `${quote(kept.file)} est publié` : 'aucun n’est publié';
    return sections.flatMap((section) => {
      if (section === kept) return [];
      refused.add(section);
      const lecture = { file: `${folderName}/${section.file}`, diagnostics: [] as Diagnostic[] };
      const others = listOthers(files, section.file);
      const message = `un seul fichier par pays attendu, ${quote(section.data.code)} trouvé aussi dans ${others}`;
      const hint = `réunissez les fichiers, ou corrigez le code ; ${published}`;
      report(lecture, 'guide-doublon', 'erreur', message, hint, { field: 'code' });
      return lecture.diagnostics;
    });
  });
  edition.pays = edition.pays.filter((section) => !refused.has(section));
  return diagnostics;
}

/** The warnings on a file that is refused no longer say that something was published. */
function correctOutcomes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === 'erreur').map(({ location }) => location.file),
  );
  return diagnostics.map((diagnostic) => {
    const { outcome: _, ...rest } = diagnostic;
    return rest.severity === 'erreur' || !refused.has(rest.location.file) ? diagnostic : rest;
  });
}

/** The first troubles of a file, the errors first, and how many more there are. */
function limit({ file, diagnostics }: LectureGuide): Diagnostic[] {
  if (diagnostics.length <= CAS_MAX) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'erreur');
  const others = diagnostics.filter(({ severity }) => severity !== 'erreur');
  const told = [...errors, ...others].slice(0, CAS_MAX);
  const rest = { file, diagnostics: [] as Diagnostic[] };
  const message = `${diagnostics.length - CAS_MAX} autres problèmes du même fichier`;
  report(rest, 'guide-autres', told[0]?.severity ?? 'erreur', message, 'corrigez d’abord ceux qui précèdent');
  return [...told, ...rest.diagnostics];
}

function report(
  { file, diagnostics }: Omit<LectureGuide, 'contacts'>,
  rule: string,
  severity: Severite,
  message: string,
  hint: string,
  { line, field, outcome }: { line?: number | undefined; field?: string | undefined; outcome?: string } = {},
): void {
  diagnostics.push({
    rule,
    severity,
    message: withFrenchSpaces(message),
    hint: withFrenchSpaces(hint),
    ...(outcome !== undefined && { outcome }),
    location: { file, ...(line !== undefined && { line }), ...(field !== undefined && { field }) },
  });
}
