import { expect, it } from 'vitest';
import { CODES_PAYS_ISO } from '../../src/contract/fields/codes-iso.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { loadAliasPays } from './reference-tables.ts';

it('should have no other name of a country that is one already, or that the platform knows, but for case, accents and hyphens', () => {
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const known = new Set(CODES_PAYS_ISO.map((code) => foldText(french.of(code) ?? code)));
  const twice = loadAliasPays().filter(({ alias }) => known.size === known.add(foldText(alias)).size);
  expect(twice.map(({ alias }) => alias)).toEqual([]);
});
