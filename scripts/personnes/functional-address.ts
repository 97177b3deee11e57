import type { Contact } from '../../src/contract/fields/contact.ts';
import { splitAddress } from './list-forms.ts';
import { foldKey, foldWords } from './parse-name.ts';

/** What tells a desk from a person. */
export interface Guichets {
  /** Words of a desk, folded. */
  mots: ReadonlySet<string>;
  /** Words of a desk that are surnames as well: they count among the others only. */
  motsDouteux: ReadonlySet<string>;
  /** True for the whole name of a place, its words folded: `phnom penh`; never for a first name. */
  isLieu: (name: string) => boolean;
}

/** Words that join the others. */
const NEUTRES = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'of',
  'pour',
  'the',
]);

/** How many words the name of a place may have, the most first. */
const LONGEST_LIEU = [4, 3, 2, 1];

/**
 * True for words that certainly name a desk: each is a word of a desk, a figure, a place or a word of the body that it
 * belongs to, and one at least is a word of a desk. In doubt it is somebody.
 */
function isDesk(words: readonly string[], organisation: string, { mots, motsDouteux, isLieu }: Guichets): boolean {
  const isSure = (word: string) => mots.has(word);
  const isPlain = (word: string) => isSure(word) || NEUTRES.has(word) || /^\d+$/.test(word);
  if (words.some((word) => motsDouteux.has(word)))
    return words.every((word) => isPlain(word) || motsDouteux.has(word)) && (words.length === 1 || words.some(isSure));
  if (!words.some(isSure)) return false;
  const own = new Set(foldWords(organisation).filter((word) => word.length > 1));
  let at = 0;
  while (at < words.length) {
    const rest = words.slice(at);
    if (isPlain(rest[0] ?? '')) at++;
    else {
      const length = LONGEST_LIEU.find((count) => count <= rest.length && isLieu(rest.slice(0, count).join(' ')));
      if (length === undefined && !own.has(rest[0] ?? '')) return false;
      at += length ?? 1;
    }
  }
  return true;
}

/** True for an address that can be told to be a desk's. */
export function isFunctional(courriel: string, organisation: string, guichets: Guichets): boolean {
  return isDesk(foldWords(splitAddress(courriel)[0]), organisation, guichets);
}

/** True for a text that names a body, not somebody: « Direction des relations internationales », the name of the collectivité. */
export function isBody(name: string, organisation: string, guichets: Guichets): boolean {
  const words = foldWords(name);
  return words.join(' ') === foldKey(organisation) || isDesk(words, organisation, guichets);
}

/** True for a contact that leads to one person: in doubt, it does. */
export function isNominative(
  { nom, nominatif, courriel, organisation }: Pick<Contact, 'nom' | 'nominatif' | 'courriel' | 'organisation'>,
  guichets: Guichets,
): boolean {
  if (nominatif || (nom !== null && !isBody(nom, organisation, guichets))) return true;
  return courriel !== null && !isFunctional(courriel, organisation, guichets);
}
