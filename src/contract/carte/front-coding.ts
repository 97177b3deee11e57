/** The mark of a text: `#` when nothing is shared, `$` for one character… up to `~` for the most. All plain in JSON. */
const FIRST = 35;
const MOST = 90;
/** JSON escapes it: the marks pass over it. */
const BACKSLASH = 92;

function toMark(count: number): string {
  const code = count + FIRST;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function fromMark(text: string): number {
  const code = text.charCodeAt(0);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}

function countShared(a: string, b: string): number {
  const end = Math.min(a.length, b.length, MOST);
  let count = 0;
  while (count < end && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/** Sorted texts without what each repeats of the one before: `['Eau', 'Eau potable']` → `['#Eau', '& potable']`. */
export function frontEncode(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const count = countShared(text, texts[index - 1] ?? '');
    return toMark(count) + text.slice(count);
  });
}

/** @returns the texts again, whatever they hold. */
export function frontDecode(coded: readonly string[]): string[] {
  let previous = '';
  return coded.map((text) => {
    previous = previous.slice(0, fromMark(text)) + text.slice(1);
    return previous;
  });
}
