import { CODES_FRANCE } from '../../../contract/fields/codes-iso.ts';
import { LONGUEUR_LIGNE } from '../../../contract/fields/texte.ts';
import { foldName } from '../../../contract/words/fold-name.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';
import type { Reference } from '../reference.ts';
import { cleanText } from './clean-text.ts';

/** An ISO code, in either case, or a French name or alias: `bj`, `Bénin`, `RDC` → code. `null` when unknown. */
export function paysToCode(text: string, { codesPays, paysAliases }: Reference): string | null {
  const upper = text.toUpperCase();
  return paysAliases.get(foldName(text)) ?? (codesPays.has(upper) ? upper : null);
}

export const readPays: Reader<string> = (value, champ) => {
  const { reference } = champ.fiche;
  if (typeof value === 'string' && reference.codesPays.has(value)) return checkEtranger(value, value, champ);
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `code ISO attendu, ${found(value)}`);
  if (value.length > LONGUEUR_LIGNE) return refuse(champ, 'pays-inconnu', `code ISO attendu, ${found(value)}`);
  const code = paysToCode(cleanText(value, champ), reference);
  if (code === null)
    return refuse(champ, 'pays-inconnu', () => `code ISO attendu, ${found(value)}${suggest(value, reference)}`);
  const etranger = checkEtranger(code, value, champ);
  if (etranger !== undefined)
    flag(champ, 'pays-approche', `code ISO attendu, ${found(value)}`, `publié : ${quote(code)}`);
  return etranger;
};

/** What is in France is a collectivité, not a partner, wherever it lies. */
function checkEtranger(code: string, value: string, champ: Champ): string | undefined {
  if (!CODES_FRANCE.has(code)) return code;
  return refuse(champ, 'pays-francais', `pays étranger attendu, ${found(value)}`);
}

const SUGGESTIONS = 3;
const SHORTEST_CLUE = 4;

/** Countries whose name holds what was typed: ` (CD ou CG ?)` for « Congo ». Empty when there are none, or too many. */
function suggest(text: string, { paysAliases }: Reference): string {
  const clue = foldName(text);
  if (clue.length < SHORTEST_CLUE) return '';
  const close = [...paysAliases].filter(([name]) => name.includes(clue)).map(([, code]) => code);
  const codes = [...new Set(close)].sort();
  return codes.length > 0 && codes.length <= SUGGESTIONS ? ` (${codes.join(' ou ')} ?)` : '';
}
