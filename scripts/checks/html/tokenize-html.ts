import { Attributes } from './attributes.ts';
import { decodeCharacterReferences } from './character-references.ts';

/** What the tokenizer meets, in document order. Tag names are in lower case, texts decoded. */
export interface HtmlVisitor {
  open(tag: string, attributes: Attributes): void;
  /** Void elements and self-closed SVG elements are closed at once: well-nested HTML gives as many closes as opens. */
  close(tag: string): void;
  /** One text may come in several calls. */
  text(text: string): void;
}

const VOID = new Set(
  'area,base,br,col,embed,hr,img,input,link,meta,param,source,track,wbr,frame,keygen,basefont,bgsound'.split(','),
);
/** Elements whose content is text up to their end tag; those that keep `&amp;` as written. */
const RAW_TEXT = new Set(['script', 'style', 'iframe', 'xmp', 'noembed', 'noframes']);
const DECODED_TEXT = new Set(['title', 'textarea']);
const FOREIGN = new Set(['svg', 'math']);

const TAB = 0x09;
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const isSpace = (code: number): boolean => code === SPACE || (code >= TAB && code <= 0x0d && code !== 0x0b);
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * Reads HTML as the tokenizer of the HTML standard does, without building a tree: no element is implied, none is
 * closed by another. One state is left out: in a script that holds `<!--` and then `<script`, a browser ignores the
 * next `</script>`. `readPage` reports such a script.
 */
export function tokenizeHtml(html: string, visitor: HtmlVisitor): void {
  new Tokenizer(html, visitor).run();
}

class Tokenizer {
  readonly #html: string;
  readonly #visitor: HtmlVisitor;
  readonly #attributes = new Attributes();
  #position = 0;
  /** Depth in `<svg>` or `<math>`, where `<title/>` closes itself and `<style>` is ordinary. */
  #foreign = 0;

  constructor(html: string, visitor: HtmlVisitor) {
    this.#html = html;
    this.#visitor = visitor;
  }

  run(): void {
    const html = this.#html;
    let from = 0;
    while (from < html.length) {
      const start = html.indexOf('<', from);
      if (start === -1) break;
      const read = this.#readerAt(start);
      if (read === undefined) {
        from = start + 1;
        continue;
      }
      this.#text(this.#position, start, true);
      this.#position = start;
      read.call(this);
      from = this.#position;
    }
    this.#text(this.#position, html.length, true);
  }

  /** What begins at this `<`; nothing when it is only a character, as in `5 < 6`. */
  #readerAt(start: number): (() => void) | undefined {
    const code = this.#html.charCodeAt(start + 1);
    if (isLetter(code)) return this.#startTag;
    if (code === BANG) return this.#declaration;
    if (code === QUESTION) return this.#bogusComment;
    if (code !== SLASH || start + 2 >= this.#html.length) return undefined;
    return isLetter(this.#html.charCodeAt(start + 2)) ? this.#endTag : this.#bogusComment;
  }

  #startTag(): void {
    const tag = this.#tagName(this.#position + 1);
    const isSelfClosed = this.#readAttributes();
    if (isSelfClosed === undefined) return;
    if (FOREIGN.has(tag)) this.#foreign += 1;
    this.#visitor.open(tag, this.#attributes);
    if (VOID.has(tag) || (isSelfClosed && this.#foreign > 0)) this.#close(tag);
    else if (this.#foreign === 0 && (RAW_TEXT.has(tag) || DECODED_TEXT.has(tag))) this.#rawText(tag);
  }

  #endTag(): void {
    const tag = this.#tagName(this.#position + 2);
    if (this.#readAttributes() !== undefined && !VOID.has(tag)) this.#close(tag);
  }

  #close(tag: string): void {
    if (FOREIGN.has(tag) && this.#foreign > 0) this.#foreign -= 1;
    this.#visitor.close(tag);
  }

  #tagName(start: number): string {
    let end = start;
    for (; end < this.#html.length; end += 1) {
      const code = this.#html.charCodeAt(end);
      if (code === GREATER || code === SLASH || isSpace(code)) break;
    }
    this.#position = end;
    return this.#html.slice(start, end).toLowerCase();
  }

  /** Leaves the position after `>`. Tells whether `/>` closed the tag; undefined when the file ended first. */
  #readAttributes(): boolean | undefined {
    const html = this.#html;
    this.#attributes.clear();
    while (this.#position < html.length) {
      const code = html.charCodeAt(this.#position);
      if (code === GREATER) {
        this.#position += 1;
        return html.charCodeAt(this.#position - 2) === SLASH && this.#endsOutsideValue;
      }
      if (code === SLASH || isSpace(code)) {
        this.#endsOutsideValue = true;
        this.#position += 1;
      } else this.#attribute();
    }
    return undefined;
  }

  /** False right after an unquoted value: `<a href=/x/>` is not self-closed. */
  #endsOutsideValue = true;

  #attribute(): void {
    const html = this.#html;
    const start = this.#position;
    let end = start + 1;
    for (; end < html.length; end += 1) {
      const code = html.charCodeAt(end);
      if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
    }
    const name = html.slice(start, end).toLowerCase();
    const next = this.#skipSpaces(end);
    this.#endsOutsideValue = true;
    if (html.charCodeAt(next) === EQUALS) this.#attributes.add(name, this.#value(this.#skipSpaces(next + 1)));
    else {
      this.#attributes.add(name, '');
      this.#position = end;
    }
  }

  #value(start: number): string {
    const html = this.#html;
    const quote = html.charCodeAt(start);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
      this.#position = end === -1 ? html.length : end + 1;
      return html.slice(start + 1, end === -1 ? html.length : end);
    }
    let end = start;
    while (end < html.length && html.charCodeAt(end) !== GREATER && !isSpace(html.charCodeAt(end))) end += 1;
    this.#position = end;
    this.#endsOutsideValue = false;
    return html.slice(start, end);
  }

  #skipSpaces(from: number): number {
    let position = from;
    while (isSpace(this.#html.charCodeAt(position))) position += 1;
    return position;
  }

  #rawText(tag: string): void {
    const endTag = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
    endTag.lastIndex = this.#position;
    const end = endTag.exec(this.#html)?.index ?? this.#html.length;
    this.#text(this.#position, end, DECODED_TEXT.has(tag));
    this.#position = end;
  }

  /** A comment or a doctype. */
  #declaration(): void {
    if (this.#html.startsWith('<!--', this.#position)) this.#comment();
    else this.#bogusComment();
  }

  #comment(): void {
    const afterOpening = this.#position + 4;
    const abrupt = /-?>/y;
    abrupt.lastIndex = afterOpening;
    if (abrupt.test(this.#html)) {
      this.#position = abrupt.lastIndex;
      return;
    }
    const ending = /--!?>/g;
    ending.lastIndex = afterOpening;
    this.#position = ending.test(this.#html) ? ending.lastIndex : this.#html.length;
  }

  #bogusComment(): void {
    const end = this.#html.indexOf('>', this.#position);
    this.#position = end === -1 ? this.#html.length : end + 1;
  }

  #text(start: number, end: number, isDecoded: boolean): void {
    if (end <= start) return;
    const text = this.#html.slice(start, end);
    this.#visitor.text(isDecoded ? decodeCharacterReferences(text) : text);
  }
}
