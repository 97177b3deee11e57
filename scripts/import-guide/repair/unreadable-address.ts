const ADDRESS = /[^\s<>()[\],;:«»"]+@[^\s<>()[\],;:«»"]+/gu;

const isPlain = (address: string): boolean => /^[\x21-\x7E]+$/.test(address);

/** Addresses of e-mail with a letter that none has: an accent, a letter of another alphabet, a sign that a font left. */
export const findUnreadable = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([address]) => address).filter((address) => !isPlain(address));

/** The text without such addresses: nobody could write to them, and a look-alike would mislead. */
export const hideUnreadable = (text: string): string =>
  text.replace(ADDRESS, (address) => (isPlain(address) ? address : '[adresse à vérifier]'));
