import { describe, expect, it } from 'vitest';
import type { Piste } from './rank.ts';
import { listReponses } from './telecharger.ts';

const piste = (type: Piste['type'], titre: string, adresse: string): Piste => ({
  type,
  titre,
  adresse,
  detail: type === 'contact' ? 'ada.lovelace@exemple.fr' : '',
  couverts: 1,
  points: 1,
});
const benin = piste('pays', 'Bénin', '/pays/benin/');
const groupes = [
  { type: 'pays' as const, pistes: [benin, piste('pays', 'Mali', '/pays/mali/')] },
  { type: 'contact' as const, pistes: [piste('contact', 'Ada Lovelace', '/contacts/?q=ada')] },
];
const textes = [
  { type: 'chapitre' as const, titre: 'Agir', adresse: '/guide/agir/', extrait: '<mark>Ada</mark> Lovelace' },
];

describe('listReponses', () => {
  it('keeps the order of the page, each name once, and names nobody', () => {
    const lignes = listReponses({ probables: [benin], groupes }, textes, 'https://exemple.fr/recherche/?q=ada');
    expect(lignes).toEqual([
      { ou: 'noms', genre: 'Pays', titre: 'Bénin', detail: null, adresse: 'https://exemple.fr/pays/benin/' },
      { ou: 'noms', genre: 'Pays', titre: 'Mali', detail: null, adresse: 'https://exemple.fr/pays/mali/' },
      {
        ou: 'textes',
        genre: 'Chapitre du guide',
        titre: 'Agir',
        detail: null,
        adresse: 'https://exemple.fr/guide/agir/',
      },
    ]);
    expect(JSON.stringify(lignes)).not.toMatch(/lovelace/i);
  });
});
