import { isSiren } from '../../noms/read-nom.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';

/** Digits and upper-case letters without spaces; a number becomes its digits, with the zeros it lost. */
function readCode(
  pattern: RegExp | ((code: string) => boolean),
  expected: string,
  restoreZeros: (code: string) => string,
): Reader<string> {
  return (value, champ) => {
    if (typeof value !== 'string' && !Number.isSafeInteger(value))
      return refuse(champ, 'type-inattendu', `${expected} attendu, ${found(value)}`);
    const code = restoreZeros(String(value).replace(/\s/g, '').toUpperCase());
    if (!(pattern instanceof RegExp ? pattern.test(code) : pattern(code)))
      return refuse(champ, 'code-invalide', `${expected} attendu, ${found(value)}`);
    return flagIfRepaired(code, value, expected, champ);
  };
}

function flagIfRepaired(code: string, value: unknown, expected: string, champ: Champ): string {
  if (code !== value) flag(champ, 'code-approche', `${expected} attendu, ${found(value)}`, `publié : ${quote(code)}`);
  return code;
}

export const readSiren = readCode(isSiren, 'SIREN de neuf chiffres, clé juste,', (code) => code);

export const readDepartement = readCode(/^(?:\d{2,3}|2[AB])$/, 'code de département', (code) => code.padStart(2, '0'));

export const readRegion = readCode(/^\d{2}$/, 'code de région', (code) => code.padStart(2, '0'));

/** A commune has five characters, a département two or three, a region two: `1004` is `01004`. */
export const readInsee = readCode(/^(?:\d{2}|2[AB])(?:\d|\d{3})?$/, 'code officiel géographique', (code) => {
  return code.length === 4 ? `0${code}` : code.padStart(2, '0');
});
