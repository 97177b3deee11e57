import { holdNumbers } from '../../src/contract/words/french-spaces.ts';
import { stripInvisible } from '../../src/contract/words/invisible-characters.ts';
import { unstackAccents } from '../../src/contract/words/stacked-accents.ts';
import { nameField } from '../../src/import/zod-diagnostics.ts';

interface Removed {
  line: number;
  message: string;
  hint: string;
  outcome: string;
}

/** The text of a file without what nobody sees, and the lines where that stood first. */
interface CleanSource {
  text: string;
  removed: Removed | null;
  /** Where a conversion lost a letter that cannot be guessed. */
  lost: { line: number } | null;
}

/**
 * Does to a file of the guide what is done to the texts of an export: takes out control and invisible characters and piled
 * accents. Silently: Unicode composed form, line breaks of one kind, no byte order mark, numbers held to their words.
 */
export function cleanSource(source: string): CleanSource {
  const lines = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const visible = clean(lines);
  const lost = visible.indexOf('\uFFFD');
  return {
    text: holdNumbers(visible.normalize('NFC')),
    removed: visible === lines ? null : describeRemoved(lines, visible),
    lost: lost === -1 ? null : { line: lineAt(visible, lost) },
  };
}

/** Does the same to the fields of a header, where escapes may hide: the names of those that changed, as `contacts n° 1 · nom`. */
export function cleanData(data: unknown): { data: unknown; fields: string[] } {
  const fields: string[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') {
      const visible = clean(value);
      if (visible !== value) fields.push(nameField(path));
      return visible.normalize('NFC');
    }
    if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return { data: visit(data, []), fields };
}

/** Line breaks that Markdown and YAML do not know become spaces. */
function clean(text: string): string {
  return unstackAccents(stripInvisible(text)).replace(/[\v\f\u2028\u2029]/g, ' ');
}

function describeRemoved(before: string, after: string): Removed {
  let at = 0;
  while (before[at] === after[at]) at++;
  const message = 'texte visible attendu, caractères de contrôle, invisibles ou accents empilés trouvés';
  return { line: lineAt(before, at), message, hint: 'ressaisissez le passage', outcome: 'publié sans ces caractères' };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
