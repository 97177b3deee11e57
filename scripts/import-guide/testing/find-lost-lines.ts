import { foldText } from '../../../src/contract/words/fold-text.ts';
import { cleanCharacters } from '../pages/clean-characters.ts';

const lettersOf = (text: string): string => foldText(text).replaceAll(' ', '');

/** Words that a record says by the field that they stand in. */
const LINKS = new Set('a au aux d de des du en et l la le les association'.split(' '));

/** Most pieces that the fields of a record cut a line into: a list of towns, each with its country. */
const MOST_PIECES = 12;

/**
 * Reads a source again, and every line of it that is to be found neither in the edition nor in the report: as a run of
 * letters or, where it became fields, as a few. It shares nothing with what the importer itself counts.
 */
export function findLostLines(source: string, files: ReadonlyMap<string, string>, report: string): string[] {
  const isWritten = searchIn([...files].map(([path, text]) => `${path} ${text}`).concat(report));
  return cleanCharacters(source)
    .split(/\r\n|\n|\r|\f/)
    .filter((line) => lettersOf(line) !== '' && !isFound(line, isWritten));
}

/** Letters that a run must share with a text before it is looked for in it. */
const GRAM = 8;

/** A test of the runs of letters that one of some texts holds. */
function searchIn(texts: readonly string[]): (letters: string) => boolean {
  const all = texts.map(lettersOf).join('\n');
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= all.length; at += 1) grams.add(all.slice(at, at + GRAM));
  return (letters) => {
    for (let at = 0; at + GRAM <= letters.length; at += 1) if (!grams.has(letters.slice(at, at + GRAM))) return false;
    return all.includes(letters);
  };
}

function isFound(line: string, isWritten: (letters: string) => boolean): boolean {
  if (isWritten(lettersOf(line))) return true;
  const value = line.replace(/^\s*\S?\s*\p{L}[^:@]{2,100}:/u, '');
  const words = foldText(value).split(' ');
  let pieces = 0;
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && !isWritten(words.slice(from, to).join(''))) to -= 1;
    if (to === from) {
      if (!LINKS.has(words[from] ?? '')) return false;
      from += 1;
    } else {
      pieces += 1;
      from = to;
    }
  }
  return pieces <= Math.min(MOST_PIECES, Math.ceil(words.length * 0.75) + 1);
}
