import type { Attributes } from './attributes.ts';
import { findJoins, GAP, NOT_FRENCH, type PaysAArticle } from './find-joins.ts';
import { BLOCK_END, excerptAt, findTextIssues } from './find-text-issues.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { JoinIssue, Occurrence, TextIssue } from './site-facts.ts';

const INLINE = new Set(
  'a,abbr,b,bdi,bdo,cite,data,dfn,em,i,mark,q,s,small,span,strong,sub,sup,time,u,tspan'.split(','),
);
/** Content that is not French prose. */
const NOT_PROSE = new Set('script,style,template,code,pre,kbd,samp,var,textarea,title'.split(','));

const MARKS = new RegExp(`[${NOT_FRENCH}${GAP}]`, 'g');

/** Gathers the French prose of a page, its blocks apart: code, English and scripts are left out. */
export class ProseReader {
  readonly #parts: string[] = [];
  /** The outermost open element that holds no French prose, and how many of its name are open. */
  #excluded: { tag: string; depth: number } | undefined;

  /** Since an inline element ended, nothing was read. */
  #afterInline = false;

  open(tag: string, attributes: Attributes): void {
    // Where a word may break, it is one still.
    if (tag === 'wbr') return;
    this.#endBlock(tag);
    if (this.#excluded === undefined) {
      if (this.#afterInline) this.#parts.push(GAP);
      this.#afterInline = false;
      if (isExcluded(tag, attributes)) {
        this.#excluded = { tag, depth: 1 };
        if (INLINE.has(tag)) this.#parts.push(NOT_FRENCH);
      }
    } else if (this.#excluded.tag === tag) this.#excluded.depth += 1;
  }

  close(tag: string): void {
    if (tag === 'wbr') return;
    this.#endBlock(tag);
    if (this.#excluded === undefined) this.#afterInline = INLINE.has(tag);
    if (this.#excluded?.tag !== tag) return;
    this.#excluded.depth -= 1;
    if (this.#excluded.depth === 0) this.#excluded = undefined;
  }

  text(text: string): void {
    if (this.#excluded !== undefined) return;
    this.#parts.push(text);
    if (text.trim() !== '') this.#afterInline = false;
  }

  /** What is wrong in the prose read so far: how many times, and the first time as it reads. */
  readIssues(shared: SharedStrings): Occurrence<TextIssue>[] {
    const text = this.#parts.join('').replace(MARKS, '');
    const issues = new Map<TextIssue, Occurrence<TextIssue>>();
    for (const { kind, index } of findTextIssues(text)) {
      const known = issues.get(kind);
      if (known) known.count += 1;
      else issues.set(kind, { kind, count: 1, example: shared.text(excerptAt(text, index)) });
    }
    return [...issues.values()];
  }

  /**
   * Words wrongly joined in the prose read so far and in these other texts of the page: each as it reads, and how many times.
   */
  readJoins(shared: SharedStrings, pays: PaysAArticle, others: readonly string[]): Occurrence<JoinIssue>[] {
    const text = [this.#parts.join(''), ...others].join(BLOCK_END);
    const issues = new Map<string, Occurrence<JoinIssue>>();
    for (const { kind, index } of findJoins(text, pays)) {
      const example = excerptAt(text, index).replace(MARKS, '');
      const known = issues.get(`${kind} ${example}`);
      if (known) known.count += 1;
      else issues.set(`${kind} ${example}`, { kind, count: 1, example: shared.text(example) });
    }
    return [...issues.values()];
  }

  #endBlock(tag: string): void {
    if (!INLINE.has(tag)) this.#parts.push(BLOCK_END);
  }
}

function isExcluded(tag: string, attributes: Attributes): boolean {
  if (NOT_PROSE.has(tag) || attributes.translate === 'no') return true;
  return !isFrench(attributes.lang);
}

/** @param lang of an element; undefined when it does not say, which is French here */
export const isFrench = (lang: string | undefined): boolean => lang === undefined || /^fr\b/i.test(lang);
