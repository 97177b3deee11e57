/** Lower-case words without accents, ligatures or punctuation: `« L’Île-d’Yeu »` → `l ile d yeu`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A key that forgives case, accents, spaces and the leading article: `Le Viêt Nam` → `vietnam`. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/^(?:les|la|le|l) (?=.)/, '')
    .replaceAll(' ', '');
}

/** A label as the last part of an address: `Eau et assainissement` → `eau-et-assainissement`. */
export function labelToSlug(text: string): string {
  return foldText(text).replaceAll(' ', '-');
}
