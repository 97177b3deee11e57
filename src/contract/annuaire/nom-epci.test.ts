import { describe, expect, it } from 'vitest';
import { nomEpci } from './nom-epci.ts';

describe('nomEpci(nom)', () => {
  it.each([
    ['CC du Trièves', 'Communauté de communes du Trièves'],
    ['CA du Pays Basque', 'Communauté d’agglomération du Pays Basque'],
    ['CU Le Creusot Montceau-les-Mines', 'Communauté urbaine Le Creusot Montceau-les-Mines'],
    ["CA Agglomération d'Agen", "Agglomération d'Agen"],
    ['CA Lannion-Trégor Communauté', 'Lannion-Trégor Communauté'],
    ['CA Provence-Alpes-Agglomération', 'Provence-Alpes-Agglomération'],
    ['Métropole du Grand Paris', 'Métropole du Grand Paris'],
    ['CCAS', 'CCAS'],
  ])('should write %s as %s', (nom, written) => expect(nomEpci(nom)).toBe(written));
});
