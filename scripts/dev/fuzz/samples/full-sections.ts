import type { z } from 'zod';
import type { guideLexiqueSchema } from '../../../../src/contract/guide/lexique.ts';
import type { SECTION_SCHEMAS, SectionFolder } from '../../../guide/guide-edition.ts';
import { THEMATIQUE } from '../../samples/sample-record.ts';

type FullSection<K extends SectionFolder> = Required<z.input<(typeof SECTION_SCHEMAS)[K]>>;

const SOURCE = { document: 'guide-2020', pages: [12] };

/** A contact with every field. */
export function fullContact(n = 1) {
  return {
    nom: `Prénom Nom ${n}`,
    fonction: 'chargée de mission',
    organisation: `Organisme d’essai ${n}`,
    courriel: `prenom.nom${n}@essai.example`,
    telephone: '+33 1 00 00 00 00',
    url: 'https://www.essai.example/',
    nominatif: true,
    source: SOURCE,
    verifie: '2026-03-03',
  };
}

/** What pays, zones, thematiques, parties and retours-experience share, with every field. */
function fullShape() {
  return {
    numero: '2.1',
    source: SOURCE,
    verifie: '2026-01-15',
    resume: 'Ce que la section apporte, en une phrase d’essai.',
    odd: [6],
    chiffres: [{ libelle: 'coopérations d’essai', valeur: 30, unite: '%', annee: 2019, pages: [12] }],
    contacts: [fullContact()],
    recherches: [
      {
        collectivite: 'Ville qui cherche',
        pays: 'BJ',
        thematiques: [THEMATIQUE],
        texte: 'Elle cherche.',
        verifie: '2026-02-01',
      },
    ],
    exemples: [fullExemple()],
    liens: [{ titre: 'Document d’essai', url: 'https://www.essai.example/document', portail: true }],
    vigilances: [{ objet: 'securite' as const, texte: 'Vérifiez avant de partir.', source: SOURCE }],
    demain: ['Écrivez à l’ambassade.'],
  };
}

export function fullExemple(n = 1) {
  return {
    collectivites: [`Commune d’essai ${n}`],
    partenaires: ['Ville d’essai'],
    pays: ['BJ'],
    thematique: THEMATIQUE,
    odd: [6],
    population: 12_000,
    texte: `Elles ont creusé un puits, n° ${n}.`,
    titre: 'Un puits d’essai',
    duree: 'de 2017 à 2019',
    cout: '15 000 €',
    appris: 'L’eau se partage.',
    pages: [12],
  };
}

/** The front matter of one section of each folder, with every field. */
export const FULL_SECTIONS: { readonly [K in SectionFolder]: () => FullSection<K> } = {
  pays: () => ({ nom: 'Bénin', code: 'BJ', zone: 'afrique-de-l-ouest', ...fullShape() }),
  zones: () => ({ nom: 'Afrique de l’Ouest', parent: 'afrique', ...fullShape() }),
  thematiques: () => ({ nom: 'Eau et assainissement', parent: null, voirAussi: [THEMATIQUE], ...fullShape() }),
  parties: () => ({ titre: 'Un chapitre d’essai', partie: 1, ordre: 1, ...fullShape() }),
  'retours-experience': () => ({ titre: 'Un retour d’essai', pays: ['BJ'], thematiques: [THEMATIQUE], ...fullShape() }),
  programmes: () => ({
    famille: 'cles-en-main',
    titre: 'Un programme d’essai',
    resume: 'Ce que fait le programme d’essai.',
    pays: ['BJ'],
    destinations: ['Cotonou'],
    thematiques: [THEMATIQUE],
    odd: [6],
    porteur: ['Association d’essai'],
    partenaires: ['Partenaire technique d’essai'],
    contacts: [fullContact()],
    budget: { texte: 'entre 3 000 et 6 000 euros', min: 3000, max: 6000, periode: 'an', annees: { min: 1, max: 3 } },
    pourQui: { natures: ['commune'], texte: 'communes' },
    financement: 'Une aide est possible.',
    demain: ['Écrivez au porteur.'],
    source: SOURCE,
    verifie: '2026-01-15',
  }),
  appels: () => ({
    titre: 'Un appel d’essai',
    resume: 'Ce que finance l’appel d’essai.',
    organisme: 'Ministère d’essai',
    publication: '2022-01-10',
    ouverture: '2022-02-01',
    cloture: '2022-03-31',
    clos: false,
    calendrier: [{ etape: 'Instruction', date: '2022-04-15', texte: 'Lecture des dossiers' }],
    taux: [
      { categorie: 'apd-prioritaire', libelle: 'pays prioritaires', taux: 0.7 },
      { categorie: 'apd', libelle: 'pays de la liste', taux: 0.5 },
      { categorie: 'non-apd', libelle: 'autres pays', taux: 0.3 },
    ],
    tauxMultiPays: 0.5,
    apportMinimal: 0.1,
    valorisationMaximale: 0.5,
    dureeMois: { min: 12, max: 36 },
    versements: { dureeMois: 24, nombre: 2, condition: 'sur rapport' },
    articles: { taux: 'VI.2', dureeMois: 'IV' },
    territoiresExclus: [{ nom: 'Québec', pays: 'CA', texte: 'Hors de l’appel.', article: 'III' }],
    eligibilite: ['Une collectivité française', { texte: 'Un partenaire étranger', article: 'II' }],
    criteres: {
      obligatoires: ['Une convention'],
      positifs: [{ texte: 'La jeunesse', article: null }],
      exclus: ['Le bâti'],
    },
    pieces: ['La délibération'],
    thematiques: [THEMATIQUE],
    contacts: [fullContact()],
    liens: [{ titre: 'Règlement d’essai', url: 'https://www.essai.example/reglement', portail: true }],
    source: SOURCE,
    verifie: '2026-01-15',
  }),
};

export const FULL_LEXIQUE = (): Required<z.input<typeof guideLexiqueSchema>> => ({
  source: SOURCE,
  autres: [SOURCE],
  entrees: [
    { sigle: 'ESSAI', developpe: 'Exemple simple sans ambition ici', definition: 'Ce qui sert à éprouver.' },
    { sigle: 'PUITS', developpe: 'Programme utile', definition: null },
  ],
});

/** Prose with everything that the guide's prose uses. */
export const FULL_BODY = `Un paragraphe d’essai, *souligné*, **fort**, avec un [lien](https://www.essai.example/).

## Un titre

- une liste ;
- son second point.

> Une citation de l’ESSAI.
`;
