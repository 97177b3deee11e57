import { searchWords } from '../../../src/contract/recherche/words.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { SiteModel } from '../../model/site-model.ts';

/** Every name that is looked for comes with it: what a line shows, no more. */
const LONGUEUR = 110;

/** The beginning of a text, cut between two words: what a result shows of it. */
export function shorten(text: string, length = LONGUEUR): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:(]+$/, '')}…`;
}

/** The themes and the themes that they are part of, each once. */
export function withParents(model: SiteModel, slugs: readonly string[]): string[] {
  const parents = slugs.flatMap((slug) => model.thematiques.get(slug)?.parent ?? []);
  return [...new Set([...slugs, ...parents])];
}

/** Names of countries, in the order of the codes. */
export const namePays = (model: SiteModel, codes: readonly string[]): string[] =>
  codes.flatMap((code) => model.pays.get(code)?.nom ?? []);

/** « afriquedusud », « portonovo », as people type what they search by; of more words than three, nobody does. */
export function inOneWord(nom: string): string[] {
  const { length } = searchWords(nom);
  return length > 1 && length < 4 && !nom.includes('(') ? [foldText(nom).replaceAll(' ', '')] : [];
}
