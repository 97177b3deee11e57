import { nameLangue } from '../../../contract/fields/langue.ts';
import { LONGUEUR_LIGNE } from '../../../contract/fields/texte.ts';
import { foldName } from '../../../contract/words/fold-name.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';

/** The code of a language. Its French name, or the code in other letters (`FR`, `pt_BR`), is read and flagged. */
export const readLangue: Reader<string> = (value, champ) => {
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `code de langue attendu, ${found(value)}`);
  const code = value.length > LONGUEUR_LIGNE ? undefined : langueToCode(value);
  if (code === undefined) return refuse(champ, 'langue-inconnue', `code de langue attendu, ${found(value)}`);
  if (code !== value)
    flag(champ, 'langue-approchee', `code de langue attendu, ${found(value)}`, `publié : ${quote(code)}`);
  return code;
};

function langueToCode(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  const [code] = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?$/i.test(tag) ? Intl.getCanonicalLocales(tag) : [];
  return code !== undefined && nameLangue(code) !== undefined ? code : CODES.get(foldName(text));
}

/** Folded French names of the languages that have a code of two letters. */
const CODES: ReadonlyMap<string, string> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].flatMap((first, _, letters) =>
    letters.flatMap((second) => {
      const nom = nameLangue(first + second);
      return nom === undefined ? [] : [[foldName(nom), first + second] as const];
    }),
  ),
);
