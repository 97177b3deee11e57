import type { PaysRecord } from '../../src/contract/content/records.ts';
import type { VigilancePays, VigilanceRecord } from '../../src/contract/content/vigilances.ts';

/** The rows of the table for the countries that the site speaks of, in their order. */
export const joinVigilances = (
  pays: ReadonlyMap<string, PaysRecord>,
  table: ReadonlyMap<string, VigilancePays>,
): VigilanceRecord[] =>
  [...pays.keys()].flatMap((code) => {
    const row = table.get(code);
    return row === undefined ? [] : [{ pays: code, ...row }];
  });
