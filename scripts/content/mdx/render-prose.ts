import { markdownToMdast } from 'satteri';
import type { LexiqueRecord } from '../../../src/contract/content/records.ts';
import { slugify, type TakenSlugs, takenSlugs, takeSlug } from '../../../src/contract/words/slugify.ts';
import { isSafeUrl } from '../../lib/is-safe-url.ts';

interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  ordered?: boolean | null;
  children?: MarkdownNode[];
}

/** Abbreviations to explain where they first stand: `DAECT` → what it stands for, and in which language when it is not French. */
export type Sigles = ReadonlyMap<string, Pick<LexiqueRecord['entrees'][number], 'developpe' | 'langue'>>;

/** What one page has used so far: ids given to headings, abbreviations already explained. */
interface Page {
  ids: TakenSlugs;
  sigles: Map<string, ReturnType<Sigles['get']>>;
  pattern: RegExp | null;
  /** Level of the first headings: 2, or 3 where the template opens the section itself. */
  level: 2 | 3;
  /** Where a link within the site leads, as it is written; null when no page is there. */
  leadWithin: (url: string) => string | null;
  /** Level of the heading before, the template's own at first. Shared by the copies of the page. */
  outline: { last: number };
}

/**
 * The prose of a section, from Markdown to MDX that holds only HTML elements and strings. Paragraphs, headings, lists,
 * emphasis and links are kept; anything else (HTML, code, images, tables) reaches the page as the text it is.
 * A link that leads nowhere is its text. Headings start at `level`, whatever the level in the source; their ids start with `t-`, which no template uses.
 */
export function renderProse(
  markdown: string,
  sigles: Sigles = new Map(),
  level: 2 | 3 = 2,
  leadWithin: Page['leadWithin'] = () => null,
): string {
  const tree = markdownToMdast(markdown, { features: { smartPunctuation: false } }) as unknown as MarkdownNode;
  const page: Page = {
    ids: takenSlugs(),
    sigles: new Map(sigles),
    pattern: siglesPattern(sigles),
    level,
    leadWithin,
    outline: { last: level - 1 },
  };
  return (tree.children ?? [])
    .map((node) => renderBlock(node, page))
    .filter((block) => block !== '')
    .join('\n\n');
}

function siglesPattern(sigles: Sigles): RegExp | null {
  const names = [...sigles.keys()]
    .filter((sigle) => /^[\p{Lu}\p{N} -]{2,}$/u.test(sigle))
    .sort((a, b) => b.length - a.length);
  return names.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function renderBlock(node: MarkdownNode, page: Page): string {
  switch (node.type) {
    case 'paragraph':
      return renderElement('p', {}, renderInlines(node, page));
    case 'heading':
      return renderHeading(node, page);
    case 'list':
      return renderElement(node.ordered ? 'ol' : 'ul', {}, renderItems(node, page));
    case 'blockquote':
      return renderElement('blockquote', {}, renderBlocks(node, page));
    case 'thematicBreak':
      return '';
    default:
      return renderElement('p', {}, renderText(textOf(node)));
  }
}

function renderBlocks(node: MarkdownNode, page: Page): string {
  return (node.children ?? []).map((child) => renderBlock(child, page)).join('');
}

/** A list item that is one paragraph is written without it. */
function renderItems(list: MarkdownNode, page: Page): string {
  return (list.children ?? [])
    .map((item) => {
      const [only, ...others] = item.children ?? [];
      const inner =
        only?.type === 'paragraph' && others.every(({ type }) => type === 'list')
          ? renderInlines(only, page) + others.map((child) => renderBlock(child, page)).join('')
          : renderBlocks(item, page);
      return renderElement('li', {}, inner);
    })
    .join('');
}

function renderHeading(node: MarkdownNode, page: Page): string {
  const wanted = Math.min(Math.max(node.depth ?? 2, 2), 3) + page.level - 2;
  // A reader who goes from heading to heading finds none missing: at most one level below the one before.
  const level = Math.min(wanted, page.outline.last + 1);
  page.outline.last = level;
  const id = takeSlug(`t-${slugify(textOf(node), 60)}`, page.ids);
  return renderElement(`h${level}`, { id }, renderInlines(node, { ...page, pattern: null }));
}

function renderInlines(node: MarkdownNode, page: Page): string {
  return (node.children ?? []).map((child) => renderInline(child, page)).join('');
}

function renderInline(node: MarkdownNode, page: Page): string {
  switch (node.type) {
    case 'text':
      return renderAbbreviated(node.value ?? '', page);
    case 'strong':
      return renderElement('strong', {}, renderInlines(node, page));
    case 'emphasis':
      return renderElement('em', {}, renderInlines(node, page));
    case 'link': {
      const { url = '' } = node;
      const href = isSafeUrl(url) ? url : page.leadWithin(url);
      return href === null ? renderInlines(node, page) : renderElement('a', { href }, renderInlines(node, page));
    }
    case 'break':
      return '<br />';
    default:
      return renderText(textOf(node));
  }
}

/** The text, with each abbreviation explained the first time that it stands on the page. */
function renderAbbreviated(text: string, page: Page): string {
  if (page.pattern === null) return renderText(text);
  const parts = text.split(page.pattern);
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const entree = page.sigles.get(part);
      if (entree === undefined) return renderText(part);
      page.sigles.delete(part);
      return renderElement(
        'abbr',
        { ...(entree.langue && { lang: entree.langue }), title: entree.developpe },
        renderText(part),
      );
    })
    .join('');
}

function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/**
 * Any text as an MDX expression that holds nothing but a string: `{"l’eau {potable} <br>"}`. The one form in which text
 * from outside neither runs, nor breaks the build, nor changes on its way (property test: mdx.test.ts).
 */
export function renderText(text: string): string {
  return `{${JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => (character === '\u2028' ? '\\u2028' : '\\u2029'))}}`;
}

/** An element with text attributes; attribute names come from the code, never from data. */
export function renderElement(name: string, attributes: Record<string, string>, children: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}=${renderText(value)}`);
  return `<${name}${list.join('')}>${children}</${name}>`;
}
