import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

/** A whole number between two bounds, included. `"25 000"` is read and flagged. */
export function readEntier(min: number, max: number): Reader<number> {
  return (value, champ) => {
    const nombre = typeof value === 'string' ? parseEntier(value) : value;
    if (typeof nombre !== 'number') return refuse(champ, 'type-inattendu', `nombre entier attendu, ${found(value)}`);
    if (!Number.isSafeInteger(nombre) || nombre < min || nombre > max)
      return refuse(
        champ,
        'nombre-invalide',
        `nombre entier attendu, ${min} au moins et ${max} au plus, ${found(value)}`,
      );
    if (nombre !== value) flag(champ, 'nombre-en-texte', `nombre attendu, texte ${found(value)}`, `publié : ${nombre}`);
    return nombre;
  };
}

/** Digits, with spaces between groups of three: `25 000`. `null` otherwise. */
function parseEntier(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,3}(?:\s?\d{3})*$|^\d+$/.test(trimmed) ? Number(trimmed.replace(/\s/g, '')) : null;
}
