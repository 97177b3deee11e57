import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import type { Element } from '../structure/element.ts';
import { dropText, joinRaw } from '../structure/field-lines.ts';
import { sectionNumber, withoutNumber } from '../structure/line-kind.ts';
import type { BuiltFiles } from '../write/build-files.ts';
import type { ComposedSection } from '../write/compose-section.ts';
import type { Role } from '../write/edition-file.ts';

/** What became of a line of the text: the files that hold it, or why none does. */
export interface AccountedLine {
  line: SourceLine;
  files: string[];
  raison: string | null;
  /** True when a record says by its shape what the line, or its beginning, says: « CONTACTS », « Budget à prévoir : ». */
  intitule: boolean;
}

/** Why lines that play these parts stay out of the files. */
const LISTED: Partial<Record<Role, string>> = {
  sommaire: 'ligne de sommaire',
  tableau: 'ligne d’un tableau récapitulatif',
  fragment: 'légende d’une carte ou d’un dessin',
  'hors-guide': 'hors du guide (colophon, adresse de l’éditeur)',
};
const NOWHERE = 'texte rattaché à aucune section';
const ABSENT = 'texte que les fichiers n’ont pas en entier';

/**
 * What became of every line. A line counts as used only when its text is read again in a file that it went to: what a
 * record cannot hold is listed, whatever the record meant to do with it.
 */
export function accountLines(
  lines: readonly SourceLine[],
  composed: readonly ComposedSection[],
  { files }: BuiltFiles,
  texts: ReadonlyMap<string, string>,
): AccountedLine[] {
  const parts = partsOf(composed, files);
  const letters = new Map([...texts].map(([path, text]) => [path, lettersOf(`${path} ${text}`)]));
  return lines.map((line) => {
    const own = [...(parts.get(line.number)?.values() ?? [])];
    const judged = own.map((part) => judge(part, letters));
    const raison = own.length === 0 ? NOWHERE : (judged.find((one) => one.raison !== null)?.raison ?? null);
    const files = raison === null ? [...new Set(judged.flatMap(({ found }) => found))] : [];
    const isWhole = own.every(({ role, matter }) => !isShape(matter, role) && matter.trim() === line.raw.trim());
    return { line, files, raison, intitule: raison === null && !isWhole };
  });
}

/** The files that hold a part of a line, or why none does. */
function judge(
  { role, paths, matter }: Part,
  letters: ReadonlyMap<string, string>,
): { found: string[]; raison: string | null } {
  const listed = LISTED[role];
  if (listed !== undefined) return { found: [], raison: listed };
  const found = [...paths].filter((path) => isShape(matter, role) || holdsLine(letters.get(path) ?? '', matter, role));
  const isKept = found.length > 0 || (paths.size === 0 && isShape(matter, role));
  return { found, raison: isKept ? null : ABSENT };
}

interface Part {
  role: Role;
  paths: Set<string>;
  /** The text of the line without the label or the number that its record says otherwise. */
  matter: string;
}

/**
 * The part that each line plays, and the files that it may stand in: its section’s, a programme’s, a call’s. A line that
 * joins a heading to a text plays two, one an element.
 */
function partsOf(composed: readonly ComposedSection[], files: BuiltFiles['files']): Map<number, Map<string, Part>> {
  const parts = new Map<number, Map<string, Part>>();
  const mark = (used: ComposedSection['used'], path: string | null, aside: boolean): void => {
    for (const { element, role } of used) {
      const played = aside && !['sommaire', 'tableau', 'fragment'].includes(role) ? 'hors-guide' : role;
      const matter = matterOf(element, role);
      for (const { number, raw } of element.lines) {
        const own = parts.get(number) ?? new Map<string, Part>();
        const part = own.get(raw) ?? { role: played, paths: new Set(), matter: '' };
        part.role = played;
        part.matter = matter.get(number) ?? '';
        if (path !== null) part.paths.add(path);
        parts.set(number, own.set(raw, part));
      }
    }
  };
  for (const { section, used } of composed) mark(used, null, section.kind === 'annexe');
  for (const { path, used } of files) mark(used, path, false);
  return parts;
}

/** What each line of an element says beside a box’s label (« Budget à prévoir… : ») or a section’s number. */
function matterOf(element: Element, role: Role): Map<number, string> {
  const text = joinRaw(element.lines);
  const isNumbered = role !== 'programme' && sectionNumber(text) !== null;
  const matter =
    role === 'programme' ? text.replace(/^\s*•[^:]{2,120}?:/u, '') : isNumbered ? withoutNumber(text) : text;
  return new Map(dropText(element.lines, text.length - matter.length).map(({ number, raw }) => [number, raw]));
}

const lettersOf = (text: string): string => foldText(text).replaceAll(' ', '');

/** Words that a field drops between a role and its body, or that its label says: never the matter of a line. */
const SMALL = new Set('a association au aux d de des du en et l la le les www http https mailto'.split(' '));

/** In how many pieces the text of a line may stand: one field says the name, the next the body. */
const PIECES: Partial<Record<Role, number>> = {
  contact: 5,
  programme: 8,
  titre: 4,
  recherche: 4,
  lexique: 3,
  renvoi: 3,
};
const FEWEST_PIECES = 2;

/** True when a file holds the text of a line: in one piece or, where it became fields, in a few. */
function holdsLine(letters: string, raw: string, role: Role): boolean {
  if (letters.includes(lettersOf(raw))) return true;
  const words = foldText(raw).split(' ');
  let pieces = 0;
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && !letters.includes(words.slice(from, to).join(''))) to -= 1;
    if (to === from) {
      if (!SMALL.has(words[from] ?? '')) return false;
      from += 1;
      continue;
    }
    pieces += 1;
    from = to;
  }
  return pieces <= (PIECES[role] ?? FEWEST_PIECES);
}

/** « CONTACTS », « PROGRAMME », « Glossaire », nothing beside a label: what the shape of a record says by itself. */
const isShape = (matter: string, role: Role): boolean => {
  const words = foldText(matter);
  if (words === '') return true;
  if (role === 'titre') return /^(?:glossaire|lexique|sigles|abreviations)(?: des)?$/.test(words);
  if (role === 'programme' || role === 'renvoi') return /^(?:programme|projet)s?$/.test(words);
  return role === 'contact' && /^contacts?\b/.test(words) && words.length < 60;
};
