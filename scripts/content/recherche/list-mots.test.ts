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

describe('listMots(entrees, intentions, communes, textes)', () => {
  const mots = listMots(
    [entree('pays', 'Sénégal', ['Senegambia']), entree('projet', 'Soudure')],
    [intention],
    ['Sète'],
    [{ ...texte, parties: [] }],
  );
  it('should keep words as they are written, countries first, by their first letter', () =>
    expect(mots.get('s')).toMatchObject({ cibles: ['Sénégal', 'solaire', 'Sète'] }));
  it('should know the words of texts, of other names and of projects, and propose none of them', () => {
    expect(mots.get('s')).toMatchObject({ autres: expect.stringContaining(' secheresse') });
    expect(mots.get('s')).toMatchObject({ autres: ' secheresse senegambia soudure' });
    expect(mots.get('p')).toEqual({ cibles: [], autres: ' puits' });
  });
  it('should give the most telling of all letters apart', () =>
    expect(mots.get('tete')).toEqual(['Sénégal', 'énergie', 'solaire', 'Sète']));
});
