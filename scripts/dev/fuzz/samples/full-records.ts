import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import type { Section } from '../../../atlas/counts.ts';

/** Every field: the compiler asks for those that the contract gains. */
type Full<S extends Section> = Required<RawAtlasExport[S][number]>;

/** Made-up data: every page of the site then says so. */
export const EXPORT_INFO: RawAtlasExport['export'] = {
  version: '1',
  date: '2024-04-30',
  source: 'Essai de la chaîne de publication',
  licence: 'etalab-2.0',
  fictif: true,
};

/** A theme that the sample edition holds as well. */
export const THEMATIQUE = 'eau-et-assainissement';
const SOURCE = { document: 'guide-2020', pages: [12, 13] };

/** The nth collectivité, with every field that the contract knows. `C-1`, `C-2`… */
export function fullCollectivite(n = 1): Full<'collectivites'> {
  return {
    id: `C-${n}`,
    nom: `Commune d’essai ${n}`,
    nature: 'commune',
    siren: String(200_000_000 + n),
    insee: '49007',
    departement: '49',
    region: '52',
    population: 1000 + n,
    site: 'https://www.commune-essai.example/',
    coordonnees: { latitude: 47 + (n % 40) / 40, longitude: -0.5 + (n % 30) / 10 },
    misAJour: '2024-02-29',
    contacts: [
      { nom: `Prénom Nom ${n}`, fonction: 'Adjointe', courriel: `prenom.nom${n}@commune-essai.example`, public: true },
    ],
    reseaux: ['Réseau d’essai'],
    apd: [
      { annee: 2021, montant: 1200 },
      { annee: 2023, montant: 2400.5 },
    ],
    sources: [SOURCE],
  };
}

/** The nth partner, with every field. `F-1`, `F-2`… */
export function fullPartenaire(n = 1): Full<'partenaires'> {
  return {
    id: `F-${n}`,
    nom: `Ville d’essai ${n}`,
    pays: 'BJ',
    nature: 'commune',
    coordonnees: { latitude: 9 + (n % 20) / 10, longitude: 2 + (n % 10) / 10 },
    site: 'https://www.ville-essai.example/',
    sources: [SOURCE],
  };
}

/** The nth coopération, with every field, between `C-1` and `F-1`. */
export function fullCooperation(n = 1): Full<'cooperations'> {
  return {
    id: `K-${n}`,
    collectivites: ['C-1'],
    partenaires: ['F-1'],
    rattachements: [{ collectivite: 'C-1', partenaire: 'F-1' }],
    forme: 'cooperation',
    debut: '2001',
    fin: '2030-12',
    statut: 'en-cours',
    thematiques: [THEMATIQUE],
    resume: `Échanges sur la gestion de l’eau, n° ${n}.`,
    sources: [SOURCE],
  };
}

/** The nth project, with every field, of `C-1` with `F-1`. */
export function fullProjet(n = 1): Full<'projets'> {
  return {
    id: `P-${n}`,
    titre: `Un puits pour l’école ${n}`,
    resume: 'Creuser un puits, former deux agents, entretenir la pompe.',
    cadre: 'cooperation',
    collectivites: ['C-1'],
    partenaires: ['F-1'],
    pays: ['BJ'],
    rattachements: [{ collectivite: 'C-1', pays: 'BJ', partenaire: 'F-1' }],
    thematiques: [THEMATIQUE],
    odd: [6, 17],
    debut: '2019-03-04',
    fin: '2022',
    statut: 'en-cours',
    montant: 12_500,
    cofinancements: [{ organisme: 'Agence d’essai', montant: 5000 }],
    mutualisable: {
      budget: '3 000 euros par an',
      contact: 'Service d’essai',
      courriel: 'international@essai.example',
      verifie: '2026-03-03',
    },
    genre: 1,
    sources: [SOURCE],
  };
}
