import type { Handler } from 'htmlparser2';
import { Parser } from 'htmlparser2';
import type { Attributes } from './attributes.ts';
import type { PaysAArticle } from './find-joins.ts';
import { findUnsourced } from './find-unsourced.ts';
import { fileToGabarit } from './gabarit.ts';
import { readCartes } from './read-cartes.ts';
import { isFrench, ProseReader } from './read-prose.ts';
import { readReferences, readRefresh } from './read-references.ts';
import { SharedStrings } from './shared-strings.ts';
import type { Alternate, ForbiddenCode, Occurrence, ReadPage, Reference } from './site-facts.ts';

const FOCUSABLE = new Set('button,input,select,textarea,summary,iframe'.split(','));
const LABELS = new Set(['aria-label', 'alt', 'title', 'placeholder']);
const DATA_BLOCKS = new Set(['application/json', 'application/ld+json']);

/**
 * All the facts of an HTML file, in one reading.
 * @param file in the output folder, `pays/benin/index.html`
 * @param base with both slashes
 * @param pays the countries that take an article
 */
export function readPage(
  file: string,
  html: string,
  base = '/',
  shared = new SharedStrings(),
  pays: PaysAArticle = new Map(),
): ReadPage {
  const reader = new PageReader(shared, pays);
  new Parser(reader).end(html);
  return {
    ...reader.toPage(file, `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`),
    cartes: readCartes(html, shared),
    sansSource: findUnsourced(html),
  };
}

const CODES = /^[A-Z]{2}(?: [A-Z]{2})*$/;

class PageReader implements Partial<Handler> {
  readonly #shared: SharedStrings;
  readonly #pays: PaysAArticle;
  /** What only a screen reader says, or a pointer that waits. */
  readonly #labels: string[] = [];
  readonly #references: Reference[] = [];
  readonly #ids: string[] = [];
  readonly #titles: string[] = [];
  readonly #descriptions: string[] = [];
  readonly #precisions: ('titre' | 'description')[] = [];
  readonly #canonicals: string[] = [];
  readonly #h1s: string[] = [];
  readonly #headingLevels: number[] = [];
  readonly #forbidden = new Map<ForbiddenCode, Occurrence<ForbiddenCode>>();
  readonly #lieux = new Set<string>();
  readonly #codesPays = new Set<string>();
  readonly #vigilances = new Set<string>();
  readonly #prose = new ProseReader();
  readonly #alternates: Alternate[] = [];
  #lang: string | undefined;
  #dir: string | undefined;
  #isRedirect = false;
  #isNoindex = false;
  #hasFictifMark = false;
  #mains = 0;
  #firstFocusable: string | undefined;
  #elements = 0;
  #svgDepth = 0;
  /** How many `<div>` are open since the one that holds the prose; 0 outside. */
  #proseDepth = 0;
  /** The element whose text is being kept, in the list it goes to. */
  #kept: { tag: string; list: string[]; text: string } | undefined;
  /** What the script that was just opened holds. */
  #script: 'code' | 'data' | undefined;

  constructor(shared: SharedStrings, pays: PaysAArticle) {
    this.#shared = shared;
    this.#pays = pays;
  }

  onopentag(tag: string, attributes: Attributes): void {
    if (this.#svgDepth === 0) this.#elements += 1;
    if (tag === 'svg') this.#svgDepth += 1;
    if (tag === 'div' && (this.#proseDepth > 0 || /\bprose\b/.test(attributes.class ?? ''))) this.#proseDepth += 1;
    this.#script = undefined;
    this.#readGlobalAttributes(tag, attributes);
    this.#prose.open(tag, attributes);
    if (this.#firstFocusable === undefined) this.#readFocusable(tag, attributes);
    readReferences(tag, attributes, this.#addReference);
    this.#readElement(tag, attributes);
  }

  onclosetag(tag: string): void {
    if (tag === 'svg' && this.#svgDepth > 0) this.#svgDepth -= 1;
    if (tag === 'div' && this.#proseDepth > 0) this.#proseDepth -= 1;
    this.#prose.close(tag);
    if (tag === 'script') this.#script = undefined;
    if (this.#kept?.tag === tag) {
      this.#kept.list.push(this.#shared.text(oneLine(this.#kept.text)));
      this.#kept = undefined;
    }
  }

  ontext(text: string): void {
    if (this.#kept !== undefined) this.#kept.text += text;
    if (this.#script === undefined) this.#prose.text(text);
    else this.#readScript(text);
  }

  toPage(file: string, url: string): Omit<ReadPage, 'cartes' | 'sansSource'> {
    return {
      file,
      url,
      gabarit: this.#shared.text(fileToGabarit(file)),
      ids: this.#ids,
      references: this.#references,
      isRedirect: this.#isRedirect,
      isNoindex: this.#isNoindex,
      hasFictifMark: this.#hasFictifMark,
      lang: this.#lang,
      dir: this.#dir,
      alternates: this.#alternates,
      titles: this.#titles,
      descriptions: this.#descriptions,
      precisions: this.#precisions,
      canonicals: this.#canonicals,
      h1s: this.#h1s,
      headingLevels: this.#headingLevels,
      mains: this.#mains,
      firstFocusable: this.#firstFocusable,
      elements: this.#elements,
      lieux: [...this.#lieux],
      codesPays: [...this.#codesPays],
      vigilances: [...this.#vigilances],
      forbiddenCode: [...this.#forbidden.values()],
      textIssues: this.#prose.readIssues(this.#shared),
      joinIssues: this.#prose.readJoins(
        this.#shared,
        this.#pays,
        // The title, the description and the labels are in the language of the page.
        isFrench(this.#lang) ? [...this.#titles, ...this.#descriptions, ...this.#labels] : [],
      ),
    };
  }

  #addReference = (reference: Reference): void => {
    this.#references.push(this.#shared.reference(reference));
    if (/^\s*javascript:/i.test(reference.address)) this.#forbid('javascript', reference.address);
  };

  #readGlobalAttributes(tag: string, attributes: Attributes): void {
    for (const name in attributes) {
      if (name === 'id') this.#ids.push(this.#shared.text(attributes[name] ?? ''));
      else if (name === 'style') this.#forbid('style', `<${tag} style="${attributes[name]}">`);
      else if (name === 'srcdoc') this.#forbid('srcdoc', `<${tag} srcdoc>`);
      else if (LABELS.has(name)) this.#labels.push(attributes[name] ?? '');
      // Codes alone: a tool keeps names beside them under the same attribute.
      else if (name === 'data-pays' && CODES.test(attributes[name] ?? ''))
        this.#addWords(this.#codesPays, attributes[name]);
      else if (name === 'data-vigilance') this.#addWords(this.#vigilances, attributes[name]);
      else if (name === 'data-fictif') this.#hasFictifMark ||= attributes[name] !== 'false';
      else if (name.startsWith('on') && /^on[a-z]+$/.test(name)) this.#forbid('gestionnaire', `<${tag} ${name}>`);
    }
  }

  #addWords(words: Set<string>, text = ''): void {
    for (const word of text.split(' ')) if (word !== '') words.add(this.#shared.text(word));
  }

  #readFocusable(tag: string, attributes: Attributes): void {
    if (tag === 'a' && attributes.href !== undefined) this.#firstFocusable = this.#shared.text(attributes.href);
    else if (attributes.type === 'hidden' || attributes.tabindex === '-1') return;
    else if (FOCUSABLE.has(tag) || attributes.tabindex !== undefined)
      this.#firstFocusable = this.#shared.text(`<${tag}>`);
  }

  #readElement(tag: string, attributes: Attributes): void {
    if (attributes.role === 'main') this.#mains += 1;
    switch (tag) {
      case 'html':
        this.#lang = attributes.lang;
        this.#dir = attributes.dir;
        break;
      case 'title':
        if (this.#svgDepth > 0) break;
        this.#keep(tag, this.#titles);
        if (attributes['data-precise'] !== undefined) this.#precisions.push('titre');
        break;
      case 'meta':
        this.#readMeta(attributes);
        break;
      case 'link':
        if (attributes.rel?.toLowerCase() === 'canonical')
          this.#canonicals.push(this.#shared.text(attributes.href ?? ''));
        if (attributes.hreflang !== undefined)
          this.#alternates.push({
            lang: this.#shared.text(attributes.hreflang),
            href: this.#shared.text(attributes.href ?? ''),
          });
        break;
      case 'main':
        if (attributes.role === undefined) this.#mains += 1;
        break;
      case 'a':
        this.#readAnchorName(attributes);
        if (this.#proseDepth === 0 && attributes.href?.includes('/pays/'))
          this.#lieux.add(this.#shared.text(attributes.href));
        break;
      case 'script':
        this.#script = DATA_BLOCKS.has(attributes.type ?? '') ? 'data' : 'code';
        break;
      case 'style':
        this.#forbid('balise-style', '<style>');
        break;
      case 'base':
        this.#forbid('base', `<base href="${attributes.href ?? ''}">`);
        break;
      case 'img':
        if (this.#kept !== undefined) this.#kept.text += attributes.alt ?? '';
        break;
      default:
        if (tag.length === 2 && /^h[1-6]$/.test(tag)) this.#readHeading(tag);
    }
  }

  /**
   * In a script that holds `<!--` and then `<script`, a browser ignores the next `</script>`; the parser does not, so
   * such a script is refused.
   */
  #readScript(text: string): void {
    if (this.#script === 'code' && text.trim() !== '') this.#forbid('script', text);
    const unescaped = /<(?:!--|script)/i.exec(text);
    if (unescaped) this.#forbid('bloc-non-echappe', text.slice(unescaped.index));
  }

  /** `<a name="x">` is a target of `#x`, as an id is. */
  #readAnchorName(attributes: Attributes): void {
    const name = attributes.name;
    if (name !== undefined && name !== attributes.id) this.#ids.push(this.#shared.text(name));
  }

  #readHeading(tag: string): void {
    this.#headingLevels.push(Number(tag.charAt(1)));
    if (tag === 'h1') this.#keep(tag, this.#h1s);
  }

  #readMeta(attributes: Attributes): void {
    const name = attributes.name?.toLowerCase();
    const content = attributes.content ?? '';
    if (name === 'description') {
      this.#descriptions.push(this.#shared.text(oneLine(content)));
      if (attributes['data-precise'] !== undefined) this.#precisions.push('description');
    }
    if (name === 'robots' && /noindex|none/i.test(content)) this.#isNoindex = true;
    if (readRefresh(attributes) !== undefined) this.#isRedirect = true;
  }

  #keep(tag: string, list: string[]): void {
    this.#kept = { tag, list, text: '' };
  }

  #forbid(kind: ForbiddenCode, example: string): void {
    const known = this.#forbidden.get(kind);
    if (known) known.count += 1;
    else this.#forbidden.set(kind, { kind, count: 1, example: this.#shared.text(oneLine(example).slice(0, 80)) });
  }
}

const oneLine = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();
