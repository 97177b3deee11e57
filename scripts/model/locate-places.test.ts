import { describe, expect, it } from 'vitest';
import type { Ville } from '../lib/load-villes.ts';
import { loadVilles } from '../lib/load-villes.ts';
import { loadReferenceData } from './load-reference-data.ts';
import { createLocator } from './locate-places.ts';

const ville = (pays: string, nom: string, region: string, longitude: number): Ville => {
  return { pays, nom, region, population: 1000, coordonnees: { latitude: 0, longitude } };
};
const VILLES = [
  ville('AR', 'Posadas', '14', 1),
  ville('AR', 'Avellaneda', '01', 2),
  ville('AR', 'Avellaneda', '21', 3),
  ville('TN', 'Sfax', '32', 4),
  ville('MA', 'Sfax', '1', 5),
  ville('MX', 'Xalapa de Enríquez', '30', 6),
  ville('ML', 'Mali', '1', 7),
];
const locate = createLocator({
  partenaires: [{ nom: 'Vushtrri', pays: 'XK', coordonnees: { latitude: 0, longitude: 8 } }],
  lieux: [
    { pays: 'AR', lieu: 'Avellaneda (province de Santa Fe)', ville: 'Avellaneda', division: '21', raison: 'homonyme' },
    { pays: 'MX', lieu: 'Xalapa', ville: 'Xalapa de Enríquez', raison: 'nom complet' },
  ],
  nomsPays: new Map([
    ['TN', 'Tunisie'],
    ['MA', 'Maroc'],
    ['ML', 'Mali'],
  ]),
  villes: (code) => VILLES.filter(({ pays }) => pays === code),
});

describe('createLocator(sources)', () => {
  it.each<[string, string[], number | undefined]>([
    ['Posadas (province de Misiones)', ['AR'], 1],
    ['Avellaneda', ['AR'], undefined],
    ['Avellaneda (province de Santa Fe)', ['AR'], 3],
    ['Xalapa', ['MX'], 6],
    ['Vushtrri', ['XK'], 8],
    ['Sfax', ['TN', 'MA'], undefined],
    ['Sfax (Tunisie)', ['TN', 'MA'], 4],
    ['Mali', ['ML'], undefined],
    ['Province de Chaco', ['AR'], undefined],
  ])('%s in %j', (texte, pays, longitude) => {
    expect(locate(texte, pays)?.coordonnees.longitude).toBe(longitude);
  });
});

describe('data/reference/lieux.yaml', () => {
  it('names one town of the directory a row', () => {
    const { lieux } = loadReferenceData();
    const villes = loadVilles(new Set(lieux.map(({ pays }) => pays)));
    const found = lieux.map(({ pays, ville, division }) => {
      const towns = villes.filter((row) => row.pays === pays && row.nom === ville);
      return `${ville} ${towns.filter(({ region }) => !division || region === division).length}`;
    });
    expect(found).toEqual(lieux.map(({ ville }) => `${ville} 1`));
  });
});
