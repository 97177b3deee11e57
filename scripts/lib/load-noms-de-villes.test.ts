import { describe, expect, it } from 'vitest';
import { createNommerEnLangue } from './load-noms-de-villes.ts';
import { loadExonymes } from './reference-tables.ts';

describe('createNommerEnLangue(exonymes)', () => {
  const nommer = createNommerEnLangue(loadExonymes());

  it.each([
    ['DE', 'Sarrebruck', 'de', 'Saarbrücken'],
    ['PT', 'Lisbonne', 'pt', 'Lisboa'],
    ['DE', 'Ratisbonne', 'es', 'Ratisbona'],
    ['ES', 'Tarragone', 'es', 'Tarragona'],
    ['TN', 'Sousse', 'ar', 'سوسة'],
    // Known of our own table alone.
    ['DE', 'Deux-Ponts', 'de', 'Zweibrücken'],
    // The same letters, accents apart; a town of another country; a town that no table knows.
    ['DE', 'Berlin', 'de', undefined],
    ['FR', 'Sarrebruck', 'de', undefined],
    ['DE', 'Nulle-Part', 'de', undefined],
  ] as const)('should name %s %s in « %s »', (pays, nom, langue, expected) =>
    expect(nommer(pays, nom)[langue]).toBe(expected),
  );
});
