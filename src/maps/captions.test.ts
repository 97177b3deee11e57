import { describe, expect, it } from 'vitest';
import type { Place } from '../contract/maps/place.ts';
import { tellHorsCadre, tellSansPosition } from './captions.ts';
import { describeMap } from './describe-map.ts';

describe('tellSansPosition(count, nom, liste)', () => {
  it.each([
    [0, null],
    [1, '1\u00a0partenaire sans position connue ne figure que dans'],
    [3, '3\u00a0partenaires sans position connue ne figurent que dans'],
  ])('%d', (count, text) => {
    const absence = tellSansPosition(count, ['partenaire', 'partenaires'], '#cooperations');
    expect(absence).toEqual(text && { texte: text, nom: 'la liste des partenaires', liste: '#cooperations' });
  });
});

describe('tellHorsCadre(count, liste)', () => {
  it('says nothing when the map shows all', () => {
    expect(tellHorsCadre(0, '#qui-agit')).toBeNull();
  });
});

describe('describeMap(places, liens)', () => {
  const place = (titre: string, marque: Place['marque'], poids = 1): Place => {
    return { titre, marque, poids, coordonnees: { latitude: 0, longitude: 0 } };
  };

  it('counts both sides and names the main partners', () => {
    const places = [place('Angers', 'francais'), place('Pise', 'etranger'), place('Bamako', 'etranger', 3)];
    expect(describeMap(places)).toBe(
      '1\u00a0collectivité française et 2\u00a0partenaires étrangers\u00a0: Bamako, Pise.',
    );
  });

  it('names five at most', () => {
    const places = ['A', 'B', 'C', 'D', 'E', 'F'].map((titre) => place(titre, 'etranger'));
    expect(describeMap(places)).toBe('6\u00a0partenaires étrangers\u00a0: A, B, C, D, E…');
  });

  it('says that a map is empty', () => {
    expect(describeMap([])).toBe('Aucun lieu n’est placé sur cette carte.');
  });

  it('names each kind of mark', () => {
    const places = [place('Kosice', 'etranger'), place('Peja', 'recherche'), place('Pristina', 'recherche')];
    expect(describeMap(places)).toBe(
      '1\u00a0partenaire étranger et 2\u00a0annonces de recherche de partenaire\u00a0: Kosice, Peja, Pristina.',
    );
  });
});
