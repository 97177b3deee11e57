import { foldText } from './fold-text.ts';

/** A key that forgives case, accents, spaces and the leading article: `Le Viêt Nam` → `vietnam`. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/^(?:les|la|le|l) (?=.)/, '')
    .replaceAll(' ', '');
}
