import { describe, expect, it } from 'vitest';
import type { LigneAnnuaire } from '../content/annuaire.ts';
import { pickBest, REPONSES, rankCode, rankNom } from './rank-collectivites.ts';

const commune = (code: string, nom: string, population: number | null = 100): LigneAnnuaire => ({
  code,
  nom,
  nature: 'commune',
  departement: code.slice(0, 2),
  region: '84',
  population,
  codesPostaux: [`${code.slice(0, 2)}000`],
});

describe('pickBest(lignes, rank)', () => {
  it('should put the very name before the most people', () => {
    const lignes = [commune('01002', 'Lyons', 9000), commune('01001', 'Lyon', 10), commune('01003', 'Lyonnet', null)];
    const best = pickBest(lignes, (ligne) => rankNom(ligne, 'lyon'));
    expect(best.map(({ nom }) => nom)).toEqual(['Lyon', 'Lyons', 'Lyonnet']);
  });

  it('should give ten beginnings at most, but every homonym, each once', () => {
    const twelve = Array.from({ length: 12 }, (_, place) => commune(`${10 + place}001`, 'Sainte-Colombe'));
    const others = Array.from({ length: 12 }, (_, place) => commune(`${30 + place}001`, `Sainte-Colombe ${place}`));
    const rank = (ligne: LigneAnnuaire) => rankNom(ligne, 'sainte colombe');
    expect(pickBest([...twelve, ...others, ...twelve], rank)).toEqual(twelve);
    expect(pickBest(others, rank)).toHaveLength(REPONSES);
  });

  it('should leave out what has nothing to do with it', () => {
    expect(pickBest([commune('01001', 'Lyon')], (ligne) => rankNom(ligne, 'brest'))).toEqual([]);
  });
});

describe('rankCode(ligne, chiffres)', () => {
  it.each([
    ['38000', 0],
    ['38185', null],
    ['380', 2],
    ['381', null],
    ['69000', null],
  ])('should rank Grenoble for %s: %s', (chiffres, rank) => {
    expect(rankCode(commune('38185', 'Grenoble'), chiffres)).toBe(rank);
  });

  it('should know the codes of Corse', () => {
    expect(rankCode(commune('2A004', 'Ajaccio'), '2A')).toBe(2);
  });
});
