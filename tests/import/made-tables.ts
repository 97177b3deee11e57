// Tables as people keep them, made for the tests: real bodies and countries, made-up facts (« fictif »). None comes from the
// generator of this project.
import { strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { Fichier } from '../../src/import/tableau.ts';

/** Windows-1252, as a French Excel saves CSV. */
export function windows1252(text: string): Uint8Array {
  const high = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, place) => [letter, CODES[place] ?? 63]));
  return Uint8Array.from(text, (letter) => high.get(letter) ?? letter.charCodeAt(0));
}
const CODES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

const ENTETES =
  'Collectivité française;Dépt;Pays;Ville partenaire;Intitulé du projet;Date de début;Date de fin;Coût total (€);ODD;Thématique;Mél;Données fictives';

const ZONES: Readonly<Record<string, readonly string[]>> = {
  'zone-afrique-ouest.csv': [
    'Ville de Nantes;44;Guinée;Kindia;Appui au service de l’eau de Kindia;01/03/2019;31/12/2022;125 000 €;ODD 6;Eau et assainissement;;oui',
    'Angers;49;Mali;Bamako;Formation des agents d’état civil;2018;2020;45 500;16;Gouvernance locale;;oui',
    'CD 38;;Sénégal;Kédougou;Tourisme villageois en pays Bassari;2017;;"80 000,50 €";"8 ; 12";Attractivité touristique;;oui',
    'Département de l’Isère;;Sénégal;Kédougou;Réhabilitation de l’école de Bandafassi;2021;;12,5 k€;4;Éducation;;oui',
    'CC du Pays de Fayence;;Burkina;Ouagadougou;Jardins partagés;2020-2022;;9 000 €;2;Agriculture et alimentation;;oui',
    'Ville de Cherbourg;;Burkina Faso;Coubalan;Bibliothèque de quartier;2016;;;4;Culture;;oui',
  ],
  'zone-maghreb.csv': [
    'Ville de Lyon;69;Maroc;Rabat;Plan vert de la médina;2019;2021;210 000 €;11, 13;Environnement;;oui',
    'Métropole de Lyon;;Tunisie;Sfax;Mobilités douces;2021;;1.2 M€;11;Mobilité;;oui',
    'Mairie de St-Denis (974);;Maroc;Agadir;Échanges de jeunes musiciens;15/06/2022;;7 500 €;4;Culture;;oui',
    'Saint-Denis;;Algérie;Tipaza;Archives communales;2018;;5 000 €;16;Patrimoine;;oui',
  ],
  'zone-asie.csv': [
    'Région Bretagne;;Viet Nam;Hué;Assainissement de la rivière des Parfums;2015;2019;300 000 €;6;Eau;;oui',
    'CR Bretagne;;Vietnam;Hué;Jumelage de lycées;2020;;20 000 €;4;Éducation;;oui',
    'LYON (69);;Chine;Canton;Incubateur lumière;2016;;60 000 €;9;Économie;;oui',
  ],
  'zone-europe.csv': [
    'Ville de Dijon;21;Allemagne;Mayence;Fête des voisins;2019;;3 000 €;11;Culture;;oui',
    '"Rennes ; Nantes";;Irlande;Cork;Ports propres;2021;2023;90 000 €;14;Environnement;;oui',
  ],
  'zone-ameriques.csv': [
    'Communauté d’agglo de La Rochelle;;Haïti;Petit-Goâve;Relèvement de l’état civil;2011;2014;150 000 €;16;Gouvernance locale;;oui',
    'Ville de Strasbourg;67;Haïti;Jacmel / Les Cayes;Marchés couverts;2013;;75 000 €;8;Économie;;oui',
    'Ville de Lyon;69;Maroc;Rabat;Plan vert de la médina;2019;2021;210 000 €;11, 13;Environnement;;oui',
  ],
};

/** Five files, one a zone of the world, in Windows-1252 with `;` and CRLF. */
export function zoneCsvs(): Fichier[] {
  return Object.entries(ZONES).map(([nom, rows]) => ({
    nom,
    octets: windows1252(`${[ENTETES, ...rows].join('\r\n')}\r\n`),
  }));
}

/** The sheet of a region: title rows, empty columns, days as numbers, amounts as people type them, a total. */
const REGION: (string | number | null)[][] = [
  ['Région Hauts-de-France – recensement de la coopération décentralisée (données fictives)'],
  ['Service des relations internationales'],
  [],
  [null, 'N°', 'CTF', 'SIREN', null, 'Pays', 'CTE', 'Objet', 'Début', 'Budget total', 'Nature du lien'],
  [null, 1, 'Ville d’Amiens', null, null, 'Allemagne', 'Dortmund', 'Échanges scolaires', 43831, '12 500 €', 'Jumelage'],
  [
    null,
    2,
    'Lille',
    null,
    null,
    'Palestine',
    'Naplouse',
    'Appui à la vieille ville',
    44288,
    '12,5 k€',
    'Coopération décentralisée',
  ],
  [
    null,
    3,
    'Département du Nord',
    null,
    null,
    'Madagascar',
    'Région Analanjirofo',
    'Routes rurales',
    42005,
    '1.2 M€',
    'Coopération décentralisée',
  ],
  [
    null,
    4,
    'Dunkerque Grand Littoral',
    '245900428',
    null,
    'Maroc',
    'Tanger',
    'Port et ville',
    44927,
    30000,
    'Coopération décentralisée',
  ],
  [null, null, 'TOTAL', null, null, null, null, null, null, 1255000, null],
  [null, 'Source : déclarations des collectivités'],
];

export async function regionXlsx(): Promise<Fichier> {
  const merges = [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 10 }));
  const notice = [['Mode d’emploi'], ['Remplir une ligne par projet.']];
  const octets = await writeXlsx({
    sheets: [
      { name: 'Recensement', rows: REGION, merges },
      { name: 'Notice', rows: notice },
    ],
  });
  return { nom: 'hauts-de-france.xlsx', octets };
}

export async function regionOds(): Promise<Fichier> {
  return { nom: 'hauts-de-france.ods', octets: await writeOds({ sheets: [{ name: 'Recensement', rows: REGION }] }) };
}

/** A document of another shape: a path to the array, names that are not ours, lists of objects. */
const OTHER_JSON = {
  meta: { version: 3, producteur: 'exemple', fictif: true },
  resultats: {
    total: 2,
    enregistrements: [
      {
        ref: 'AEXT-0042',
        porteur: { nom: 'Ville de Marseille', siren: '211300553' },
        partenaires: [
          { nom: 'Tunis', pays: 'TUN' },
          { nom: 'Alger', pays: 'DZA' },
        ],
        intitule: 'Ateliers de la façade maritime',
        dates: { debut: '2018-05-01', fin: '2020-04-30' },
        budget: { total: 56000 },
        odd: [11, 14],
      },
      {
        ref: 'AEXT-0043',
        porteur: { nom: 'Grenoble-Alpes Métropole', siren: '200040715' },
        partenaires: [{ nom: 'Ouagadougou', pays: 'BFA' }],
        intitule: 'Collecte des déchets',
        dates: { debut: '2019', fin: null },
        budget: { total: 130000 },
        odd: [11, 12],
      },
    ],
  },
};

export const otherJson = (): Fichier => ({ nom: 'autre-forme.json', octets: strToU8(JSON.stringify(OTHER_JSON)) });

export const jsonLines = (): Fichier => ({
  nom: 'lignes.jsonl',
  octets: strToU8(OTHER_JSON.resultats.enregistrements.map((record) => JSON.stringify(record)).join('\n')),
});

export const geoJson = (): Fichier => ({
  nom: 'points.geojson',
  octets: strToU8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [2.1098, 13.5137] },
          properties: {
            collectivite: 'Ville de Tours',
            partenaire: 'Quartier Boukoki',
            pays: 'Niger',
            titre: 'Point d’eau (fictif)',
            fictif: true,
          },
        },
      ],
    }),
  ),
});

export const zipOf = (nom: string, files: readonly Fichier[]): Fichier => ({
  nom,
  octets: zipSync(Object.fromEntries(files.map((file) => [file.nom, file.octets]))),
});
