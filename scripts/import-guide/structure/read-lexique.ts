import { capitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { dropText, joinRaw, withText } from './field-lines.ts';

interface LexiqueEntry {
  sigle: string;
  developpe: string;
  definition: null;
}

const ENTRY = /^[•\s]*([\p{L}\d][\p{L}\d&+./’' -]{0,30}?)\s*[:–—=]\s+\S/u;

export const isEntry = (text: string): boolean => ENTRY.test(text);

/** « AAP : Appel à projets », one a paragraph. What has no colon goes on with the entry before, or is left over. */
export function readLexique(
  elements: readonly Element[],
  repairer: Repairer,
): { entrees: LexiqueEntry[]; used: Element[]; left: Element[] } {
  const entrees: LexiqueEntry[] = [];
  const used: Element[] = [];
  const left: Element[] = [];
  for (const element of elements.flatMap(splitEntries)) {
    const [, sigle] = ENTRY.exec(rawText(element)) ?? [];
    if (sigle === undefined) {
      left.push(element);
      continue;
    }
    used.push(element);
    const joined = joinRaw(element.lines);
    const value = dropText(element.lines, joined.search(/[:–—=]/u) + 1);
    entrees.push({
      sigle: restoreSigle(sigle.trim(), repairer.repair([withText(itemAt(element.lines, 0), sigle)], 'nom')),
      developpe: capitalise(repairer.repair(value, 'corps')).replace(/\.$/, ''),
      definition: null,
    });
  }
  return { entrees, used, left };
}

/** Entries that no blank line parts: a line that begins with an abbreviation begins one. */
function splitEntries(element: Element): Element[] {
  const parts: Element[] = [];
  for (const line of element.lines) {
    const [, sigle = ''] = ENTRY.exec(line.raw) ?? [];
    const last = parts.at(-1);
    if (last === undefined || (sigle !== '' && IN_CAPITALS.test(sigle.trim())))
      parts.push({ ...element, lines: [line] });
    else last.lines.push(line);
  }
  return parts;
}

/** Letters whose capital the damage of body text makes small, among capitals. */
const IN_CAPITALS = /^[^a-z]*(?:[deimnoqrt][^a-z]*)*$/u;

/** An abbreviation is in capitals when its only small letters are those that the garbling makes small. */
function restoreSigle(raw: string, repaired: string): string {
  return IN_CAPITALS.test(raw) ? raw.toUpperCase() : repaired;
}
