import { describe, expect, it } from 'vitest';
import { formatDestinations } from './format-destinations.ts';

describe('formatDestinations(destinations)', () => {
  it.each([
    ['', []],
    ['Forêt de Parakou', ['Forêt de Parakou']],
    ['Mopti (Mali) et Banfora (Burkina Faso)', ['Mopti (Mali)', 'Banfora (Burkina Faso)']],
    [
      'Bitola et Ohrid (Macédoine du Nord) ; Berat (Albanie)',
      ['Bitola (Macédoine du Nord)', 'Ohrid (Macédoine du Nord)', 'Berat (Albanie)'],
    ],
    ['région de Fès et Fès', ['région de Fès', 'Fès']],
    ['Sfax ; Fès et Rabat (Maroc)', ['Sfax', 'Fès (Maroc)', 'Rabat (Maroc)']],
  ])('should write %s', (expected, destinations) =>
    expect(formatDestinations(destinations).replaceAll('\u00a0', ' ')).toBe(expected),
  );
});
