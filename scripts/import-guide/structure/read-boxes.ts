import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';

export type BoxField =
  | 'destination'
  | 'thematique'
  | 'odd'
  | 'porteur'
  | 'partenaires'
  | 'coordonnees'
  | 'budget'
  | 'autre';

/** A programme’s box: its head, its title, its labelled lines, and the addresses printed under it. */
export interface Box {
  head: Element;
  title: Element[];
  fields: { field: BoxField; label: string; element: Element }[];
  links: Element[];
}

export const elementsOf = ({ head, title, fields, links }: Box): Element[] => [
  head,
  ...title,
  ...fields.map(({ element }) => element),
  ...links,
];

/** A box that only sends the reader to another page. */
export interface Pointer {
  elements: Element[];
  pages: number[];
}

const LABELS: readonly [BoxField, RegExp][] = [
  [
    'destination',
    /^(?:pays|villes?|territoires?|communes?|regions?|zones?|lieux?|destinations?)\b.*(?:destination|concerne|intervention)|^destinations?$|^pays$/,
  ],
  ['thematique', /^(?:thematiques?|themes?)\b/],
  ['odd', /^(?:odd|objectifs? de developpement durable)\b/],
  ['partenaires', /^partenaires?\b/],
  [
    'porteur',
    /\b(?:porteu|cheffes? de file|chefs? de file|responsable|impliquee|pilote)|^(?:association|collectivite|structure|organisme)s?\b/,
  ],
  ['coordonnees', /^(?:coordonnees|contacts?|courriel)\b/],
  ['budget', /^(?:budget|cout|participation financiere)\b/],
];

/** The field that a bullet gives a value for; null when it has no label. */
function readLabel(element: Element): { field: BoxField; label: string } | null {
  const [, label] = /^•\s*([^:]{2,90}?)\s*:/u.exec(rawText(element)) ?? [];
  if (label === undefined) return null;
  const folded = foldText(label);
  return { field: LABELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'autre', label };
}

/** How far under its head a box’s first label or its reference to a page may stand, in elements. */
const REACH = 5;

interface ReadBoxes {
  boxes: Box[];
  pointers: Pointer[];
  /** What is in no box. A head without labels or reference stays there: its text is plain text. */
  rest: Element[];
}

export function readBoxes(elements: readonly Element[]): ReadBoxes {
  const result: ReadBoxes = { boxes: [], pointers: [], rest: [] };
  for (let at = 0; at < elements.length; at += 1) {
    const head = itemAt(elements, at);
    const end = head.kind === 'programme' ? (readBox(elements, at, result) ?? readPointer(elements, at, result)) : null;
    if (end === null) result.rest.push(head);
    else at = end - 1;
  }
  return result;
}

const isEnd = ({ kind }: Element): boolean => ['programme', 'section', 'contacts', 'chapitre', 'lettre'].includes(kind);

function readBox(elements: readonly Element[], at: number, { boxes }: ReadBoxes): number | null {
  const known = (element: Element | undefined): boolean => {
    const label = element?.kind === 'puce' ? readLabel(element) : null;
    return label !== null && label.field !== 'autre';
  };
  let from = at + 1;
  while (from < elements.length && from <= at + REACH && !isEnd(itemAt(elements, from)) && !known(elements[from]))
    from += 1;
  if (!known(elements[from])) return null;
  const box: Box = { head: itemAt(elements, at), title: elements.slice(at + 1, from), fields: [], links: [] };
  let end = from;
  while (end < elements.length) {
    const element = itemAt(elements, end);
    if (element.kind === 'paragraphe' && known(elements[end + 1]) && box.fields.length > 0) {
      // A field goes on in a paragraph of its own, above the next label.
      box.fields.push({ ...itemAt(box.fields, -1), element, label: '' });
      end += 1;
      continue;
    }
    if (element.kind !== 'puce') break;
    const label = readLabel(element);
    if (label === null || (label.field === 'autre' && box.fields.some(({ field }) => field === 'budget'))) break;
    box.fields.push({ ...label, element });
    end += 1;
  }
  while (end < elements.length && isLink(elements, end)) {
    box.links.push(itemAt(elements, end));
    end += 1;
  }
  boxes.push(box);
  return end;
}

/** An address under the box, or the « Exemples : » above such addresses. */
const isLink = (elements: readonly Element[], at: number): boolean =>
  itemAt(elements, at).kind === 'url' ||
  (/^exemples?$/.test(foldText(rawText(itemAt(elements, at)))) && elements[at + 1]?.kind === 'url');

const TO_PAGE = /\bvoir\b[^.]*?\bpages? (\d+)/;

function readPointer(elements: readonly Element[], at: number, { pointers }: ReadBoxes): number | null {
  for (let end = at + 1; end <= at + REACH && end < elements.length && !isEnd(itemAt(elements, end)); end += 1) {
    const [, page] = TO_PAGE.exec(foldText(rawText(itemAt(elements, end)))) ?? [];
    if (page === undefined) continue;
    pointers.push({ elements: elements.slice(at, end + 1), pages: [Number(page)] });
    return end + 1;
  }
  return null;
}
