import type { Resolver } from './resolve-address.ts';

/**
 * How a browser follows an address: a person's choice, something it fetches to show the page, or where a form goes.
 */
export type Usage = 'navigation' | 'requete' | 'envoi';

/** An address written in a document. The same one on many pages is one object. */
export interface Reference {
  tag: string;
  attribute: string;
  address: string;
  usage: Usage;
  /** Fetched with the page, before anyone does anything. */
  isInitial: boolean;
}

/** Something found in a page, how many times, and the first time as it reads. */
export interface Occurrence<Kind extends string> {
  kind: Kind;
  count: number;
  example: string;
}

/** What a Content-Security-Policy without `unsafe-inline` refuses, or what would change how the page is read. */
export type ForbiddenCode =
  | 'style'
  | 'balise-style'
  | 'script'
  | 'bloc-non-echappe'
  | 'gestionnaire'
  | 'javascript'
  | 'srcdoc'
  | 'base';

export type TextIssue = 'apostrophe' | 'points' | 'espace-ordinaire' | 'espace-manquante';

/** Words that French does not join so. */
export type JoinIssue = 'elision' | 'contraction' | 'article' | 'date' | 'doublon' | 'ponctuation';

/** A file that names others by address. */
export interface DocumentFacts {
  /** In the output folder: `pays/benin/index.html`. */
  file: string;
  /** Where a browser finds it, base path included: `/base/pays/benin/`. */
  url: string;
  ids: readonly string[];
  references: readonly Reference[];
}

/** A map drawn in a page. */
export interface CarteFacts {
  /** Bytes of the drawing after gzip. */
  dessin: number;
  /** Addresses of the shared bases that it shows, without their fragments. */
  fonds: readonly string[];
}

/** What one reading of an HTML file tells. */
export interface ReadPage extends DocumentFacts {
  /** `/pays/*\/`: pages made by the same template. */
  gabarit: string;
  /** Moves the visitor elsewhere at once: links count, its own text does not. */
  isRedirect: boolean;
  isNoindex: boolean;
  hasFictifMark: boolean;
  lang: string | undefined;
  dir: string | undefined;
  /** The same page in other languages, itself included (`hreflang`), by absolute address. */
  alternates: readonly Alternate[];
  titles: readonly string[];
  descriptions: readonly string[];
  /** Those of the page's title and description that it shared with another, and that were told apart once it was built. */
  precisions: readonly ('titre' | 'description')[];
  canonicals: readonly string[];
  h1s: readonly string[];
  headingLevels: readonly number[];
  mains: number;
  /** The address of the first element that takes the focus, `<button>` for one without address. */
  firstFocusable: string | undefined;
  /** Elements of the document; those inside an `<svg>` count for nothing, as EcoIndex wants. */
  elements: number;
  cartes: readonly CarteFacts[];
  /** Addresses of country pages that the page leads to outside its prose: its places. */
  lieux: readonly string[];
  /** ISO codes of the places that its cards name (`data-pays`). */
  codesPays: readonly string[];
  /** ISO codes of the countries that it says to check before acting (`data-vigilance`). */
  vigilances: readonly string[];
  forbiddenCode: readonly Occurrence<ForbiddenCode>[];
  textIssues: readonly Occurrence<TextIssue>[];
  /** One for each different text, in the prose, the title, the description and what only a screen reader says. */
  joinIssues: readonly Occurrence<JoinIssue>[];
  /** What it cites and its box of sources does not name. */
  sansSource: readonly string[];
}

/** Weights in bytes after gzip. */
interface PageWeight {
  html: number;
  /** With the style sheets, scripts and images it loads at once. */
  total: number;
  /** Of the letters, which a visitor fetches once for all pages. */
  polices: number;
  /** The page itself included. */
  requests: number;
  ecoindex: number;
}

/** A page in a language. */
export interface Alternate {
  lang: string;
  href: string;
}

export interface PageFacts extends ReadPage {
  weight: PageWeight;
}

/** A style sheet, a module or an SVG file. Its references are what it makes the browser fetch. */
export interface ResourceFacts extends DocumentFacts {
  gzip: number;
}

export interface SiteFacts {
  /** Bytes of all the files of letters. */
  polices: number;
  /** With both slashes: `/`, `/atlas/`. */
  base: string;
  /** All files of the output folder. */
  files: ReadonlySet<string>;
  /** By path. */
  pages: readonly PageFacts[];
  resources: readonly ResourceFacts[];
  /** The countries under caution and their pages, without the base path; undefined when the content does not say. */
  vigilances: readonly { pays: string; adresse: string }[] | undefined;
  /** The same page in other languages, as the site maps say it, by absolute address. */
  alternates: ReadonlyMap<string, readonly Alternate[]>;
  /** Whether the content holds made-up data; undefined when it does not say. */
  fictif: boolean | undefined;
  resolve: Resolver;
}
