import { expect, it } from 'vitest';
import { listMasques, nommeMasques } from './masques.ts';

it('should name what a sheet of as many rows as may be read hides, and what an OpenDocument hides to its last row', () => {
  const lignes = Array.from({ length: 500_000 }, (_, place) => ({ numero: place + 1, cellules: ['a'] }));
  expect(nommeMasques({ rowDefs: new Map([[2, { hidden: true }]]) }, lignes)).toBe('1\u00a0ligne masquée (3)');
  const content =
    '<table:table table:name="A &amp; B"><table:table-row table:number-rows-repeated="499999"/><table:table-row table:visibility="filter" table:number-rows-repeated="548577"/></table:table>';
  expect(nommeMasques({}, lignes, listMasques(content).get('A & B'))).toBe('1\u00a0ligne masquée (500000)');
});
