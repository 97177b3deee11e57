import type { XY } from '../lib/projections.ts';

export interface LabelRequest {
  xy: XY;
  text: string;
  /** Larger first. */
  poids: number;
  /** The label stays inside. */
  frame: Box;
}

export interface Label {
  text: string;
  xy: XY;
  anchor: 'start' | 'end' | 'middle';
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelRules {
  /** Height of the letters, in units of the map. */
  fontSize: number;
  /** Half the width of a dot, and the space between a dot and its name. */
  dotRadius: number;
  max: number;
}

/** Mean width of a letter of a sans-serif font, as a share of its height; rounded up. */
const LETTER_WIDTH = 0.58;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(box: Box, frame: Box): boolean {
  const [isRight, isBelow] = [box.left >= frame.left + 2, box.top >= frame.top + 2];
  return isRight && isBelow && box.right <= frame.right - 2 && box.bottom <= frame.bottom - 2;
}

/** The space that a label takes: the text stands on its baseline. */
export function labelBox({ text, xy: [x, y], anchor }: Label, fontSize: number): Box {
  const width = text.length * fontSize * LETTER_WIDTH;
  const start = { start: 0, middle: 0.5, end: 1 }[anchor];
  return {
    left: x - width * start,
    right: x + width * (1 - start),
    top: y - fontSize * 0.8,
    bottom: y + fontSize * 0.25,
  };
}

/** East first, then west, above, below: where a reader looks for a name. */
function candidates({ xy: [x, y], text }: LabelRequest, { fontSize, dotRadius }: LabelRules): Label[] {
  const gap = dotRadius + 3;
  const middle = y + fontSize * 0.3;
  return [
    { text, anchor: 'start', xy: [x + gap, middle] },
    { text, anchor: 'end', xy: [x - gap, middle] },
    { text, anchor: 'middle', xy: [x, y - gap] },
    { text, anchor: 'middle', xy: [x, y + gap + fontSize * 0.8] },
  ];
}

function dotBox([x, y]: XY, { dotRadius }: LabelRules): Box {
  return { left: x - dotRadius, right: x + dotRadius, top: y - dotRadius, bottom: y + dotRadius };
}

function compareRequests(a: LabelRequest, b: LabelRequest): number {
  return b.poids - a.poids || a.text.localeCompare(b.text, 'fr');
}

/** Names beside the dots, largest first, where they cover neither a name already placed nor another dot. */
export function placeLabels(requests: readonly LabelRequest[], rules: LabelRules): Label[] {
  const dots = requests.map(({ xy }) => dotBox(xy, rules));
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const request of [...requests].sort(compareRequests)) {
    if (placed.length >= rules.max) break;
    const own = dotBox(request.xy, rules);
    const isFree = (box: Box) =>
      isWithin(box, request.frame) &&
      !taken.some((other) => overlap(box, other)) &&
      !dots.some((dot) => !overlap(dot, own) && overlap(box, dot));
    const label = candidates(request, rules).find((candidate) => isFree(labelBox(candidate, rules.fontSize)));
    if (!label) continue;
    placed.push(label);
    taken.push(labelBox(label, rules.fontSize));
  }
  return placed;
}
