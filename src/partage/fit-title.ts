/** Width of a text at a size, in units of the drawing. */
type Measure = (text: string, size: number) => number;

interface FittedTitle {
  size: number;
  lines: string[];
}

/** From a country's name to the long title of a programme. */
const SIZES = [92, 78, 66, 56, 48, 42, 37];

/** Words put on lines no wider than `width`; a no-break space keeps its words together. */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The largest size at which a title holds in its box; at the smallest, what is too long ends with an ellipsis.
 * @param leading height of a line, as a share of the size
 */
export function fitTitle(
  text: string,
  box: { width: number; height: number },
  measure: Measure,
  leading: number,
): FittedTitle {
  for (const size of SIZES) {
    const lines = wrapText(text, box.width, (line) => measure(line, size));
    const fits = lines.every((line) => measure(line, size) <= box.width) && lines.length * size * leading <= box.height;
    if (fits) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 37;
  const room = Math.max(1, Math.floor(box.height / (size * leading)));
  const lines = wrapText(text, box.width, (line) => measure(line, size));
  return { size, lines: lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1]}…`] };
}
