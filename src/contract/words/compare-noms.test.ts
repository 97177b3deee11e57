import { expect, it } from 'vitest';
import { compareNoms } from './compare-noms.ts';

it('should order names as a French list does, whatever marks they begin with', () => {
  const titres = ['Zoo', '« Aller-retour »', 'Étang 10', 'Étang 2', '« Mers »', 'Eau', 'L’Île', 'Lille'];
  expect(titres.toSorted(compareNoms)).toEqual([
    ...['« Aller-retour »', 'Eau', 'Étang 2', 'Étang 10', 'L’Île', 'Lille', '« Mers »', 'Zoo'],
  ]);
});
