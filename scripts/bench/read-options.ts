import type { Echelle } from './atlas/published-totals.ts';
import { ECHELLES } from './atlas/published-totals.ts';

/** What a person typed wrong on the command line: the message is in French and says what was expected. */
export class UsageError extends Error {}

/** What to tell the person who typed the command, in French; `undefined` for any other trouble. */
export function explainUsage(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS') ? 'Option inconnue, ou sans sa valeur.' : undefined;
}

/** `2` → 2. */
export function readScale(text: string): Echelle {
  const scale = ECHELLES.find((known) => String(known) === text.trim());
  if (scale === undefined) throw new UsageError(`--scale : ${ECHELLES.join(', ')} attendu, « ${text} » trouvé`);
  return scale;
}

/** `1,2` → [1, 2], each once, in increasing order. */
export function readScales(text: string): Echelle[] {
  return [...new Set(text.split(',').map(readScale))].sort((a, b) => a - b);
}

/** `2014` → 2014. */
export function readSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--seed : nombre entier attendu, « ${text} » trouvé`);
  return Number(text);
}

/** `0.01` or `0,01` → 0.01. */
export function readShare(text: string): number {
  const share = Number(text.replace(',', '.'));
  if (text.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new UsageError(`--saletes : part de 0 à 1 attendue, « ${text} » trouvé`);
  }
  return share;
}
