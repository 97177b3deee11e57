import { describe, expect, it } from 'vitest';
import type { Entree } from '../../../src/contract/recherche/entree.ts';
import { listMots } from './list-mots.ts';

const entree = (type: Entree['type'], titre: string, noms: string[] = []): Entree => ({
  type,
  titre,
  adresse: '/',
  detail: '',
  noms,
  pays: [],
  thematiques: [],
  poids: 0,
});
const texte = {
  type: 'page',
  titre: 'Un puits',
  adresse: '/',
  texte: 'La sécheresse',
  pays: [],
  thematiques: [],
} as const;
const intention = { mots: ['énergie solaire'], titre: 'Énergie', adresse: '/', raison: 'Parce que' };

describe('listMots(entrees, intentions, noms, textes, cles)', () => {
  const { tete, parFichier } = listMots(
    [entree('pays', 'Sénégal', ['Senegambia']), entree('projet', 'Soudure')],
    [intention],
    { cibles: ['Sète'], justes: ['soudain'] },
    [{ ...texte, parties: [] }],
    ['p', 's', 'sen'],
  );
  it('should keep words as they are written, countries then large towns first, with the names that begin with their two letters', () =>
    expect(parFichier.map(({ tete }) => tete)).toEqual([[], ['Sénégal', 'Sète'], ['Sénégal', 'Sète', 'solaire']]));
  it('should know the words of texts, of other names and of projects, those that are right in themselves, and propose none of them', () =>
    expect(parFichier.map(({ cibles, autres }) => [...cibles, autres])).toEqual([
      [' puits'],
      [' secheresse'],
      [' senegambia soudure soudain'],
    ]));
  it('should give the most telling apart, however they begin', () =>
    expect(tete).toEqual(['Sénégal', 'Sète', 'énergie', 'solaire']));
});
