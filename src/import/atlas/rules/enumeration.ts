import { LONGUEUR_LIGNE } from '../../../contract/fields/texte.ts';
import { slugify } from '../../../contract/words/slugify.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';

/**
 * One code of a closed list. A label of the list (« Pacte d’amitié », « En cours ») is repaired and flagged.
 * `defaut` is what the schema publishes instead of an unknown value.
 */
export function readEnumeration<const T extends string>(values: readonly T[], defaut?: T): Reader<T> {
  const byLabel = new Map<string, T>(values.flatMap((value) => labelsOf(value).map((label) => [label, value])));
  const expected = values.join(', ');
  return (value, champ) => {
    const known =
      typeof value === 'string' && value.length <= LONGUEUR_LIGNE
        ? byLabel.get(withoutLinkWords(slugify(value)))
        : undefined;
    if (known === value && known !== undefined) return known;
    if (known !== undefined) {
      flag(champ, 'valeur-approchee', `${quote(known)} attendu, ${found(value)}`, `publié : ${quote(known)}`);
      return known;
    }
    const message = `une valeur de la liste attendue (${expected}), ${found(value)}`;
    return refuse(champ, 'valeur-inconnue', message, defaut && `publié avec la valeur par défaut, ${quote(defaut)}`);
  };
}

/** Words that people put in a label and that the code leaves out: `pacte-d-amitie` → `pacte-amitie`. */
function withoutLinkWords(slug: string): string {
  return slug.replace(/-(?:d|de|du|des|l|la|le)(?=-)/g, '');
}

/** A code is also known without its plural or feminine ending: `terminee`, `jumelages`. */
function labelsOf(code: string): string[] {
  return [code, `${code}e`, `${code}s`];
}

export const readVraiFaux: Reader<boolean> = (value, champ) => {
  return typeof value === 'boolean' ? value : refuse(champ, 'type-inattendu', `true ou false attendu, ${found(value)}`);
};

/** The OECD gender marker: 0, 1 or 2. */
export const readMarqueurGenre: Reader<0 | 1 | 2> = (value, champ) => {
  const marker = ([0, 1, 2] as const).find((level) => level === value || String(level) === value);
  if (marker === undefined) return refuse(champ, 'valeur-inconnue', `0, 1 ou 2 attendu, ${found(value)}`);
  if (marker !== value) flag(champ, 'nombre-en-texte', `nombre attendu, texte ${found(value)}`, `publié : ${marker}`);
  return marker;
};
