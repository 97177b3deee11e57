/** Somebody who may not be published: what names them in a text. */
export interface MaskedPerson {
  nom?: string | null | undefined;
  courriel?: string | null | undefined;
}

const WHO = 'la personne chargée du sujet';
const WHERE = 'adresse non publiée';

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a text may write it: any spaces, either case, hyphens kept. A single word names nobody. */
function namePattern(nom: string): string | null {
  const words = nom.trim().split(/\s+/);
  return words.length < 2 ? null : words.map(quote).join('\\s+');
}

/**
 * Takes people out of texts that tell whom to write to: « Écrivez à Ada Lovelace, à l’ambassade » becomes « Écrivez à la
 * personne chargée du sujet, à l’ambassade ». Links to their address keep their text only.
 */
export function createMask(people: readonly MaskedPerson[]): (text: string) => string {
  const names = [...new Set(people.flatMap(({ nom }) => (nom ? (namePattern(nom) ?? []) : [])))];
  const addresses = [...new Set(people.flatMap(({ courriel }) => (courriel ? quote(courriel) : [])))];
  const name = names.length > 0 ? new RegExp(`([.!?]\\s+)?(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu') : null;
  const link = addresses.length > 0 ? new RegExp(`\\[[^\\]]*\\]\\(mailto:(?:${addresses.join('|')})\\)`, 'gi') : null;
  const address = addresses.length > 0 ? new RegExp(`<?(?:${addresses.join('|')})>?`, 'gi') : null;
  return (text) => {
    let masked = text;
    if (link) masked = masked.replace(link, WHERE);
    if (address) masked = masked.replace(address, WHERE);
    if (name)
      masked = masked.replace(name, (_, start: string | undefined, at: number) =>
        start === undefined && at > 0 ? WHO : `${start ?? ''}${capitalise(WHO)}`,
      );
    return masked;
  };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every text of a value, however deep, through the mask. */
export function maskDeep<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mask)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskDeep(item, mask)])) as T;
}
