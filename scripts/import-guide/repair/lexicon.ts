export type NameDoubt = 'sure' | 'large' | 'small';

/** A name, word by word, in its own case: `['Pyrénées', 'Orientales']`. */
export interface ProperName {
  words: readonly string[];
  /**
   * `sure`: nothing but a name (« Nantes »). `large`, `small`: its words are also ordinary French ones, and the place
   * is of that size (« Tours », « Mesure »): the context must decide.
   */
  doubt: NameDoubt;
  /** Words that, right after it, make it no name: « l’état » in « l’état des lieux ». */
  except?: readonly string[];
}

/** An acronym that is also a French word, with the words one of which must come before it. */
export interface Acronym {
  form: string;
  after: readonly string[] | null;
}

/** What is known of French words and names before any document is read. */
export interface Lexicon {
  /** True for an ordinary French word, given in lower case. */
  isWord: (lower: string) => boolean;
  /** Names by their first word in lower case, the longest first. */
  names: ReadonlyMap<string, readonly ProperName[]>;
  /** Acronyms by their letters in lower case. */
  acronyms: ReadonlyMap<string, Acronym>;
  /** First names in lower case. */
  firstNames: ReadonlySet<string>;
}

/** Cuts a name into words at spaces, hyphens and apostrophes. */
export function nameWords(name: string): string[] {
  return name.split(/[\s\-’'‐‑]+/u).filter((word) => word !== '');
}

/** Beginnings that French adds to a word without asking the dictionary: `intercollectivités`, `eurorégion`. */
const PREFIX =
  /^(?:anti|auto|bio|co|dé|éco|euro|extra|hyper|infra|inter|macro|méga|micro|mini|multi|néo|non|para|péri|pluri|poly|post|pré|re|ré|semi|socio|sous|sub|super|sur|télé|trans|tri|ultra|uni)(?=\p{L}{4})/u;

/** True for an ordinary French word, in any of the usual spellings. */
export function isFrenchWord(lexicon: Pick<Lexicon, 'isWord'>, word: string): boolean {
  const lower = word.toLowerCase();
  const isWord = (text: string): boolean =>
    lexicon.isWord(text) || (/oe|ae/.test(text) && lexicon.isWord(text.replace('oe', 'œ').replace('ae', 'æ')));
  if (isWord(lower)) return true;
  const verb = /^(\p{L}{3,})(?:ables?|ations?)$/u.exec(lower)?.[1];
  if (verb !== undefined && isWord(`${verb}er`)) return true;
  const rest = lower.replace(PREFIX, '');
  return rest !== lower && isWord(rest);
}
