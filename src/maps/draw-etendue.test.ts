import { describe, expect, it } from 'vitest';
import type { CarteEtendue } from '../contract/maps/carte-etendue.ts';
import type { Marque, Place } from '../contract/maps/place.ts';
import { drawEtendue } from './draw-etendue.ts';
import { labelSize } from './label-dots.ts';
import { boxAround, labelBox } from './place-labels.ts';

const benin: CarteEtendue = {
  largeur: 440,
  hauteur: 550,
  vue: {
    titre: null,
    rotation: [-2.3, -9.5],
    echelle: 4700,
    translation: [220, 275],
    cadre: [0, 0, 440, 550],
    boite: null,
  },
  pays: 'M0 0l10 0 0 10z',
  voisins: '',
  noms: [],
  situation: null,
};
const place = (titre: string, longitude: number, latitude: number, marque: Marque = 'etranger'): Place => {
  return { titre, coordonnees: { longitude, latitude }, marque };
};
const nomOf = (code: string) => code;

describe('drawEtendue(carte, places, nomOf)', () => {
  it('names the places it can, on their marks', () => {
    const drawn = drawEtendue(benin, [place('Parakou', 2.63, 9.35), place('Natitingou', 1.37, 10.3)], nomOf);
    expect(drawn.labels.map(({ text }) => text).sort()).toEqual(['Natitingou', 'Parakou']);
    expect(drawn.dots).toHaveLength(2);
  });

  it('names once a town that is a partner and looks for another one', () => {
    const both = [place('Parakou', 2.63, 9.35), place('Parakou', 2.63, 9.36, 'recherche')];
    const drawn = drawEtendue(benin, both, nomOf);
    expect(drawn.dots.map(({ marque }) => marque).sort()).toEqual(['etranger', 'recherche']);
    expect(drawn.labels.map(({ text }) => text)).toEqual(['Parakou']);
  });

  it('counts the places that its frame does not hold', () => {
    const places = [place('Parakou', 2.63, 9.35), place('Papeete', -149.6, -17.5)];
    expect(drawEtendue(benin, places, nomOf)).toMatchObject({ horsCadre: 1, dots: [{ titre: 'Parakou' }] });
  });

  it('keeps every name off the globe and off the names of countries', () => {
    const parakou: [number, number] = [246, 287];
    const carte: CarteEtendue = {
      ...benin,
      noms: [
        { code: 'Bénin', places: [[330, parakou[1]]] },
        { code: 'Togo', places: [[40, 40]] },
      ],
      situation: { centre: [44, 44], rayon: 34, terre: '', pays: '' },
    };
    const { noms, labels } = drawEtendue(carte, [place('Parakou', 2.63, 9.35)], nomOf);
    expect(noms.map(({ text }) => text)).toEqual(['Bénin']);
    const boxes = [...noms, ...labels].map((label) => labelBox(label, labelSize(440)));
    const [a, b] = boxes;
    expect(boxes).toHaveLength(2);
    expect(a && b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    const globe = boxAround([44, 44], 34);
    expect(boxes.every((box) => box.left > globe.right || box.top > globe.bottom)).toBe(true);
  });
});
