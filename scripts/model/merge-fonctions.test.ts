import { describe, expect, it } from 'vitest';
import { mergeFonctions } from './merge-fonctions.ts';

describe('mergeFonctions(fonctions)', () => {
  it.each<[(string | null)[], string | null]>([
    [[], null],
    [[null, null], null],
    [['directeur', null, 'directeur'], 'directeur'],
    [['groupe-pays Mali'], 'groupe-pays Mali'],
    [
      ['chargé de mission Sahel', 'groupe-pays Niger', 'groupe-pays Burkina Faso', 'groupes-pays Mali et Niger'],
      'groupes-pays Burkina Faso, Mali et Niger, chargé de mission Sahel',
    ],
  ])('should merge %j into « %s »', (fonctions, merged) => expect(mergeFonctions(fonctions)).toBe(merged));
});
