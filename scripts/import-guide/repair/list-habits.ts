import type { SourceLine } from '../pages/cut-pages.ts';
import { losesCapital } from './garbling.ts';

const BULLET = /^\s*•\s*/u;
const NUMBERED = /^\s*\d{1,2}[.)]\s+/;

export const withoutBullet = (raw: string): string => raw.replace(BULLET, '');
const isItem = (raw: string): boolean => BULLET.test(raw) || NUMBERED.test(raw);

/** How far apart, in lines, two items of one list may stand. */
const SAME_LIST = 12;
const LONG_LINE = 30;

/** Case of the first letter of an item, when no font loses it. */
function initialCase(raw: string): 'upper' | 'lower' | null {
  const letter = /\p{L}/u.exec(raw.replace(BULLET, '').replace(NUMBERED, ''))?.[0] ?? '';
  if (letter === '' || letter !== letter.toLowerCase()) return letter === '' ? null : 'upper';
  return losesCapital('B', letter) || losesCapital('H', letter) ? null : 'lower';
}

/** Tells where a sentence begins at the head of a passage, from the lines around it. */
export class ListHabits {
  private readonly lines: readonly SourceLine[];
  private readonly places: Map<number, number>;

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines;
    this.places = new Map(lines.map(({ number }, index) => [number, index]));
  }

  /** True when the passage begins with a capital in the original, as far as its neighbours tell. */
  opens(passage: readonly SourceLine[]): boolean {
    const [first] = passage;
    const place = first ? this.places.get(first.number) : undefined;
    if (!first || place === undefined) return true;
    const raw = this.lines[place]?.raw ?? '';
    return isItem(raw) ? this.itemOpens(place, passage) : this.paragraphOpens(place);
  }

  private itemOpens(place: number, passage: readonly SourceLine[]): boolean {
    let upper = 0;
    let lower = 0;
    let semicolons = 0;
    for (const step of [-1, 1]) {
      let last = place;
      for (let at = place; Math.abs(at - last) <= SAME_LIST && this.lines[at]; at += step) {
        const raw = this.lines[at]?.raw ?? '';
        if (/;\s*$/.test(raw)) semicolons += 1;
        if (!isItem(raw)) continue;
        const seen = initialCase(raw);
        if (seen === 'upper') upper += 1;
        if (seen === 'lower') lower += 1;
        last = at;
      }
    }
    if (upper !== lower) return upper > lower;
    return semicolons === 0 && !/[;,]\s*$/.test(passage.at(-1)?.raw ?? '');
  }

  /** A passage cut off from the sentence that the line before left open does not begin one. */
  private paragraphOpens(place: number): boolean {
    const line = this.lines[place];
    const before = this.lines[place - 1];
    if (!line || !before) return true;
    const follows = line.followsOn || before.page !== line.page;
    const open = !/[.!?:;…»)\]]\s*$/.test(before.raw) && before.raw.trim().length >= LONG_LINE;
    return !(follows && open);
  }
}
