import { describe, expect, it } from 'vitest';
import { mentionOf, tauxOf } from './conformite.ts';

const compte = (conformes: number, nonConformes: number) => ({ conformes, nonConformes, nonApplicables: 30 });

describe('tauxOf(compte), mentionOf(compte)', () => {
  it.each([
    [50, 21, 70.4, 'partiellement conforme'],
    [75, 1, 98.6, 'partiellement conforme'],
    [1999, 1, 99.9, 'partiellement conforme'],
    [38, 38, 50, 'partiellement conforme'],
    [37, 38, 49.3, 'non conforme'],
    [76, 0, 100, 'totalement conforme'],
    [0, 0, 0, 'totalement conforme'],
  ])('%d met and %d not are %d %%, « %s »', (conformes, nonConformes, taux, mention) => {
    expect([tauxOf(compte(conformes, nonConformes)), mentionOf(compte(conformes, nonConformes))]).toEqual([
      taux,
      mention,
    ]);
  });
});
