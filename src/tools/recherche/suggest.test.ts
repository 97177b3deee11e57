import { describe, expect, it } from 'vitest';
import {
  decodeFiche,
  encodeComplement,
  encodeTitre,
  type Fiche,
  type TypeFiche,
} from '../../contract/recherche/fiches.ts';
import { rankFiches } from './suggest.ts';

const fiche = (type: TypeFiche, titre: string, adresse: string, more: Partial<Fiche> = {}): Fiche => ({
  type,
  titre,
  adresse,
  autres: '',
  detail: '',
  champs: { pays: [], thematique: [], odd: [], region: [], genre: [] },
  contact: null,
  ...more,
});

describe('rankFiches(fiches, query)', () => {
  it('puts the exact name first, then names that begin so, then the others', () => {
    const fiches = ['Mieux gérer l’eau', 'Eau et assainissement', 'Eau', 'Bureau'].map((titre) =>
      fiche('projet', titre, `/projets/${titre}/`),
    );
    const ranked = rankFiches(fiches, [{ mot: 'eau', debut: true }]);
    expect(ranked.map(({ titre }) => titre)).toEqual(['Eau', 'Eau et assainissement', 'Mieux gérer l’eau']);
  });
});

describe('encodeTitre(fiche), encodeComplement(fiche) and decodeFiche', () => {
  const contact = {
    fonction: '',
    organisation: 'Ambassade',
    courriel: 'a@b.fr',
    telephone: '',
    publie: '2020',
    verifie: '',
  };
  it.each([
    fiche('pays', 'Bénin', '/pays/benin/', {
      detail: 'x',
      champs: { pays: ['BJ'], thematique: [], odd: [], region: [], genre: [] },
    }),
    fiche('projet', 'Une forêt', '/projets/une-foret-12/'),
    fiche('projet', 'Une forêt', '/projets/autre/'),
    fiche('sigle', 'AFD', '/guide/lexique/#afd', { autres: 'Agence française de développement' }),
    fiche('contact', 'Loïc Behiri', '/contacts/pays/togo/#x', { contact }),
  ])('gives the record again: $adresse', (record) =>
    expect(decodeFiche(encodeTitre(record), encodeComplement(record))).toEqual(record),
  );
});
