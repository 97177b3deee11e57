import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

const EN_TEXTE = /^(?:odd|objectif|sdg)?[\s n°]*(\d{1,3})(?:\s*[-–:.,].*)?$/i;

/** The number of a goal. `ODD 6`, `6`, `ODD 6 : eau` are read and flagged. */
export const readOdd: Reader<number> = (value, champ) => {
  const digits = typeof value === 'string' ? EN_TEXTE.exec(value.trim())?.[1] : undefined;
  const odd = digits === undefined ? value : Number(digits);
  if (typeof odd !== 'number' || !Number.isInteger(odd) || odd < 1 || odd > 17)
    return refuse(champ, 'odd-inconnu', `numéro d’ODD de 1 à 17 attendu, ${found(value)}`);
  if (odd !== value) flag(champ, 'odd-en-texte', `numéro d’ODD attendu, texte ${found(value)}`, `publié : ${odd}`);
  return odd;
};
