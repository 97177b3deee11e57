import type { XY } from '../contract/maps/projections.ts';
import { compareNoms } from '../contract/words/compare-noms.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Request {
  text: string;
  /** Larger first. */
  poids: number;
  /** The label stays inside. */
  frame: Box;
}

/** A name beside a mark: half the width of the mark is `rayon`. */
export interface DotRequest extends Request {
  xy: XY;
  rayon: number;
}

/** A name on an area: the best place first. */
interface AreaRequest extends Request {
  places: readonly XY[];
}

export interface Label {
  text: string;
  xy: XY;
  anchor: 'start' | 'end' | 'middle';
}

interface LabelRules {
  /** Height of the letters, in units of the map. */
  fontSize: number;
  max: number;
  /** What no label may cover, beside the marks: an inset, a globe. */
  obstacles?: readonly Box[];
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
function candidatesAround({ xy: [x, y], rayon, text }: DotRequest, fontSize: number): Label[] {
  const gap = rayon + fontSize * 0.18;
  const middle = y + fontSize * 0.3;
  return [
    { text, anchor: 'start', xy: [x + gap, middle] },
    { text, anchor: 'end', xy: [x - gap, middle] },
    { text, anchor: 'middle', xy: [x, y - gap] },
    { text, anchor: 'middle', xy: [x, y + gap + fontSize * 0.8] },
  ];
}

function candidatesOn({ places, text }: AreaRequest, fontSize: number): Label[] {
  return places.map(([x, y]) => ({ text, anchor: 'middle', xy: [x, y + fontSize * 0.3] }));
}

function dotBox({ xy: [x, y], rayon }: DotRequest): Box {
  return { left: x - rayon, right: x + rayon, top: y - rayon, bottom: y + rayon };
}

function compareRequests(a: Request, b: Request): number {
  return b.poids - a.poids || compareNoms(a.text, b.text);
}

/** Largest first, each at the first of its places where it covers nothing; those that find none are left out. */
function placeAll<R extends Request>(
  requests: readonly R[],
  rules: LabelRules,
  candidatesOf: (request: R) => Label[],
  isFree: (box: Box, request: R) => boolean,
): Label[] {
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const request of [...requests].sort(compareRequests)) {
    if (placed.length >= rules.max) break;
    const fits = (box: Box) =>
      isWithin(box, request.frame) &&
      ![...taken, ...(rules.obstacles ?? [])].some((other) => overlap(box, other)) &&
      isFree(box, request);
    const label = candidatesOf(request).find((candidate) => fits(labelBox(candidate, rules.fontSize)));
    if (!label) continue;
    placed.push(label);
    taken.push(labelBox(label, rules.fontSize));
  }
  return placed;
}

/** Names beside the marks, where they cover neither a name already placed nor another mark. */
export function placeLabels(requests: readonly DotRequest[], rules: LabelRules): Label[] {
  const dots = requests.map((request) => ({ request, box: dotBox(request) }));
  return placeAll(
    requests,
    rules,
    (request) => candidatesAround(request, rules.fontSize),
    (box, own) => !dots.some((dot) => dot.request !== own && overlap(box, dot.box)),
  );
}

/** Names on areas, clear of each other and of the obstacles. */
export function placeNames(requests: readonly AreaRequest[], rules: LabelRules): Label[] {
  return placeAll(
    requests,
    rules,
    (request) => candidatesOn(request, rules.fontSize),
    () => true,
  );
}

export function boxAround([x, y]: XY, rayon: number): Box {
  return { left: x - rayon, right: x + rayon, top: y - rayon, bottom: y + rayon };
}
