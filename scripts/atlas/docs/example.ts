import type { RawAtlasExport } from '../../../src/contract/atlas/atlas-export.ts';

/** A small export without a fault, all made up, for the documentation. */
export const EXAMPLE: RawAtlasExport = {
  export: { version: '1', date: '2024-04-30', source: 'Exemple inventé', licence: 'etalab-2.0', fictif: true },
  collectivites: [
    {
      id: '200000001',
      nom: 'Exemple-sur-Loire',
      nature: 'commune',
      insee: '49999',
      departement: '49',
      region: '52',
      population: 12500,
      site: 'https://www.exemple-sur-loire.example',
      coordonnees: { latitude: 47.47, longitude: -0.55 },
      misAJour: '2024-03-15',
      contacts: [
        {
          nom: 'Camille Exemple',
          fonction: 'Adjointe à l’international',
          courriel: 'international@exemple.example',
          public: true,
        },
      ],
      reseaux: ['Réseau inventé'],
      apd: [{ annee: 2023, montant: 18500 }],
    },
    { id: '200000002', nom: 'Communauté d’Exemple', nature: 'epci' },
  ],
  partenaires: [
    { id: 'F-1', nom: 'Ville-Exemple', pays: 'BJ', nature: 'commune' },
    { id: 'F-2', nom: 'Autre-Ville', pays: 'SN', nature: 'commune' },
  ],
  cooperations: [
    {
      id: 'C-1',
      collectivites: ['200000001'],
      partenaires: ['F-1'],
      forme: 'cooperation',
      debut: '1996',
      statut: 'en-cours',
    },
  ],
  projets: [
    {
      id: 'P-1',
      titre: 'De l’eau pour trois quartiers et un village',
      resume: 'Forage, bornes-fontaines et comité d’usagers.',
      collectivites: ['200000001', '200000002'],
      partenaires: ['F-1', 'F-2'],
      pays: ['BJ', 'SN'],
      rattachements: [
        { collectivite: '200000001', partenaire: 'F-1' },
        { collectivite: '200000002', pays: 'SN' },
      ],
      thematiques: ['eau-et-assainissement'],
      odd: [6, 11],
      debut: '2022-01',
      fin: '2024-12',
      statut: 'en-cours',
      montant: 60000,
      cofinancements: [{ organisme: 'Agence de l’eau inventée', montant: 20000 }],
      mutualisable: { budget: 'de 3 000 à 6 000 euros', contact: 'Camille Exemple' },
      genre: 1,
    },
  ],
};
