import { INCONNU } from '../atlas/statut.ts';
import type { Field } from './field.ts';
import { nameLangue } from './langue.ts';

/** The French name of a code; the code itself where it has none. */
export function nameValue({ kind, libelles }: Pick<Field, 'kind' | 'libelles'>, code: string): string {
  return (kind === 'langue' ? nameLangue(code) : libelles?.[code]) ?? code;
}

/** The codes of a field that a record has: none where nothing is known. */
export function codesOf({ nom }: Pick<Field, 'nom'>, record: object): string[] {
  const value = (record as Record<string, unknown>)[nom];
  return [value].flat().flatMap((one) => (one === undefined || one === INCONNU ? [] : [String(one)]));
}
