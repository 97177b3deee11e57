import { Parser } from 'htmlparser2';

const INLINE = new Set('a,abbr,b,bdi,bdo,cite,data,dfn,em,i,mark,s,small,span,strong,sub,sup,time,u,wbr'.split(','));
const SKIPPED = new Set('script,style,template,code,pre,svg'.split(','));

/** The visible texts of a page, block by block, those in another language or marked `translate="no"` left out. */
export function readBlocks(html: string): string[] {
  const blocks: string[] = [];
  let text = '';
  let skipped: { tag: string; depth: number } | undefined;
  /** True right after an inline element: another one that follows at once is another word to the eye. */
  let afterInline = false;
  const endBlock = (tag: string): void => {
    if (INLINE.has(tag) || skipped) return;
    if (text.trim() !== '') blocks.push(text.trim());
    text = '';
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      endBlock(tag);
      if (afterInline && tag !== 'wbr') text += ' ';
      if (skipped?.tag === tag) skipped.depth += 1;
      const foreign = attributes.lang !== undefined && !/^fr\b/i.test(attributes.lang);
      if (!skipped && (SKIPPED.has(tag) || attributes.translate === 'no' || foreign)) skipped = { tag, depth: 1 };
    },
    ontext(part) {
      if (skipped) return;
      text += part;
      afterInline = false;
    },
    onclosetag(tag) {
      if (skipped?.tag === tag) {
        skipped.depth -= 1;
        if (skipped.depth === 0) skipped = undefined;
      }
      endBlock(tag);
      // A word that may break there is one word.
      afterInline = INLINE.has(tag) && tag !== 'wbr';
    },
  });
  parser.end(html);
  return blocks;
}
