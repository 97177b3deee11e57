import { describe, expect, it } from 'vitest';
import type { CollectiviteRecord, CooperationRecord, ProjetRecord } from '../contract/content/records.ts';
import { composeLettre } from './compose-lettre.ts';

const full = { contacts: true, apd: true, reseaux: true, cooperations: true, projets: true };
const record = { nom: 'Quimper', nature: 'commune', completude: full } as CollectiviteRecord;
const projet = { titre: 'Jardins', montant: 1, debut: '2001', statut: 'termine', partenaires: ['a'], odd: [11] };
const ask = (facts: object, projets: object[] = [], cooperations: object[] = [], more: object = {}) =>
  composeLettre({
    record: { ...record, ...facts },
    projets: projets as ProjetRecord[],
    cooperations: cooperations as CooperationRecord[],
    adresse: 'https://exemple.fr/collectivites/quimper/',
    verifier: 'https://exemple.fr/donnees/verifier/',
    fictif: false,
    ...more,
  });

describe('composeLettre(fiche)', () => {
  it('should write nothing to a collectivité whose record lacks nothing', () => {
    expect(ask({}, [projet], [{ debut: '2001' }])).toBeNull();
  });

  it('should ask for the parts that are empty, and for what each project lacks, by its name', () => {
    const { montant: _, ...sans } = projet;
    const several = ['« A », le puits', 'B', 'C', 'D'].map((titre) => ({ ...sans, titre }));
    expect(
      ask({ completude: { ...full, reseaux: false } }, [projet, ...several], [{}, { debut: '2001' }])?.replaceAll(
        '\u00a0',
        ' ',
      ),
    ).toMatchInlineSnapshot(`
      "Objet : compléter la fiche de Quimper dans l’Atlas de la coopération décentralisée

      Madame, Monsieur,

      La fiche publiée à l’adresse https://exemple.fr/collectivites/quimper/ donne 2 coopérations et 5 projets. Il lui manque :

      – Réseaux et associations : les associations et réseaux internationaux dont elle est membre, ou qui la servent à l’étranger ;
      – le montant de 4 projets sur 5 : « “A”, le puits », « B », « C » et 1 autre ;
      – l’année de début de 1 coopération sur 2.

      Pour l’envoyer : la collectivité tient sa fiche, avec son identifiant, sur www.cncd.fr.

      Si vos projets sont dans un tableau, la page https://exemple.fr/donnees/verifier/ dit ce qu’il faut y corriger ; le fichier n’est pas envoyé.

      Ce qui n’est pas connu peut rester vide : une absence n’est pas un zéro, et l’Atlas national en dit peut-être plus. Merci de votre aide."
    `);
  });

  it('should say by itself that the facts are made up', () => {
    expect(ask({}, [{ ...projet, odd: [] }], [], { fictif: true })).toMatch(/^Données fictives\.\n\nObjet/);
  });

  it('should keep what a hostile title holds as text on its line', () => {
    const letter = ask({}, [{ ...projet, odd: [], titre: `a\n\n– b\u202e${'x'.repeat(300)}` }]) ?? '';
    expect(letter).not.toContain('\n– b');
    expect(letter).not.toContain('\u202e');
    expect(letter.length).toBeLessThan(1200);
  });
});
