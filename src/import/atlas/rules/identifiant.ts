import { identifiantSchema } from '../../../contract/atlas/identifiant.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';
import { cleanText } from './clean-text.ts';

/** An id as text. A whole number up to 2^53 becomes its digits; beyond, its last digits are already lost. */
export const readIdentifiant: Reader<string> = (value, champ) => {
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0)
      return refuse(champ, 'identifiant-invalide', `identifiant en texte attendu, ${found(value)}`);
    if (!Number.isSafeInteger(value))
      return refuse(champ, 'identifiant-imprecis', `identifiant en texte attendu, ${found(value)} (arrondi)`);
    flag(champ, 'identifiant-numerique', `identifiant en texte attendu, ${found(value)}`, `lu ${quote(`${value}`)}`);
    return String(value);
  }
  if (typeof value !== 'string')
    return refuse(champ, 'type-inattendu', `identifiant en texte attendu, ${found(value)}`);
  const id = cleanText(value, champ);
  if (isIdentifiant(id)) return id;
  return refuse(champ, 'identifiant-invalide', `identifiant attendu, ${found(id)}${strangeLetter(id)}`);
};

/** The id of a record as its label shows it, before it is read: `undefined` when it will be refused. */
export function peekIdentifiant(value: unknown): string | undefined {
  const text = Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const id = text.trim();
  return isIdentifiant(id) ? id : undefined;
}

function isIdentifiant(text: string): boolean {
  return identifiantSchema.safeParse(text).success;
}

function strangeLetter(id: string): string {
  const [letter] = id.match(/[^A-Za-z0-9._-]/u) ?? [];
  if (letter === undefined || id.length > 64) return '';
  return `, avec ${quote(letter)} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
