import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { isCapitals, withoutNumber } from './line-kind.ts';
import { readUrl } from './read-contact.ts';

/** A block of Markdown with the element it comes from. */
export interface Prose {
  kind: 'titre' | 'puce' | 'paragraphe' | 'url';
  level: 2 | 3;
  text: string;
  element: Element;
}

/** The text of a section, mended, in the order of the document. Boxes, contacts and tables are left to others. */
export function readProse(elements: readonly Element[], repairer: Repairer): Prose[] {
  const prose: Prose[] = [];
  let under: 2 | 3 = 2;
  elements.forEach((element, at) => {
    const push = (kind: Prose['kind'], text: string, level: 2 | 3 = 2): void => {
      if (text.trim() !== '') prose.push({ kind, level, text: text.trim(), element });
    };
    if (element.kind === 'section' || element.kind === 'lettre' || element.kind === 'chapitre') {
      push('titre', readHeading(element, repairer));
      under = 3;
    } else if (element.kind === 'titre') push('titre', readHeading(element, repairer), under);
    else if (element.kind === 'puce') push('puce', repairer.repair(element.lines, 'corps'));
    else if (element.kind === 'paragraphe') push('paragraphe', repairer.repair(element.lines, 'corps'));
    else if (element.kind === 'url') push('url', repairer.repair(element.lines, 'corps').replace(/\s+/g, ''));
    else if (element.kind === 'programme' && elements[at + 1]?.kind !== 'titre')
      push('titre', repairer.repair(element.lines, 'titre'));
  });
  return prose;
}

/** A heading without its number or letter, in sentence case when it was printed in capitals. */
export function readHeading(element: Element, repairer: Repairer): string {
  const first = itemAt(element.lines, 0);
  const lines = [
    { ...first, raw: withoutNumber(first.raw).replace(/^\s*[A-Z]\.\s+(?=\S)/u, '') },
    ...element.lines.slice(1),
  ];
  const text = repairer.repair(lines, 'titre').replace(/\s*\.$/, '');
  const isWord = /^(?:annexes?|avant propos|conclusion|glossaire|introduction|postface|preface|sommaire)$/.test(
    foldText(text),
  );
  return isCapitals(rawText({ lines })) && text === text.toUpperCase() && (text.includes(' ') || isWord)
    ? text.charAt(0) + text.slice(1).toLowerCase()
    : text;
}

/** The blocks as Markdown in which every character of the text stands for itself. */
export function renderProse(prose: readonly Prose[]): string {
  const blocks: string[] = [];
  // A heading whose own heading went elsewhere takes its rank.
  const top = prose.findIndex(({ kind, level }) => kind === 'titre' && level === 2);
  prose.forEach(({ kind, level, text }, at) => {
    const previous = prose[at - 1]?.kind;
    const rank = top === -1 || at < top ? 2 : level;
    if (kind === 'titre') blocks.push(`${'#'.repeat(rank)} ${escapeMarkdown(text)}`);
    else if (kind === 'puce') {
      const item = `- ${escapeMarkdown(text.replace(/^[–—-]\s+/u, ''))}`;
      if (previous === 'puce') blocks[blocks.length - 1] += `\n${item}`;
      else blocks.push(item);
    } else if (kind === 'url') blocks.push(renderLink(text));
    else blocks.push(escapeMarkdown(text));
  });
  return blocks.join('\n\n');
}

function renderLink(text: string): string {
  const url = readUrl(text);
  return url !== null && URL.canParse(url) && !/[()\s]/.test(url)
    ? `[${escapeMarkdown(url)}](${url})`
    : escapeMarkdown(text);
}

/** Characters that Markdown would read as marks; those of a line’s beginning only matter there. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/^([#+=-])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** The first sentence of the first paragraph, for cards and search results. */
export function readResume(prose: readonly Prose[], fallback: string): string {
  const first = prose.find(({ kind, text }) => kind === 'paragraphe' && foldText(text).length > 20);
  const text = first?.text ?? fallback;
  const [sentence = text] = text.split(/(?<=[.!?…])\s+(?=[«\p{Lu}])/u);
  return sentence.length <= 300
    ? sentence
    : `${sentence.slice(0, sentence.lastIndexOf(' ', 298)).replace(/[\s,;:]+$/u, '')}…`;
}
