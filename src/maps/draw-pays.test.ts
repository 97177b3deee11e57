import { describe, expect, it } from 'vitest';
import type { CartePaysFile } from '../lib/carte-pays.ts';
import { drawPays } from './draw-pays.ts';
import type { Place } from './place.ts';

const benin: CartePaysFile = {
  code: 'BJ',
  largeur: 440,
  hauteur: 550,
  vues: [
    {
      titre: null,
      rotation: [-2.3, -9.5],
      echelle: 4700,
      translation: [220, 275],
      cadre: [0, 0, 440, 550],
      boite: null,
    },
  ],
  pays: 'M0 0l10 0 0 10z',
  voisins: '',
};
const place = (titre: string, longitude: number, latitude: number, poids = 1): Place => {
  return { titre, coordonnees: { longitude, latitude }, genre: 'etranger', poids };
};

describe('drawPays(file, places)', () => {
  it('names the places it can, on their dots', () => {
    const drawn = drawPays(benin, [place('Parakou', 2.63, 9.35), place('Natitingou', 1.37, 10.3)]);
    expect(drawn.labels.map(({ text }) => text).sort()).toEqual(['Natitingou', 'Parakou']);
    expect(drawn.dots).toHaveLength(2);
  });

  it('counts the places that its frame does not hold', () => {
    expect(drawPays(benin, [place('Parakou', 2.63, 9.35), place('Papeete', -149.6, -17.5)]).horsCadre).toBe(1);
  });
});
