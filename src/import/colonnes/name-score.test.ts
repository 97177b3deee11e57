import { describe, expect, it } from 'vitest';
import { loadDonnees } from '../../../scripts/atlas/import/load-donnees.ts';
import { champOf } from './champs.ts';
import { buildLexique, scoreHeading } from './name-score.ts';

const { colonnes } = loadDonnees();
const lexique = buildLexique(colonnes);
const best = (entete: string, groupe?: string) =>
  [...scoreHeading(entete, groupe, lexique)].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('scoreHeading(entete, groupe)', () => {
  it.each([
    ['COLLECTIVITE_FRANCAISE', 'collectivite.nom'],
    ['Ctf', 'collectivite.nom'],
    ['porteur.nom', 'collectivite.nom'],
    ['partenaires.pays', 'partenaire.pays'],
    ['fields.intitule_du_projet', 'projet.titre'],
    ['dateDebut', 'projet.debut'],
    ['Coût total (en euros)', 'projet.montant'],
    ['Mél', 'contact.courriel'],
    ['Région de la CTF', 'collectivite.region'],
    ['Objectifs de développement durable', 'projet.odd'],
  ])('should read %s as %s', (entete, cle) => {
    expect(best(entete)).toBe(cle);
  });

  it('should read a general word by what stands above it', () => {
    expect(best('Nom', 'Partenaire étranger')).toBe('partenaire.nom');
    expect(best('Nom', 'Collectivité française')).toBe('collectivite.nom');
  });

  it('should not take what a column tells of a body for its name', () => {
    expect(scoreHeading('Région de la CTF', undefined, lexique).get('collectivite.nom')).toBeLessThan(0.5);
  });
});

describe('data/reference/colonnes.yaml', () => {
  it('should name fields that exist', () => {
    expect(Object.keys(colonnes).filter((cle) => champOf(cle) === undefined)).toEqual([]);
  });
});
