import { type RawAtlasExport, RECORD_SCHEMAS } from '../../../../src/contract/atlas/atlas-export.ts';
import { sampleRecord } from '../../samples/sample-record.ts';

/** Every field that the contract knows. */
type Full<S extends keyof typeof RECORD_SCHEMAS> = Required<RawAtlasExport[S][number]>;

const full = <S extends keyof typeof RECORD_SCHEMAS>(section: S, fields: Partial<Full<S>>) =>
  ({ ...sampleRecord(RECORD_SCHEMAS[section]), ...fields }) as Full<S>;

/** Made-up data: every page of the site then says so. */
export const EXPORT_INFO: RawAtlasExport['export'] = {
  version: '1',
  date: '2024-04-30',
  source: 'Essai de la chaîne de publication',
  licence: 'etalab-2.0',
  fictif: true,
};

/** The nth collectivité, `C-1`, `C-2`… */
export const fullCollectivite = (n = 1) =>
  full('collectivites', {
    id: `C-${n}`,
    nom: `Commune d’essai ${n}`,
    siren: String(200_000_000 + n),
    population: 1000 + n,
    coordonnees: { latitude: 47 + (n % 40) / 40, longitude: -0.5 + (n % 30) / 10 },
    contacts: [
      { nom: `Prénom Nom ${n}`, fonction: 'Adjointe', courriel: `prenom.nom${n}@commune-essai.example`, public: true },
    ],
    apd: [
      { annee: 2021, montant: 1200 },
      { annee: 2023, montant: 2400.5 },
    ],
  });

/** The nth partner, `F-1`, `F-2`… */
export const fullPartenaire = (n = 1) =>
  full('partenaires', {
    id: `F-${n}`,
    nom: `Ville d’essai ${n}`,
    coordonnees: { latitude: 9 + (n % 20) / 10, longitude: 2 + (n % 10) / 10 },
  });

/** The nth coopération, between `C-1` and `F-1`. */
export const fullCooperation = (n = 1) =>
  full('cooperations', {
    id: `K-${n}`,
    collectivites: ['C-1'],
    partenaires: ['F-1'],
    rattachements: [{ collectivite: 'C-1', partenaire: 'F-1' }],
    forme: 'cooperation',
    debut: '2001',
    fin: '2030-12',
    resume: `Échanges sur la gestion de l’eau, n° ${n}.`,
  });

/** The nth project, of `C-1` with `F-1`. */
export const fullProjet = (n = 1) =>
  full('projets', {
    id: `P-${n}`,
    titre: `Un puits pour l’école ${n}`,
    collectivites: ['C-1'],
    partenaires: ['F-1'],
    rattachements: [{ collectivite: 'C-1', pays: 'BJ', partenaire: 'F-1' }],
    fin: '2022',
  });
