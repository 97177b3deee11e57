import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A way to inflect a word: take `strip` off its end, put `add` there, when the word matches `condition`. */
interface Suffix {
  flag: string;
  strip: string;
  condition: RegExp;
}

/** The words of a spelling dictionary. */
export interface SpellingWords {
  /** True for a word that the dictionary accepts in lower case, inflected or not. */
  isWord: (lower: string) => boolean;
  /** Every entry, as written. */
  entries: readonly string[];
  /** Entries that keep a capital: first names, places. */
  names: readonly string[];
  /** Entries in capitals. */
  acronyms: readonly string[];
}

const LONGEST_SUFFIX = 12;

function readSuffixes(aff: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const match of aff.matchAll(/^SFX (\S+) (\S+) (\S+) (\S+)/gm)) {
    const [, flag = '', strip = '', form = '', condition = ''] = match;
    if (/^\d+$/.test(form) && /^[YN]$/.test(strip)) continue;
    const ending = form.split('/')[0] ?? '';
    const add = ending === '0' ? '' : ending;
    const list = suffixes.get(add) ?? [];
    list.push({ flag, strip: strip === '0' ? '' : strip, condition: new RegExp(`(?:${condition})$`, 'u') });
    suffixes.set(add, list);
  }
  return suffixes;
}

function readEntries(dic: string): Map<string, Set<string>> {
  const entries = new Map<string, Set<string>>();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [head = ''] = line.split(/[\t ]/, 1);
    const [word = '', flags = ''] = head.split('/');
    if (word === '') continue;
    const known = entries.get(word) ?? new Set();
    for (let at = 0; at < flags.length; at += 2) known.add(flags.slice(at, at + 2));
    entries.set(word, known);
  }
  return entries;
}

/** Reads a Hunspell dictionary (two-letter flags). Suffixes only: elisions are cut off before words get here. */
function readSpellingWords(aff: string, dic: string): SpellingWords {
  const suffixes = readSuffixes(aff);
  const entries = readEntries(dic);
  const answers = new Map<string, boolean>();

  function isInflected(word: string): boolean {
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, word.length); length += 1) {
      const stem = word.slice(0, word.length - length);
      for (const { flag, strip, condition } of suffixes.get(word.slice(word.length - length)) ?? []) {
        if (entries.get(stem + strip)?.has(flag) && condition.test(stem + strip)) return true;
      }
    }
    return false;
  }

  function isWord(lower: string): boolean {
    const known = answers.get(lower);
    if (known !== undefined) return known;
    const answer = entries.has(lower) || isInflected(lower);
    answers.set(lower, answer);
    return answer;
  }

  const words = [...entries.keys()];
  return {
    isWord,
    entries: words,
    names: words.filter((word) => /^\p{Lu}[\p{Ll}\p{M}]+(?:[-’' ][\p{L}\p{M}]+)*$/u.test(word)),
    acronyms: words.filter((word) => /^\p{Lu}{2,}$/u.test(word)),
  };
}

const require = createRequire(import.meta.url);

/** The French dictionary. */
export function loadSpelling(): SpellingWords {
  const folder = dirname(require.resolve('dictionary-fr'));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return readSpellingWords(read('index.aff'), read('index.dic'));
}

/** Cuts a name into words at spaces, hyphens and apostrophes. */
export function nameWords(name: string): string[] {
  return name.split(/[\s\-’'‐‑]+/u).filter((word) => word !== '');
}

/** Beginnings that French adds to a word without asking the dictionary: `intercollectivités`, `eurorégion`. */
const PREFIX =
  /^(?:anti|auto|bio|co|dé|éco|euro|extra|hyper|infra|inter|macro|méga|micro|mini|multi|néo|non|para|péri|pluri|poly|post|pré|re|ré|semi|socio|sous|sub|super|sur|télé|trans|tri|ultra|uni)(?=\p{L}{4})/u;

/** True for an ordinary French word, in any of the usual spellings. */
export function isFrenchWord(lexicon: Pick<SpellingWords, 'isWord'>, word: string): boolean {
  const lower = word.toLowerCase();
  const isWord = (text: string): boolean =>
    lexicon.isWord(text) || (/oe|ae/.test(text) && lexicon.isWord(text.replace('oe', 'œ').replace('ae', 'æ')));
  if (isWord(lower)) return true;
  const verb = /^(\p{L}{3,})(?:ables?|ations?)$/u.exec(lower)?.[1];
  if (verb !== undefined && isWord(`${verb}er`)) return true;
  const rest = lower.replace(PREFIX, '');
  return rest !== lower && isWord(rest);
}
