import { nameRaisons } from '../contract/rules/vigilance.ts';
import { loadVigilances } from './load-records.ts';

/** Why a country is under caution, in words; undefined when it is not. At build only. */
export function raisonsOf(code: string): string | undefined {
  const record = loadVigilances().get(code);
  return record && nameRaisons(record);
}
