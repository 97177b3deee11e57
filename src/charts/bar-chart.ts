import { max, scaleLinear } from 'd3';

interface Bar {
  libelle: string;
  /** Null when nobody published it: the line stands, without a bar. */
  valeur: number | null;
}

/** A bar placed in a drawing `WIDTH` wide, its name above it. Lengths in units of the drawing. */
interface PlacedBar extends Bar {
  /** The name, on one line or two. */
  lignes: readonly string[];
  /** Baseline of the first line of the name. */
  y: number;
  /** Top of the bar. */
  top: number;
  width: number;
}

/** Narrow enough to be read on a phone: the names stand above the bars. */
export const WIDTH = 340;
export const BAR = 13;
export const LINE = 17;
const GAP = 11;
/** Room for a figure at the end of the longest bar. */
const FIGURES = 74;
/** Letters that a line of the drawing holds. */
const LETTERS = 46;

/** Cuts a name into lines of at most `letters`; what does not fit on the second ends with an ellipsis. */
export function wrapLabel(text: string, letters = LETTERS): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= 2) return lines;
  const second = lines.slice(1).join(' ');
  return [lines[0] ?? '', `${second.slice(0, letters - 1).trimEnd()}…`];
}

/**
 * Horizontal bars from zero, in the order given.
 * @param greatest the figure that would fill the width: 100 for percentages, by default the greatest of the bars
 */
export function placeBars(bars: readonly Bar[], greatest?: number): { bars: PlacedBar[]; height: number } {
  const top = greatest ?? max(bars, ({ valeur }) => valeur ?? 0) ?? 0;
  const x = scaleLinear([0, top || 1], [0, WIDTH - FIGURES]);
  let y = 0;
  const placed = bars.map((bar) => {
    const lignes = wrapLabel(bar.libelle);
    const first = y + LINE - 4;
    const barTop = y + lignes.length * LINE + 1;
    y = barTop + BAR + GAP;
    return { ...bar, lignes, y: first, top: barTop, width: Math.round(x(bar.valeur ?? 0) * 10) / 10 };
  });
  return { bars: placed, height: Math.max(0, y - GAP + 2) };
}
